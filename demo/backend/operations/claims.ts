import { randomBytes } from 'node:crypto';

import type { createClaim } from '../../../src/contract/pass.ts';
import { claimRefusal } from '../../../src/rules/standing.ts';
import { countIssued, findCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import type { PassRow } from '../database/schema.ts';
import { about } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import type { Visitor } from '../sessions/principal.ts';
import { describePass, findHeld, newPassNumber } from './passes.ts';

/** A guest is first written down when there is something to write. */
const storeVisitor = (database: Database, { visitorId, identity }: Visitor, at: Date) =>
  database
    .insertInto('visitors')
    .values({ id: visitorId, identity, first_seen_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();

const limitReached = (held: PassRow) => new Refusal('limit_reached', { passId: held.id });

/** Writes the visitor's one card. A claim of theirs that is still under way is waited for; if it comes through, this one is refused. */
const insertPass = async (database: Database, campaignId: string, visitorId: string, at: Date): Promise<PassRow> => {
  for (;;) {
    const row = await database
      .insertInto('passes')
      .values({
        id: randomBytes(16).toString('base64url'),
        number: newPassNumber(),
        campaign_id: campaignId,
        visitor_id: visitorId,
        issued_at: at,
        valid_until: null,
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row) return row;
    const held = await findHeld(database, campaignId, visitorId);
    // Without one it was the number that somebody else has already: draw another.
    if (held) throw limitReached(held);
  }
};

/** Takes one from the stock. The guard is in the statement itself, so however many ask at once nobody takes what is not there. */
const takeFromStock = async (database: Database, campaignId: string) => {
  const taken = await database
    .updateTable('stocks')
    .set((row) => ({ issued: row('issued', '+', 1) }))
    .where('campaign_id', '=', campaignId)
    .where((row) => row.or([row('total', 'is', null), row('issued', '<', row.ref('total'))]))
    .returning('issued')
    .executeTakeFirst();
  if (!taken) throw new Refusal('sold_out');
};

/** Issues a visitor's card. The stock's row, where all claims meet, is taken last and so held shortest. */
export const claim = about<typeof createClaim, StoredCampaign>(
  ({ services, params }) => findCampaign(services.database, params.id),
  async ({ database, principal, body, query, now }, campaign) => {
    const { definition, disclosureVersion } = campaign;
    const held = await findHeld(database, definition.id, principal.visitorId);
    const issued = await countIssued(database, definition.id);
    const refusal = claimRefusal(
      definition,
      { now, identity: principal.identity, issued, holds: held !== undefined },
      { shown: body.disclosureVersion, current: disclosureVersion },
    );
    if (refusal === 'limit_reached' && held) throw limitReached(held);
    if (refusal) throw new Refusal(refusal);

    const at = new Date(now);
    await storeVisitor(database, principal, at);
    const pass = await insertPass(database, definition.id, principal.visitorId, at);
    await takeFromStock(database, definition.id);
    await database
      .insertInto('ledger_entries')
      .values({ kind: 'issued', campaign_id: definition.id, pass_id: pass.id, at })
      .execute();
    return describePass(pass, campaign, now, query.lang);
  },
);
