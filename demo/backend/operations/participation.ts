import type { getParticipation } from '../../../src/contract/participation.ts';
import { standing } from '../../../src/rules/standing.ts';
import { countIssued, findCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import { about } from '../http/handler.ts';
import { type Holding, readHolding } from '../visitors/holding.ts';
import { describePass } from './passes.ts';

const nothing: Holding = { holds: false };

/** Where the caller stands; whoever sends no token stands where a newcomer would. */
export const participation = about<typeof getParticipation, StoredCampaign>(
  ({ services, params }) => findCampaign(services.database, params.id),
  async ({ database, services, principal, query, now }, campaign) => {
    const { definition, disclosureVersion } = campaign;
    const { holds, pass } = principal
      ? await readHolding(database, services.secrets, campaign, { visitorId: principal.visitorId, now })
      : nothing;
    const issued = await countIssued(database, definition.id);
    return {
      campaignId: definition.id,
      kind: definition.kind,
      serverTime: new Date(now).toISOString(),
      disclosureVersion,
      ...standing(definition, { now, identity: principal?.identity ?? 'guest', issued, holds }),
      ...(pass ? { pass: describePass(pass, campaign, now, query.lang) } : {}),
    };
  },
);
