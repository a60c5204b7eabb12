import { sql } from 'kysely';

import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { Identity } from '../../../src/contract/session.ts';
import { type CouponCircumstances, couponCircumstances } from '../../../src/rules/coupon-standing.ts';
import type { Counts } from '../../../src/rules/limits.ts';
import { type Circumstances, isOver } from '../../../src/rules/standing.ts';
import type { StoredCampaign } from '../campaigns/campaign-store.ts';
import { countsAt } from '../claims/issued-counts.ts';
import type { Database } from '../database/open.ts';
import type { PassRow } from '../database/schema.ts';
import { isCoupon, keptCoupon } from '../operations/kept-passes.ts';
import type { Secrets } from '../secrets.ts';
import { findKeptLimits } from './kept-limits.ts';

/** What a visitor has of a campaign: their passes, or, since they were erased, only that they had some. */
export interface Holding {
  /** Newest first: the newest, and all that can still be used. */
  readonly passes: readonly PassRow[];
  /** How many coupons they were issued; more than any limit for who was erased. */
  readonly counts: Counts;
  /** When the day began (ms) on which they were issued the last. */
  readonly countedFrom?: number;
}

/** How many passes of a campaign a visitor is told of. */
export const newestTold = 20;

/** What somebody has who has nothing. */
export const nothing: Holding = { passes: [], counts: { total: 0, today: 0 } };

const beyondAnyLimit: Counts = { total: Infinity, today: Infinity };

interface Asking {
  readonly visitorId: string;
  readonly now: number;
}

const readPasses = async (database: Database, campaignIds: readonly string[], { visitorId, now }: Asking) => {
  const { rows } = await sql<PassRow>`
    select * from (
      select passes.*, row_number() over (partition by campaign_id order by seq desc) as place
      from passes
      where visitor_id = ${visitorId} and campaign_id = any(${campaignIds}::text[])
    ) as placed
    where place <= ${newestTold} or (state = 'available' and valid_until > ${new Date(now)})
    order by seq desc`.execute(database);
  return rows;
};

const readCounts = async (database: Database, campaignIds: readonly string[], visitorId: string) => {
  const rows = await database
    .selectFrom('issued_counts')
    .selectAll()
    .where('visitor_id', '=', visitorId)
    .where('campaign_id', 'in', campaignIds)
    .execute();
  return new Map(rows.map((row) => [row.campaign_id, row]));
};

/** What a visitor has of each of several campaigns at a moment (ms). The limit of whoever was erased holds until it is over. */
export const readHoldings = async (
  database: Database,
  secrets: Secrets,
  campaigns: readonly Pick<StoredCampaign, 'definition'>[],
  asking: Asking,
): Promise<ReadonlyMap<string, Holding>> => {
  if (campaigns.length === 0) return new Map();
  const { visitorId, now } = asking;
  const ids = campaigns.map(({ definition }) => definition.id);
  const passes = await readPasses(database, ids, asking);
  const counts = await readCounts(database, ids, visitorId);
  const kept = await findKeptLimits(database, secrets, ids, visitorId);
  const holdingOf = (definition: CampaignDefinition): Holding => {
    const counted = counts.get(definition.id);
    return {
      passes: passes.filter(({ campaign_id }) => campaign_id === definition.id),
      counts: kept.has(definition.id) && !isOver(definition, now) ? beyondAnyLimit : countsAt(counted, definition, now),
      ...(counted && { countedFrom: counted.day_began_at.getTime() }),
    };
  };
  return new Map(campaigns.map(({ definition }) => [definition.id, holdingOf(definition)]));
};

/** What a visitor has of a campaign. */
export const readHolding = async (
  database: Database,
  secrets: Secrets,
  campaign: Pick<StoredCampaign, 'definition'>,
  asking: Asking,
): Promise<Holding> =>
  (await readHoldings(database, secrets, [campaign], asking)).get(campaign.definition.id) ?? nothing;

/** Who asks, when (ms), and how many are out. */
interface Standpoint {
  readonly now: number;
  readonly identity: Identity;
  readonly issued: number;
}

/** What decides where a visitor stands with a coupon. */
export const couponsOf = ({ passes, counts }: Holding, standpoint: Standpoint): CouponCircumstances => ({
  ...standpoint,
  coupons: passes.filter(isCoupon).map(keptCoupon),
  counts,
});

/** What decides where a visitor stands in a campaign. */
export const circumstancesOf = (
  definition: CampaignDefinition,
  holding: Holding,
  standpoint: Standpoint,
): Circumstances =>
  definition.kind === 'coupon'
    ? couponCircumstances(definition, couponsOf(holding, standpoint))
    : // A card is held whatever became of it; whoever was erased held one.
      { ...standpoint, holds: holding.passes.length > 0 || holding.counts === beyondAnyLimit };
