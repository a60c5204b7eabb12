import type { Points } from '../../../src/rules/points.ts';
import { Refusal } from '../http/refusal.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Database } from './open.ts';
import type { PassRow } from './schema.ts';

// What a column of whole numbers can hold.
const mostPoints = 2_147_483_647;

/** A pass as it is now, which nobody else changes until the transaction ends. Throws `not_found` where there is none. */
export const lockPass = async (database: Database, id: string): Promise<PassRow> => {
  const pass = await database.selectFrom('passes').selectAll().where('id', '=', id).forNoKeyUpdate().executeTakeFirst();
  if (!pass) throw new Refusal('not_found');
  return pass;
};

/** What can be spent on a pass and what was ever earned. */
export const pointsOf = ({ points_balance: balance, points_earned: earned }: PassRow): Points => ({ balance, earned });

/**
 * Brings a pass's points to what they become, and says for the ledger what moved. The guard is in the statement itself. Throws
 * `insufficient_points` where they would fall below zero, `state_conflict` where they would be more than a card can hold.
 */
export const movePoints = async (
  database: Database,
  pass: PassRow,
  after: Points | undefined,
): Promise<NonNullable<LedgerEntry['points']>> => {
  if (!after) throw new Refusal('insufficient_points');
  if (Math.max(after.balance, after.earned) > mostPoints)
    throw new Refusal('state_conflict', { detail: 'No card can hold so many points.' });
  const delta = after.balance - pass.points_balance;
  const earned = after.earned - pass.points_earned;
  const moved = await database
    .updateTable('passes')
    .set((row) => ({
      points_balance: row('points_balance', '+', delta),
      points_earned: row('points_earned', '+', earned),
    }))
    .where('id', '=', pass.id)
    .where((row) => row(row('points_balance', '+', delta), '>=', 0))
    .where((row) => row(row('points_earned', '+', earned), '>=', 0))
    .returning(['points_balance', 'points_earned'])
    .executeTakeFirst();
  if (!moved) throw new Refusal('insufficient_points');
  return { delta, earned, balanceAfter: moved.points_balance, earnedAfter: moved.points_earned };
};
