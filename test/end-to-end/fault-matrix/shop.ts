import { randomBytes } from 'node:crypto';

import { inject } from 'vitest';

import { type Client, createClient } from '../../../src/client/client.ts';
import type { Result } from '../../../src/client/result.ts';
import type { CardDefinition } from '../../../src/contract/campaign-definition.ts';
import { type CardCampaign, getCardCampaign } from '../../../src/contract/card.ts';
import { type CheckInCampaign, getCheckInCampaign } from '../../../src/contract/check-in.ts';
import { type CouponCampaign, getCouponCampaign } from '../../../src/contract/coupon.ts';
import { type DrawCampaign, getDrawCampaign } from '../../../src/contract/draw.ts';
import { getQuizCampaign, type QuizCampaign } from '../../../src/contract/quiz.ts';
import { createSession, type Grant, type Session } from '../../../src/contract/session.ts';
import { createTestCampaign } from '../../../src/contract/test-hooks.ts';
import { createDatabase } from '../../support/postgres.ts';
import { type Shop, startShop } from '../../support/shop.ts';
import { teaCard } from '../../support/tea-card.ts';
import { teaCheckIn } from '../../support/tea-check-in.ts';
import { teaCoupon } from '../../support/tea-coupon.ts';
import { alwaysTo, teaDraw } from '../../support/tea-draw.ts';
import { teaChain, teaQuestions } from '../../support/tea-quiz.ts';

/** What a call came to, where it must have come to something. */
export const value = <T>(result: Result<T>): T => {
  if (result.kind !== 'ok') throw new Error(JSON.stringify(result));
  return result.value;
};

/** A shop, and a straight way to it beside the one that faults are on. */
export interface TestShop extends Shop {
  /** Asks as whoever has the token. */
  as(token?: string): Client;
  signIn(grant: Grant): Promise<Session>;
  /** What whoever runs the campaigns types. */
  readonly adminPin: string;
  /** Who stands at the counter, and who runs the campaigns. */
  readonly tokens: { readonly staff: string; readonly admin: string };
  /** Makes a card of its own for one visitor, so that whatever is counted of it is theirs. */
  card(more?: Partial<CardDefinition>): Promise<CardCampaign>;
  /** A coupon in the same way, ¥12 off from ¥50. */
  coupon(): Promise<CouponCampaign>;
  /** A draw in the same way, which comes to a parcel each time. */
  draw(): Promise<DrawCampaign>;
  /** A quiz in the same way, of one level with four tries. */
  quiz(): Promise<QuizCampaign>;
  /** A check-in in the same way, by a tap, which comes to a parcel on its first day. */
  checkIn(): Promise<CheckInCampaign>;
}

/** Starts a shop on PostgreSQL, where writes that meet do race; `settings` says what differs from the usual. */
export const startTestShop = async (settings: Readonly<Record<string, string>> = {}): Promise<TestShop> => {
  const database = await createDatabase(inject('postgresUrl'));
  const adminPin = '735196';
  const shop = await startShop({
    LINGKA_TEST_HOOKS: '1',
    LINGKA_ADMIN_PIN: adminPin,
    DATABASE_URL: database.url,
    ...settings,
  });
  const as = (token?: string) =>
    createClient({
      endpoint: `${shop.url}/api/v1`,
      storage: 'memory',
      ...(token === undefined ? {} : { getToken: () => Promise.resolve(token) }),
    });
  const signIn = async (grant: Grant) => value(await as().call(createSession, { body: grant }));
  const staff = await signIn({ grant: 'staff', storeId: 'zhuli', pin: shop.staffPin });
  const admin = await signIn({ grant: 'admin', pin: adminPin });
  return {
    ...shop,
    as,
    signIn,
    adminPin,
    tokens: { staff: staff.token, admin: admin.token },
    async card(more) {
      const id = `card-${randomBytes(8).toString('hex')}`;
      const body: CardDefinition = { ...teaCard, endsAt: '2099-01-01T00:00:00Z', ...more, id };
      value(await as().call(createTestCampaign, { body }));
      return value(await as().call(getCardCampaign, { params: { id } }));
    },
    async coupon() {
      const id = `coupon-${randomBytes(8).toString('hex')}`;
      value(await as().call(createTestCampaign, { body: { ...teaCoupon, endsAt: '2099-01-01T00:00:00Z', id } }));
      return value(await as().call(getCouponCampaign, { params: { id } }));
    },
    async draw() {
      const id = `draw-${randomBytes(8).toString('hex')}`;
      const prizes = alwaysTo('tin').prizes.filter((prize) => prize.id === 'tin');
      value(await as().call(createTestCampaign, { body: { ...teaDraw, endsAt: '2099-01-01T00:00:00Z', id, prizes } }));
      return value(await as().call(getDrawCampaign, { params: { id } }));
    },
    async quiz() {
      const id = `quiz-${randomBytes(8).toString('hex')}`;
      const { firstClearPrizeId: _first, survivorPrizeId: _all, ...chain } = teaChain;
      const { picture: _picture, ...asked } = teaQuestions.text;
      const body = { ...chain, endsAt: '2099-01-01T00:00:00Z', id, prizes: [], triesPerLevel: 4, questions: [asked] };
      value(await as().call(createTestCampaign, { body }));
      return value(await as().call(getQuizCampaign, { params: { id } }));
    },
    async checkIn() {
      const id = `days-${randomBytes(8).toString('hex')}`;
      const prizes = teaCheckIn.prizes.filter((prize) => prize.kind === 'parcel');
      const rewards = [{ type: 'day' as const, day: 1, prizeId: 'tin' }];
      const body = { ...teaCheckIn, endsAt: '2099-01-01T00:00:00Z', id, prizes, rewards };
      value(await as().call(createTestCampaign, { body }));
      return value(await as().call(getCheckInCampaign, { params: { id } }));
    },
    async stop() {
      await shop.stop();
      await database.drop();
    },
  };
};
