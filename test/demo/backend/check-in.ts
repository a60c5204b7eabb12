import type { CheckInDefinition } from '../../../src/contract/campaign-definition.ts';
import { createCheckIn, type Proof } from '../../../src/contract/check-in.ts';
import { testHooks } from '../../../src/contract/operations.ts';
import { teaCheckIn } from '../../support/tea-check-in.ts';
import { prizeCoupons, teaDraw } from '../../support/tea-draw.ts';
import { type Caller, newKey } from './caller.ts';

const until2030 = '2030-01-01T00:00:00Z';

/** A check-in that runs for years, to be changed where a test needs it otherwise, with all that can be won in it. */
export const newDays = async (caller: Caller, changes: Partial<CheckInDefinition> = {}) => {
  for (const body of [...prizeCoupons, teaDraw])
    await caller.call(testHooks.createTestCampaign, { body: { ...body, endsAt: until2030 } });
  const body: CheckInDefinition = { ...teaCheckIn, endsAt: until2030, ...changes };
  const { id, disclosureVersion } = await caller.get(testHooks.createTestCampaign, { body });
  const input = (proof: Proof = { type: 'none' }) => ({ params: { id }, body: { disclosureVersion, proof } });
  const checkIn = (
    token: string,
    { by = caller, key = newKey(), proof }: { by?: Caller; key?: string; proof?: Proof } = {},
  ) => by.call(createCheckIn, input(proof), { token, key });
  return { id, params: { id }, input, checkIn };
};
