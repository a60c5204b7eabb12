import type {
  getDefinition,
  putCampaign,
  RevisedCampaign,
  setCampaignStatus,
} from '../../../src/contract/campaign-admin.ts';
import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { breaksPromise, mayBecome } from '../../../src/rules/campaign-status.ts';
import { preconditionRefusal } from '../../../src/rules/preconditions.ts';
import {
  countIssued,
  insertCampaign,
  lockCampaign,
  readCampaign,
  type StoredCampaign,
  updateCampaign,
} from '../campaigns/campaign-store.ts';
import { revisionOf } from '../campaigns/versions.ts';
import { about, answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';

const revised = (definition: CampaignDefinition): RevisedCampaign => ({ revision: revisionOf(definition), definition });

/** Reads a campaign as it was written. */
export const definition = about<typeof getDefinition, StoredCampaign>(
  ({ services, params }) => readCampaign(services.database, params.id),
  (_, campaign) => Promise.resolve(revised(campaign.definition)),
);

/** Creates a campaign or writes over it. What is there already word for word is left as it is: the answer to it was lost. */
export const campaignPut = answering<typeof putCampaign>(async ({ database, params, body, preconditions }) => {
  if (body.id !== params.id)
    throw new Refusal('invalid_request', { errors: [{ path: '/id', message: 'must be the id of the path' }] });
  if (preconditions.ifMatch === undefined && preconditions.ifNoneMatch === undefined)
    throw new Refusal('precondition_required');
  const answer = revised(body);

  return database.transaction().execute(async (transaction) => {
    for (;;) {
      const current = await lockCampaign(transaction, params.id);
      const revision = current && revisionOf(current);
      if (revision === answer.revision) return answer;
      const refusal = preconditionRefusal(preconditions, revision);
      if (refusal) throw new Refusal(refusal);
      if (!current) {
        if (await insertCampaign(transaction, body)) return answer;
        // Somebody else created it a moment ago: look again.
        continue;
      }
      if (breaksPromise(current, body, await countIssued(transaction, body.id)))
        throw new Refusal('state_conflict', { detail: 'What is out already would be something else.' });
      if (current.status === 'ended' && body.status !== 'ended')
        throw new Refusal('state_conflict', { detail: 'The campaign has ended for good.' });
      await updateCampaign(transaction, body);
      return answer;
    }
  });
});

/** Pauses a campaign, lets it run or ends it. */
export const campaignStatus = about<typeof setCampaignStatus, StoredCampaign>(
  ({ services, params }) => readCampaign(services.database, params.id),
  async ({ database, params, body: { status } }) => {
    const current = await lockCampaign(database, params.id);
    if (!current) throw new Refusal('not_found');
    if (!mayBecome(current, status))
      throw new Refusal('state_conflict', { detail: `The campaign is ${current.status ?? 'running'}.` });
    const changed = { ...current, status };
    await updateCampaign(database, changed);
    return revised(changed);
  },
);
