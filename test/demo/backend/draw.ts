import type { DrawDefinition } from '../../../src/contract/campaign-definition.ts';
import { createDraw } from '../../../src/contract/draw.ts';
import { testHooks } from '../../../src/contract/operations.ts';
import { prizeCoupons, teaDraw } from '../../support/tea-draw.ts';
import { type Caller, newKey } from './caller.ts';

/** A visitor's word in a draw. */
const newNonce = (): string => newKey().slice(0, 22);

/** A draw that runs for years, to be changed where a test needs it otherwise. */
export const teaDrawUntil2030 = (changes: Partial<DrawDefinition> = {}): DrawDefinition => ({
  ...teaDraw,
  endsAt: '2030-01-01T00:00:00Z',
  ...changes,
});

/** What a draw in a new campaign says, each time with another word; the coupons that it gives out are there with it. */
export const newDraws = async (caller: Caller, changes: Partial<DrawDefinition> = {}) => {
  for (const coupon of prizeCoupons)
    await caller.call(testHooks.createTestCampaign, { body: { ...coupon, endsAt: '2030-01-01T00:00:00Z' } });
  const { id, disclosureVersion } = await caller.get(testHooks.createTestCampaign, { body: teaDrawUntil2030(changes) });
  const inputNow = () => ({ params: { id }, body: { disclosureVersion, clientNonce: newNonce() } });
  const draw = (token: string, by: Caller = caller, key = newKey()) => by.call(createDraw, inputNow(), { token, key });
  return { id, inputNow, draw };
};
