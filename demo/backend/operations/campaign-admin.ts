import type {
  getDefinition,
  putCampaign,
  RevisedCampaign,
  setCampaignStatus,
} from '../../../src/contract/campaign-admin.ts';
import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { breaksPromise, mayBecome, reopens } from '../../../src/rules/campaign-status.ts';
import { warningsOf } from '../../../src/rules/campaign-warnings.ts';
import { preconditionRefusal } from '../../../src/rules/preconditions.ts';
import { countOut, lockCampaign, readCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import { revisionOf } from '../campaigns/versions.ts';
import { insertCampaign, keptAs, updateCampaign } from '../campaigns/write-campaign.ts';
import type { Database } from '../database/open.ts';
import { about, answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';

const revised = (definition: CampaignDefinition): RevisedCampaign => {
  const warnings = warningsOf(definition);
  return { revision: revisionOf(definition), definition, ...(warnings.length > 0 ? { warnings } : {}) };
};

/** Reads a campaign as it was written. */
export const definition = about<typeof getDefinition, StoredCampaign>(
  ({ services, params }) => readCampaign(services.database, params.id),
  (_, campaign) => Promise.resolve(revised(campaign.definition)),
);

/** Throws `state_conflict` where a change would make another thing of what is out, or begin again what is over. */
const requireSameThing = async (
  transaction: Database,
  current: CampaignDefinition,
  changed: CampaignDefinition,
  now: number,
) => {
  if (breaksPromise(current, changed, await countOut(transaction, current)))
    throw new Refusal('state_conflict', { detail: 'What is out already would be something else.' });
  if (current.status === 'ended' && changed.status !== 'ended')
    throw new Refusal('state_conflict', { detail: 'The campaign has ended for good.' });
  if (reopens(current, changed, now))
    throw new Refusal('state_conflict', { detail: 'It is over, and what was kept until then is told.' });
};

/** Creates a campaign or writes over it. What is there already word for word is left as it is: the answer to it was lost. */
export const campaignPut = answering<typeof putCampaign>(
  async ({ database, services: { clock }, params, body, preconditions }) => {
    if (body.id !== params.id)
      throw new Refusal('invalid_request', { errors: [{ path: '/id', message: 'must be the id of the path' }] });
    if (preconditions.ifMatch === undefined && preconditions.ifNoneMatch === undefined)
      throw new Refusal('precondition_required');

    return database.transaction().execute(async (transaction) => {
      for (;;) {
        const current = await lockCampaign(transaction, params.id);
        if (!current) {
          const refusal = preconditionRefusal(preconditions, undefined);
          if (refusal) throw new Refusal(refusal);
          const added = await insertCampaign(transaction, body);
          if (added) return revised(added);
          // Somebody else created it a moment ago: look again.
          continue;
        }
        const changed = keptAs(body, current);
        const answer = revised(changed);
        if (revisionOf(current) === answer.revision) return answer;
        const refusal = preconditionRefusal(preconditions, revisionOf(current));
        if (refusal) throw new Refusal(refusal);
        const now = await clock.now(transaction);
        await requireSameThing(transaction, current, changed, now);
        await updateCampaign(transaction, changed, now);
        return answer;
      }
    });
  },
);

/** Pauses a campaign, lets it run or ends it. */
export const campaignStatus = about<typeof setCampaignStatus, StoredCampaign>(
  ({ services, params }) => readCampaign(services.database, params.id),
  async ({ database, params, body: { status }, now }) => {
    const current = await lockCampaign(database, params.id);
    if (!current) throw new Refusal('not_found');
    if (!mayBecome(current, status))
      throw new Refusal('state_conflict', { detail: `The campaign is ${current.status ?? 'running'}.` });
    const changed = { ...current, status };
    await updateCampaign(database, changed, now);
    return revised(changed);
  },
);
