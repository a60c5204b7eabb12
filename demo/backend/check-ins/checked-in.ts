import type { CheckInDefinition } from '../../../src/contract/campaign-definition.ts';
import type { CheckInCircumstances } from '../../../src/rules/check-in-standing.ts';
import { isOver } from '../../../src/rules/standing.ts';
import { readNewestAwards } from '../awards/newest.ts';
import type { Database } from '../database/open.ts';
import type { AwardRow, CheckInRow } from '../database/schema.ts';
import type { Secrets } from '../secrets.ts';
import { type Asking, readHeldCards } from '../visitors/cards.ts';
import { findKeptLimits } from '../visitors/kept-limits.ts';
import type { StoredDays } from './find-days.ts';
import { readAgreed } from './place-consent.ts';
import { readAwardsOf } from './tell.ts';

/** What decides where a visitor stands in a check-in, but for who asks and when; and the rows behind it, by their days. */
interface Coming extends Pick<CheckInCircumstances, 'days' | 'holdsCard' | 'isKept'> {
  readonly rows: readonly CheckInRow[];
  readonly isPlaceAgreed: boolean;
}

/** The same with what a visitor won: the newest, newest first, and what the last day brought. */
interface CheckedIn extends Coming {
  readonly awards: readonly AwardRow[];
  readonly ofLast: readonly AwardRow[];
}

/** What somebody has who never checked in. */
export const neverCame: CheckedIn = {
  rows: [],
  days: [],
  holdsCard: false,
  isKept: false,
  isPlaceAgreed: false,
  awards: [],
  ofLast: [],
};

/** A visitor's check-ins in several campaigns, by their days. */
export const readCheckIns = (
  database: Database,
  campaignIds: readonly string[],
  visitorId: string,
): Promise<CheckInRow[]> =>
  database
    .selectFrom('check_ins')
    .selectAll()
    .where('visitor_id', '=', visitorId)
    .where('campaign_id', 'in', campaignIds)
    .orderBy('day')
    .execute();

/** What decides where a visitor stands in each of several check-ins. */
export const readComing = async (
  database: Database,
  secrets: Secrets,
  campaigns: readonly StoredDays[],
  asking: Asking,
): Promise<ReadonlyMap<string, Coming>> => {
  if (campaigns.length === 0) return new Map();
  const { visitorId, now } = asking;
  const definitions = campaigns.map(({ definition }) => definition);
  const ids = definitions.map(({ id }) => id);
  const rows = await readCheckIns(database, ids, visitorId);
  const kept = await findKeptLimits(database, secrets, ids, visitorId);
  const agreed = await readAgreed(database, definitions, visitorId);
  const held = await readHeldCards(
    database,
    definitions.flatMap(({ cardCampaignId }) => cardCampaignId ?? []),
    asking,
  );
  const comingOf = (definition: CheckInDefinition): Coming => {
    const { id, cardCampaignId } = definition;
    const own = rows.filter(({ campaign_id }) => campaign_id === id);
    return {
      rows: own,
      days: own.map(({ day }) => day),
      holdsCard: cardCampaignId !== undefined && held.has(cardCampaignId),
      // Of whoever was erased nothing is left but that they checked in, until it is over.
      isKept: kept.has(id) && !isOver(definition, now),
      isPlaceAgreed: agreed.has(id),
    };
  };
  return new Map(definitions.map((definition) => [definition.id, comingOf(definition)]));
};

/** What a visitor has in each of several check-ins, and what they won. */
export const readCheckedIn = async (
  database: Database,
  secrets: Secrets,
  campaigns: readonly StoredDays[],
  asking: Asking,
): Promise<ReadonlyMap<string, CheckedIn>> => {
  if (campaigns.length === 0) return new Map();
  const coming = await readComing(database, secrets, campaigns, asking);
  const awards = await readNewestAwards(database, [...coming.keys()], asking.visitorId);
  const last = await readAwardsOf(
    database,
    [...coming.values()].flatMap(({ rows }) => rows.at(-1) ?? []),
  );
  return new Map(
    [...coming].map(([id, each]) => [
      id,
      {
        ...each,
        awards: awards.filter(({ campaign_id }) => campaign_id === id),
        ofLast: last.filter(({ campaign_id }) => campaign_id === id),
      },
    ]),
  );
};
