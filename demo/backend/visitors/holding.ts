import { isOver } from '../../../src/rules/standing.ts';
import type { StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import type { PassRow } from '../database/schema.ts';
import type { Secrets } from '../secrets.ts';
import { isLimitKept } from './kept-limits.ts';

/** What a visitor has of a campaign: their pass, or, since they were erased, only that they had one. */
export interface Holding {
  readonly holds: boolean;
  readonly pass?: PassRow;
}

/** The pass that a visitor holds of a campaign. */
export const findHeld = (database: Database, campaignId: string, visitorId: string): Promise<PassRow | undefined> =>
  database
    .selectFrom('passes')
    .selectAll()
    .where('campaign_id', '=', campaignId)
    .where('visitor_id', '=', visitorId)
    .executeTakeFirst();

/** What a visitor has of a campaign at a moment (ms). The limit of whoever was erased holds until it is over. */
export const readHolding = async (
  database: Database,
  secrets: Secrets,
  { definition }: Pick<StoredCampaign, 'definition'>,
  { visitorId, now }: { readonly visitorId: string; readonly now: number },
): Promise<Holding> => {
  const pass = await findHeld(database, definition.id, visitorId);
  if (pass) return { holds: true, pass };
  return { holds: !isOver(definition, now) && (await isLimitKept(database, secrets, definition.id, visitorId)) };
};
