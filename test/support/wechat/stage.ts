import { randomBytes } from 'node:crypto';

import { afterAll, beforeAll, describe } from 'vitest';

import { startWechatStandIn, type WechatStandIn } from '../../../demo/wechat/stand-in.ts';
import type { Client } from '../../../src/client/client.ts';
import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { createTestCampaign, getCounts } from '../../../src/contract/test-hooks.ts';
import type { WechatPerson } from '../../../src/mock/routes/wechat.ts';
import { chooseEngines } from '../engines/at-hand.ts';
import type { Engine, EnginePage, Size } from '../engines/engine.ts';
import { type EngineName, openEngine } from '../engines/engines.ts';
import { clientAt, deviceName, visitorWith } from '../page-visitor.ts';
import { type Shop, startShop } from '../shop.ts';
import { testAccount } from './people.ts';
import { userAgents } from './user-agents.ts';

/** The engines that WeChat’s own browsers are made of: one on Android, the other on iOS. */
const likeWechats = ['chromium', 'webkit'] as const;

const wechats = { iOS: userAgents.wechatIos, Android: userAgents.wechatAndroid } as const;

/** Which of WeChat’s browsers an engine says that it is. */
export type WechatKind = keyof typeof wechats;

const phone: Size = { width: 360, height: 640 };

/** A shop that has an official account, what stands in for WeChat, and one of WeChat’s browsers after the other. */
export interface WechatStage {
  readonly engine: EngineName;
  readonly kind: WechatKind;
  /** The engine is the one that this WeChat is made of. */
  readonly isOfItsKind: boolean;
  readonly shop: () => Shop;
  readonly wechat: () => WechatStandIn;
  /** Somebody new, who logs in from now on. */
  readonly somebody: () => WechatPerson;
  /** Opens a page of the shop on a new phone, in WeChat unless another browser is named, and closes it after what is done there. */
  readonly on: <Value>(
    path: string,
    act: (page: EnginePage) => Promise<Value>,
    userAgent?: string,
    size?: Size,
  ) => Promise<Value>;
  /** Whoever has the phone of a page, as a client of their own. */
  readonly visitor: (page: EnginePage) => Promise<Client>;
  /** Makes a campaign for one test alone, and answers its id. */
  readonly campaign: (definition: CampaignDefinition) => Promise<string>;
  /** How many of a campaign were issued, and how many of them are void. */
  readonly counts: (id: string) => Promise<{ readonly issued: number; readonly voided: number }>;
}

/** Tells tests once for each engine that WeChat’s browsers are made of, as either of these. */
export const inWechats = async (tell: (stage: WechatStage) => void): Promise<void> => {
  let shop: Shop;
  let wechat: WechatStandIn;
  let engine: Engine;
  const secret = randomBytes(16).toString('hex');

  beforeAll(async () => {
    // Filled once it is known where the shop will be.
    const redirectHosts: string[] = [];
    wechat = await startWechatStandIn({ appId: testAccount.appId, secret, redirectHosts });
    shop = await startShop((url) => {
      redirectHosts.push(new URL(url).host);
      return {
        LINGKA_TEST_HOOKS: '1',
        LINGKA_ORIGIN: url,
        LINGKA_WECHAT_APP_ID: testAccount.appId,
        LINGKA_WECHAT_SECRET: secret,
        LINGKA_WECHAT_STAND_IN: wechat.origin,
      };
    });
  });
  afterAll(async () => {
    await shop.stop();
    await wechat.stop();
  });

  const { chosen, lacking } = await chooseEngines();
  for (const line of lacking) console.log(line);
  const kinds = Object.keys(wechats) as WechatKind[];
  describe.each(likeWechats.filter((name) => chosen.includes(name)))('in %s', (name) => {
    beforeAll(async () => {
      engine = await openEngine(name);
    });
    afterAll(() => engine.close());

    describe.each(kinds)('as WeChat on %s', (kind) => {
      tell({
        engine: name,
        kind,
        isOfItsKind: (name === 'webkit') === (kind === 'iOS'),
        shop: () => shop,
        wechat: () => wechat,
        somebody: () => {
          const person = { openid: `oLVPpjqs9B-${randomBytes(8).toString('hex')}` };
          wechat.be(person);
          return person;
        },
        on: async (path, act, userAgent = wechats[kind], size = phone) => {
          const page = await engine.open(shop.url + path, size, userAgent);
          try {
            return await act(page);
          } finally {
            await page.close();
          }
        },
        visitor: async (page) =>
          visitorWith(await page.evaluate((key) => localStorage.getItem(key) ?? '', deviceName(shop)), shop),
        campaign: async (definition) => {
          const id = `${definition.id}-${randomBytes(6).toString('hex')}`;
          const body = { ...definition, endsAt: '2029-12-01T00:00:00Z', id };
          const made = await clientAt(shop).call(createTestCampaign, { body });
          if (made.kind !== 'ok') throw new Error(JSON.stringify(made));
          return id;
        },
        counts: async (id) => {
          const counts = await clientAt(shop).call(getCounts, { params: { id } });
          if (counts.kind !== 'ok') throw new Error(`${id} is not counted`);
          return counts.value;
        },
      });
    });
  });
};
