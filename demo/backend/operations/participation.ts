import type { getParticipation, listParticipations, Participation } from '../../../src/contract/participation.ts';
import { describeCard } from '../../../src/rules/card-pass.ts';
import { describeCoupon } from '../../../src/rules/coupon-pass.ts';
import { couponStanding } from '../../../src/rules/coupon-standing.ts';
import { localize } from '../../../src/rules/localize.ts';
import { standing } from '../../../src/rules/standing.ts';
import { countEachIssued, findCampaign, findCampaigns, type StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import { about, answering } from '../http/handler.ts';
import type { Services } from '../services.ts';
import type { Visitor } from '../sessions/principal.ts';
import { circumstancesOf, couponsOf, type Holding, newestTold, nothing, readHoldings } from '../visitors/holding.ts';
import { isCard, isCoupon, keptCard, keptCoupon } from './kept-passes.ts';

/** Who asks, when (ms) and in which language; whoever sends no token stands where a newcomer would. */
interface Reader {
  readonly visitor: Visitor | undefined;
  readonly now: number;
  readonly lang: string | undefined;
}

const describe = (
  { definition, disclosureVersion }: StoredCampaign,
  holding: Holding,
  issued: number,
  { visitor, now, lang }: Reader,
): Participation => {
  const standpoint = { now, identity: visitor?.identity ?? 'guest', issued } as const;
  const told = { campaignId: definition.id, serverTime: new Date(now).toISOString(), disclosureVersion };
  if (definition.kind === 'card') {
    const card = holding.passes.find(isCard);
    return {
      ...told,
      kind: 'card',
      ...standing(definition, circumstancesOf(definition, holding, standpoint)),
      ...(card && { pass: describeCard(keptCard(card), localize(definition, disclosureVersion, lang), now) }),
    };
  }
  const campaign = localize(definition, disclosureVersion, lang);
  return {
    ...told,
    kind: 'coupon',
    ...couponStanding(definition, couponsOf(holding, standpoint)),
    passes: holding.passes
      .filter(isCoupon)
      .slice(0, newestTold)
      .map((row) => describeCoupon(keptCoupon(row), campaign, now)),
  };
};

const readAll = async (
  database: Database,
  { secrets }: Services,
  campaigns: readonly StoredCampaign[],
  reader: Reader,
): Promise<Participation[]> => {
  const { visitor, now } = reader;
  const holdings = visitor
    ? await readHoldings(database, secrets, campaigns, { visitorId: visitor.visitorId, now })
    : new Map<string, Holding>();
  const issued = await countEachIssued(
    database,
    campaigns.map(({ definition }) => definition.id),
  );
  return campaigns.map((campaign) => {
    const { id } = campaign.definition;
    return describe(campaign, holdings.get(id) ?? nothing, issued.get(id) ?? 0, reader);
  });
};

/** Where the caller stands. */
export const participation = about<typeof getParticipation, StoredCampaign>(
  ({ services, params }) => findCampaign(services.database, params.id),
  async ({ database, services, principal, query, now }, campaign) => {
    const [one] = await readAll(database, services, [campaign], { visitor: principal, now, lang: query.lang });
    if (!one) throw new RangeError('one campaign has one participation');
    return one;
  },
);

/** Where the caller stands in several campaigns. */
export const participationList = answering<typeof listParticipations>(
  async ({ database, services, principal, query, now }) => {
    const campaigns = await findCampaigns(database, query.ids);
    const items = await readAll(database, services, campaigns, { visitor: principal, now, lang: query.lang });
    return { items, serverTime: new Date(now).toISOString() };
  },
);
