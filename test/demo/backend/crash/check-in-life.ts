import { isDeepStrictEqual } from 'node:util';

import type { CheckInDefinition } from '../../../../src/contract/campaign-definition.ts';
import { createCheckIn, getCheckInParticipation } from '../../../../src/contract/check-in.ts';
import { operations, testHooks } from '../../../../src/contract/operations.ts';
import { teaCheckIn } from '../../../support/tea-check-in.ts';
import { type Caller, newKey } from '../caller.ts';
import type { Findings } from './check.ts';
import type { Ground } from './ground.ts';
import { type Memory, type Write, write } from './memory.ts';

/** Some campaigns, since each can be checked in on once a day: what the day brings is a coupon and a chance. */
export const crashDays: readonly CheckInDefinition[] = Array.from({ length: 6 }, (_, index) => ({
  ...teaCheckIn,
  id: `days-${String(index + 1)}`,
  endsAt: '2030-01-01T00:00:00Z',
  rewards: [
    { type: 'day', day: 1, prizeId: 'off' },
    { type: 'streak', days: 1, prizeId: 'chance' },
  ],
}));

/** What may come next for somebody who checks in: the next campaign, or a newcomer at the first. */
export const nextOfDays = async (memory: Memory, caller: Caller, { days }: Ground): Promise<Write> => {
  const last = memory.comers.at(-1);
  const coming = last && last.checkIns.length < days.length ? last : undefined;
  const comer = coming ?? {
    token: (await caller.get(testHooks.createTestSession, { body: { role: 'visitor' } })).token,
    checkIns: [],
  };
  if (!coming) memory.comers.push(comer);
  const input = days[comer.checkIns.length];
  if (!input) throw new RangeError('every campaign was checked in on');
  const key = newKey();
  return write(
    'check-in',
    (by) => by.call(createCheckIn, input, { token: comer.token, key }),
    (checkIn) => comer.checkIns.push(checkIn),
  );
};

/** Whether somebody's days are there as they were told of them, and all that they brought, and nothing beside it. */
export const checkComer = async (caller: Caller, { token, checkIns }: Memory['comers'][number], found: Findings) => {
  for (const checkIn of checkIns) {
    const { days, day, today } = await caller.get(
      getCheckInParticipation,
      { params: { id: checkIn.campaignId } },
      { token },
    );
    if (!days.some((one) => one.day === checkIn.day && one.state === 'done')) found.lost.push(`day ${checkIn.day}`);
    // Since midnight it may be yesterday's.
    else if (day === checkIn.day && !isDeepStrictEqual(today, checkIn))
      found.differences.push(`${JSON.stringify(checkIn)} is ${JSON.stringify(today)}`);
  }
  const { items } = await caller.get(operations.listAwards, { query: { limit: 100 } }, { token });
  const ids = items.map(({ id }) => id).toReversed();
  const won = checkIns.flatMap(({ awards }) => awards.map(({ id }) => id));
  if (!isDeepStrictEqual(ids, won))
    found.differences.push(`somebody won ${JSON.stringify(won)} and has ${JSON.stringify(ids)}`);
};
