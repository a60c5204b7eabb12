import type { getParticipation } from '../../../src/contract/participation.ts';
import { standing } from '../../../src/rules/standing.ts';
import { countIssued, findCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import { about } from '../http/handler.ts';
import { describePass, findHeld } from './passes.ts';

/** Where the caller stands; whoever sends no token stands where a newcomer would. */
export const participation = about<typeof getParticipation, StoredCampaign>(
  ({ services, params }) => findCampaign(services.database, params.id),
  async ({ database, principal, query, now }, campaign) => {
    const { definition, disclosureVersion } = campaign;
    const held = principal && (await findHeld(database, definition.id, principal.visitorId));
    const issued = await countIssued(database, definition.id);
    return {
      campaignId: definition.id,
      kind: definition.kind,
      serverTime: new Date(now).toISOString(),
      disclosureVersion,
      ...standing(definition, { now, identity: principal?.identity ?? 'guest', issued, holds: held !== undefined }),
      ...(held ? { pass: describePass(held, campaign, now, query.lang) } : {}),
    };
  },
);
