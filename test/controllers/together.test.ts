import { describe, expect, it } from 'vitest';

import { createClient } from '../../src/client/client.ts';
import { getAnyCampaign } from '../../src/contract/any-campaign.ts';
import { getCardCampaign } from '../../src/contract/card.ts';
import { getCouponCampaign, getCouponParticipation } from '../../src/contract/coupon.ts';
import { together } from '../../src/controllers/together.ts';
import { type Fault, faulty } from '../../src/mock/faults.ts';
import { createMock } from '../../src/mock/mock.ts';
import { noon, teaCard } from '../support/tea-card.ts';
import { teaCoupon } from '../support/tea-coupon.ts';

const lang = 'zh-CN';

/** A shop with the tea card and as many coupons, and what was asked of it. */
const openShop = (count = 5) => {
  const ids = Array.from({ length: count }, (_, index) => `coupon-${String(index)}`);
  const mock = createMock({ campaigns: [teaCard, ...ids.map((id) => ({ ...teaCoupon, id }))], now: () => noon });
  const asked: URL[] = [];
  const line = faulty((request) => {
    asked.push(new URL(request.url));
    return mock.fetch(request);
  });
  const connect = () => createClient({ endpoint: 'https://shop.test/api/v1', fetch: line.fetch, storage: 'memory' });
  return { ids, asked, line, connect };
};

const idsIn = (url: URL | undefined) => url?.searchParams.get('ids')?.split(',') ?? [];
const kindOf = ({ kind }: { readonly kind: string }) => kind;

describe('reading together', () => {
  it('asks once for what is asked for in one breath, and gives everybody their own', async () => {
    const { ids, asked, connect } = openShop();
    const client = connect();
    const read = await Promise.all(ids.map((id) => together(getCouponCampaign)(client, { id, lang })));
    expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/v1/campaigns']);
    expect(idsIn(asked[0])).toEqual(ids);
    expect(read.map((one) => one.kind === 'ok' && one.value.id)).toEqual(ids);
  });

  it('asks for campaigns and for participations in a question each', async () => {
    const { ids, asked, connect } = openShop();
    const client = connect();
    await Promise.all(
      ids.flatMap((id) => [
        together(getCouponCampaign)(client, { id, lang }),
        together(getCouponParticipation)(client, { id, lang }),
      ]),
    );
    expect(asked.map(({ pathname }) => pathname).sort()).toEqual(['/api/v1/campaigns', '/api/v1/participations']);
  });

  it('asks for a single one where it is, which a browser may have kept', async () => {
    const { asked, connect } = openShop();
    await together(getCouponCampaign)(connect(), { id: 'coupon-0', lang });
    expect(asked.map(({ pathname }) => pathname)).toEqual(['/api/v1/campaigns/coupon-0']);
  });

  it('asks again for what is asked for a breath later', async () => {
    const { ids, asked, connect } = openShop();
    const client = connect();
    const all = () => Promise.all(ids.map((id) => together(getCouponCampaign)(client, { id, lang })));
    await all();
    await all();
    expect(asked).toHaveLength(2);
  });

  it('mixes neither languages nor clients', async () => {
    const { asked, connect } = openShop();
    const [one, other] = [connect(), connect()];
    await Promise.all([
      together(getCouponCampaign)(one, { id: 'coupon-0', lang }),
      together(getCouponCampaign)(one, { id: 'coupon-1', lang }),
      together(getCouponCampaign)(one, { id: 'coupon-2', lang: 'en' }),
      together(getCouponCampaign)(other, { id: 'coupon-3', lang }),
    ]);
    const questions = asked.map(({ pathname, searchParams }) => `${pathname} ${String(searchParams.get('lang'))}`);
    expect(questions.sort()).toEqual([
      '/api/v1/campaigns zh-CN',
      '/api/v1/campaigns/coupon-2 en',
      '/api/v1/campaigns/coupon-3 zh-CN',
    ]);
  });

  it('asks for one of two readers once', async () => {
    const { asked, connect } = openShop();
    const client = connect();
    const read = await Promise.all(
      ['coupon-0', 'coupon-0', 'coupon-1'].map((id) => together(getCouponCampaign)(client, { id, lang })),
    );
    expect(idsIn(asked[0])).toEqual(['coupon-0', 'coupon-1']);
    expect(read.map(({ kind }) => kind)).toEqual(['ok', 'ok', 'ok']);
  });

  it('asks for a hundred at a time', async () => {
    const { ids, asked, connect } = openShop(205);
    const client = connect();
    const read = await Promise.all(ids.map((id) => together(getCouponCampaign)(client, { id, lang })));
    expect(asked.map((url) => idsIn(url).length)).toEqual([100, 100, 5]);
    expect(read.map((one) => one.kind === 'ok' && one.value.id)).toEqual(ids);
  });

  it('misses one that is not there, and no other', async () => {
    const { connect } = openShop();
    const client = connect();
    const [there, missing] = await Promise.all(
      ['coupon-0', 'nowhere'].map((id) => together(getCouponCampaign)(client, { id, lang })),
    );
    expect(there?.kind).toBe('ok');
    expect(missing).toMatchObject({ kind: 'refused', problem: { code: 'not_found', status: 404 } });
  });

  it('takes one of another kind for a breach of contract, and no other', async () => {
    const { connect } = openShop();
    const client = connect();
    const [card, coupon, wrong, any] = await Promise.all([
      together(getCardCampaign)(client, { id: 'tea-card', lang }),
      together(getCouponCampaign)(client, { id: 'coupon-0', lang }),
      together(getCouponCampaign)(client, { id: 'tea-card', lang }),
      together(getAnyCampaign)(client, { id: 'coupon-1', lang }),
    ]);
    expect([card, coupon, any].map((one) => one.kind === 'ok' && kindOf(one.value))).toEqual([
      'card',
      'coupon',
      'coupon',
    ]);
    expect(wrong.kind).toBe('off-contract');
  });

  it('lets no kind that is new spoil the others', async () => {
    const { line, connect } = openShop();
    const addWheel: Fault = async (request, forward) => {
      const answer = (await (await forward(request)).json()) as { readonly items: readonly object[] };
      return Response.json({ items: [{ id: 'wheel', kind: 'wheel', segments: 8 }, ...answer.items] });
    };
    line.always(addWheel);
    const client = connect();
    const [wheel, coupon] = await Promise.all(
      ['wheel', 'coupon-0'].map((id) => together(getCouponCampaign)(client, { id, lang })),
    );
    expect(wheel?.kind).toBe('off-contract');
    expect(coupon?.kind).toBe('ok');
  });

  it('tells everybody where nobody answers', async () => {
    const { ids, line, connect } = openShop();
    line.always(() => Promise.reject(new TypeError('offline')));
    const client = connect();
    const read = await Promise.all(ids.map((id) => together(getCouponCampaign)(client, { id, lang })));
    expect(read.map(({ kind }) => kind)).toEqual(ids.map(() => 'unreachable'));
  });
});
