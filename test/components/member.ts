import { type Client, createClient } from '../../src/client/client.ts';
import type { Result } from '../../src/client/result.ts';
import { getCampaign } from '../../src/contract/campaign.ts';
import type { CampaignDefinition } from '../../src/contract/campaign-definition.ts';
import { type CardPass, getCard } from '../../src/contract/card.ts';
import { createCode } from '../../src/contract/code.ts';
import { createOneTimeCode } from '../../src/contract/one-time-code.ts';
import type { Answer, Input, Operation } from '../../src/contract/operation.ts';
import { createClaim } from '../../src/contract/pass.ts';
import { bookPoints, voidBooking } from '../../src/contract/points.ts';
import { createSession } from '../../src/contract/session.ts';
import type { openShop } from './stage.ts';

type Shop = ReturnType<typeof openShop>;

/** A card that asks for a name and a phone, for one consent that it needs and one that it can do without. */
export const teaClub = {
  stores: [
    {
      id: 'zhuli',
      name: { 'zh-CN': '竹里店', en: 'Bamboo Lane' },
      address: { 'zh-CN': '竹里巷 12 号', en: '12 Bamboo Lane' },
      phone: '0571-5550 0112',
      lat: 30.2461,
      lng: 120.1483,
    },
    {
      id: 'xiqiao',
      name: { 'zh-CN': '溪桥店', en: 'Brook Bridge' },
      address: { 'zh-CN': '溪桥路 6 号', en: '6 Brook Bridge Road' },
    },
  ],
  pointsName: { 'zh-CN': '茶分', en: 'leaves' },
  levels: [
    { id: 'leaf', name: { 'zh-CN': '青叶', en: 'Leaf' }, threshold: 0 },
    { id: 'bud', name: { 'zh-CN': '金芽', en: 'Golden Bud' }, threshold: 100 },
    { id: 'tree', name: { 'zh-CN': '老树', en: 'Old Tree' }, threshold: 1000 },
  ],
  benefits: [
    { title: { 'zh-CN': '首单立减', en: 'Off your first order' }, value: '¥12' },
    {
      title: { 'zh-CN': '生日茶', en: 'Birthday tea' },
      text: { 'zh-CN': '每年一次', en: 'Once a year' },
      value: { 'zh-CN': '免费', en: 'Free' },
      levelId: 'bud',
    },
  ],
  fields: [
    { name: 'name', label: { 'zh-CN': '称呼', en: 'Name' }, type: 'text', required: false },
    { name: 'phone', label: { 'zh-CN': '手机号', en: 'Mobile' }, type: 'phone', required: true },
  ],
  consentForms: [
    {
      id: 'privacy',
      version: '1',
      title: { 'zh-CN': '会员个人信息说明', en: 'How we use your data' },
      url: '/privacy.html',
      required: true,
    },
    {
      id: 'news',
      version: '1',
      title: { 'zh-CN': '新茶短信', en: 'News by text message' },
      url: '/news.html',
      required: false,
    },
  ],
} as const satisfies Partial<CampaignDefinition>;

/** What must come of a call. */
export const ok = <T>(result: Result<T>): T => {
  if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
  return result.value;
};

export const phone = '+8613805716027';

/** Signs whoever is here in by their phone. */
export const signIn = async ({ mock }: Shop, client: Client): Promise<void> => {
  ok(await client.call(createOneTimeCode, { body: { phone } }));
  ok(await client.signIn({ grant: 'phone', phone, otp: mock.oneTimeCode(phone) ?? '' }));
};

/** Somebody who has the card of the shop, and the staff who book points on it. */
export const enrol = async (shop: Shop, client: Client = shop.connect()) => {
  const { disclosureVersion } = ok(await client.call(getCampaign, { params: { id: 'tea-card' } }));
  const claimed = await client.send(createClaim, {
    params: { id: 'tea-card' },
    body: {
      disclosureVersion,
      fields: { name: '林小满', phone },
      consents: [
        { formId: 'privacy', version: '1' },
        { formId: 'news', version: '1' },
      ],
    },
  });
  const { id } = ok(claimed);

  // Straight to the backend: what staff do takes no part in what goes wrong on a visitor's phone.
  const staffOf = async (storeId: string) => {
    const pages = createClient({ endpoint: client.endpoint, fetch: shop.mock.fetch, storage: 'memory' });
    const { token } = ok(await pages.call(createSession, { body: { grant: 'staff', storeId, pin: '2468' } }));
    const counter = createClient({
      endpoint: client.endpoint,
      fetch: shop.mock.fetch,
      storage: 'memory',
      getToken: () => Promise.resolve(token),
    });
    return <O extends Operation>(operation: O, input: Input<O>): Promise<Answer<O>> =>
      counter.send(operation, input).then(ok);
  };
  return {
    client,
    id,
    pass: async (): Promise<CardPass> => ok(await client.call(getCard, { params: { id } })),
    book: async (
      delta: number,
      {
        reason = '一壶龙井',
        orderRef,
        storeId = 'zhuli',
      }: { reason?: string; orderRef?: string; storeId?: string } = {},
    ) => {
      const { code } = ok(await client.call(createCode, { params: { id } }));
      const staff = await staffOf(storeId);
      return staff(bookPoints, { body: { code, delta, reason, ...(orderRef === undefined ? {} : { orderRef }) } });
    },
    undo: async (bookingId: string, reason: string) => {
      const staff = await staffOf('zhuli');
      return staff(voidBooking, { params: { id: bookingId }, body: { reason } });
    },
  };
};
