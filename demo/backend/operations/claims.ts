import { randomBytes } from 'node:crypto';

import type { createClaim } from '../../../src/contract/pass.ts';
import { claimFormErrors, consentErrors, holderOf, keptFields } from '../../../src/rules/claim-form.ts';
import { claimRefusal } from '../../../src/rules/standing.ts';
import { countIssued, findCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import { writeLedger } from '../database/ledger.ts';
import type { Database } from '../database/open.ts';
import type { PassRow } from '../database/schema.ts';
import { about, type Call } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { storeConsents } from '../visitors/consents.ts';
import { findHeld, readHolding } from '../visitors/holding.ts';
import { readPhone } from '../visitors/phone.ts';
import { storeVisitor } from '../visitors/store-visitor.ts';
import { describePass, newPassNumber } from './passes.ts';

type Claim = Call<typeof createClaim>;

const limitReached = (held: PassRow | undefined) => new Refusal('limit_reached', held ? { passId: held.id } : {});

/** Throws why this claim cannot be granted, the first reason in the contract's order; a body that is wrong in itself comes before all. */
const refuse = async ({ database, services, principal, body, now }: Claim, campaign: StoredCampaign) => {
  const { definition, disclosureVersion } = campaign;
  const { visitorId, identity } = principal;
  const { fields = {}, consents = [] } = body;
  const errors = claimFormErrors(definition, fields, consents);
  if (errors.length > 0) throw new Refusal('invalid_request', { errors });
  const { holds, pass } = await readHolding(database, services.secrets, campaign, { visitorId, now });
  const issued = await countIssued(database, definition.id);
  const refusal = claimRefusal(
    definition,
    { now, identity, issued, holds },
    { shown: body.disclosureVersion, current: disclosureVersion },
    consents,
  );
  if (refusal === 'limit_reached') throw limitReached(pass);
  if (refusal === 'consent_required') throw new Refusal(refusal, { errors: consentErrors(definition, consents) });
  if (refusal) throw new Refusal(refusal);
};

/** What is written on a card when it is issued. */
const filledIn = async ({ database, principal, body, now }: Claim, { definition }: StoredCampaign) => {
  const fields = keptFields(body.fields ?? {});
  const holder = holderOf(definition.fields ?? [], fields, await readPhone(database, principal.visitorId));
  return {
    campaign_id: definition.id,
    visitor_id: principal.visitorId,
    issued_at: new Date(now),
    valid_until: null,
    holder: holder ?? null,
    fields: Object.keys(fields).length > 0 ? JSON.stringify(fields) : null,
    store_id: body.source?.storeId ?? null,
    channel: body.source?.channel ?? null,
  };
};

/** Writes the visitor's one card. A claim of theirs that is still under way is waited for; if it comes through, this one is refused. */
const insertPass = async (database: Database, card: Awaited<ReturnType<typeof filledIn>>): Promise<PassRow> => {
  for (;;) {
    const row = await database
      .insertInto('passes')
      .values({ id: randomBytes(16).toString('base64url'), number: newPassNumber(), ...card })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (row) return row;
    const held = await findHeld(database, card.campaign_id, card.visitor_id);
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
  async (call, campaign) => {
    const { database, principal, body, query, now } = call;
    const { definition } = campaign;
    await refuse(call, campaign);

    const at = new Date(now);
    await storeVisitor(database, principal, at);
    const pass = await insertPass(database, await filledIn(call, campaign));
    const { visitorId } = principal;
    await storeConsents(database, definition, { visitorId, given: body.consents ?? [], at });
    await writeLedger(database, {
      kind: 'issued',
      campaignId: definition.id,
      passId: pass.id,
      at,
      storeId: body.source?.storeId,
      channel: body.source?.channel,
    });
    await takeFromStock(database, definition.id);
    return describePass(pass, campaign, now, query.lang);
  },
);
