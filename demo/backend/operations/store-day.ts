import type { ExpressionBuilder } from 'kysely';

import { dayAfter, dayAt, dayStart } from '../../../src/rules/days.ts';
import type { StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import type { LedgerKind, Tables } from '../database/schema.ts';
import { Refusal } from '../http/refusal.ts';

/** What a store did of some kinds; a claim that came from there is not its doing. */
export const linesOfStore = (database: Database, storeId: string, kinds: readonly LedgerKind[]) =>
  database.selectFrom('ledger_entries as line').where('line.store_id', '=', storeId).where('line.kind', 'in', kinds);

/** The place of a cursor among what a store did: it is the id of the last line of the page before. */
export const placeOf = async (lines: ReturnType<typeof linesOfStore>, cursor: string): Promise<string> => {
  const row = await lines.select('line.seq').where('line.id', '=', cursor).executeTakeFirst();
  if (!row)
    throw new Refusal('invalid_request', { errors: [{ path: '/query/cursor', message: 'is no cursor of this list' }] });
  return row.seq;
};

/** Which campaigns keep which time: a shop has few zones, mostly one. */
const byZone = (campaigns: readonly StoredCampaign[]): ReadonlyMap<string, readonly string[]> => {
  const zones = new Map<string, string[]>();
  for (const { definition } of campaigns)
    zones.set(definition.timeZone, [...(zones.get(definition.timeZone) ?? []), definition.id]);
  return zones;
};

/** On a day as each campaign's own clocks count it; on today where no day is said. */
export const onDay =
  (campaigns: readonly StoredCampaign[], date: string | undefined, now: number) =>
  (row: ExpressionBuilder<Tables & { line: Tables['ledger_entries'] }, 'line'>) =>
    row.or(
      Array.from(byZone(campaigns), ([zone, ids]) => {
        const day = date ?? dayAt(now, zone);
        return row.and([
          row('line.campaign_id', 'in', ids),
          row('line.at', '>=', new Date(dayStart(day, zone))),
          row('line.at', '<', new Date(dayStart(dayAfter(day), zone))),
        ]);
      }),
    );
