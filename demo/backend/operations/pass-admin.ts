import type { blockPass, unblockPass, voidPass } from '../../../src/contract/pass-admin.ts';
import { type PassChange, passChanges } from '../../../src/rules/pass-state.ts';
import { readCampaign } from '../campaigns/campaign-store.ts';
import { writeLedger } from '../database/ledger.ts';
import type { Database } from '../database/open.ts';
import { lockPass } from '../database/pass-row.ts';
import { about } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { describePass, passState } from './kept-passes.ts';

/** Throws `not_found` where there is no such pass. */
const findPassId = async (database: Database, id: string): Promise<string> => {
  const found = await database.selectFrom('passes').select('id').where('id', '=', id).executeTakeFirst();
  if (!found) throw new Refusal('not_found');
  return found.id;
};

/** Changes a pass's state, with the reason for it in the ledger. A booking on the pass comes before or after, never half. */
const passChange = (change: PassChange) =>
  about<typeof blockPass | typeof unblockPass | typeof voidPass, string>(
    ({ services, params }) => findPassId(services.database, params.id),
    async ({ database, query, body, now }, id) => {
      const pass = await lockPass(database, id);
      const { to, ...before } = passChanges[change];
      const from: readonly string[] = before.from;
      const state = passState(pass, now);
      if (!from.includes(state)) throw new Refusal('state_conflict', { detail: `The pass is ${state}.` });
      await database.updateTable('passes').set({ state: to }).where('id', '=', pass.id).execute();
      await writeLedger(database, {
        kind: change,
        campaignId: pass.campaign_id,
        passId: pass.id,
        at: new Date(now),
        reason: body.reason,
        channel: pass.channel ?? undefined,
      });
      const campaign = await readCampaign(database, pass.campaign_id);
      return describePass({ ...pass, state: to }, campaign, now, query.lang);
    },
  );

export const passVoid = passChange('voided');
export const passBlock = passChange('blocked');
export const passUnblock = passChange('unblocked');
