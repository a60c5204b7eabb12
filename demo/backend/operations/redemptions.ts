import type { createRedemption, returnRedemption } from '../../../src/contract/redemption.ts';
import { localize } from '../../../src/rules/localize.ts';
import { readCampaign } from '../campaigns/campaign-store.ts';
import { writeLedger } from '../database/ledger.ts';
import type { Database } from '../database/open.ts';
import { lockPass } from '../database/pass-row.ts';
import { about, answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { passBehind, useCode } from './counter-codes.ts';
import { isCoupon, passState } from './kept-passes.ts';
import type { LedgerRow } from './point-entries.ts';
import { describeRedemption } from './redemption-list.ts';
import { requireOffer, requireUsable } from './till.ts';

const readLine = (database: Database, id: string): Promise<LedgerRow> =>
  database.selectFrom('ledger_entries').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/**
 * Uses the coupon behind a code up. The coupon is held before the code, so that whoever comes second sees both as they are by then:
 * of many at once one goes through, and the others find it redeemed.
 */
export const newRedemption = answering<typeof createRedemption>(
  async ({ database, principal: { storeId }, body, query, now }) => {
    const at = new Date(now);
    const { id } = await passBehind(database, body.code, now);
    const pass = await lockPass(database, id);
    if (pass.state === 'redeemed') throw new Refusal('already_redeemed');
    await useCode(database, body.code, at);

    const { definition, disclosureVersion } = await readCampaign(database, pass.campaign_id);
    requireUsable(pass, definition, { storeId, now });
    if (definition.kind !== 'coupon') throw new Refusal('state_conflict', { detail: 'A card is not redeemed.' });
    const campaign = localize(definition, disclosureVersion, query.lang);
    const reckoned = requireOffer(campaign.offer, body.amount);

    await database
      .updateTable('passes')
      .set({ state: 'redeemed', redeemed_at: at, redeemed_in: storeId })
      .where('id', '=', pass.id)
      .execute();
    const lineId = await writeLedger(database, {
      kind: 'redeemed',
      campaignId: pass.campaign_id,
      passId: pass.id,
      at,
      orderRef: body.orderRef,
      storeId,
      channel: pass.channel ?? undefined,
      paid: reckoned && body.amount !== undefined ? { amount: body.amount, ...reckoned } : undefined,
    });
    return describeRedemption(await readLine(database, lineId), pass, campaign);
  },
);

/** A redemption of a store. Throws `not_found` for any other's, and for what is no redemption. */
const findRedemption = async (database: Database, id: string, storeId: string): Promise<LedgerRow> => {
  const line = await database
    .selectFrom('ledger_entries')
    .selectAll()
    .where('id', '=', id)
    .where('store_id', '=', storeId)
    .where('kind', '=', 'redeemed')
    .executeTakeFirst();
  if (!line) throw new Refusal('not_found');
  return line;
};

const requireNotReturned = async (database: Database, id: string) => {
  const returned = await database.selectFrom('ledger_entries').select('id').where('voids', '=', id).executeTakeFirst();
  if (returned) throw new Refusal('state_conflict', { detail: 'The coupon was given back already.' });
};

/** Gives a coupon back to its holder. Whoever else would waits for the coupon, and then finds it given back. */
export const redemptionReturn = about<typeof returnRedemption, LedgerRow>(
  ({ services, params, principal }) => findRedemption(services.database, params.id, principal.storeId),
  async ({ database, principal: { storeId }, body, query, now }, line) => {
    const pass = await lockPass(database, line.pass_id);
    if (pass.valid_until && pass.valid_until.getTime() <= now) throw new Refusal('expired');
    await requireNotReturned(database, line.id);
    // Whoever held it may have been erased since.
    if (pass.state !== 'redeemed' || pass.visitor_id === null || !isCoupon(pass))
      throw new Refusal('state_conflict', { detail: `The pass is ${passState(pass, now)}.` });
    await database
      .updateTable('passes')
      .set({ state: 'available', redeemed_at: null, redeemed_in: null })
      .where('id', '=', pass.id)
      .execute();
    const returned = { at: new Date(now), reason: body.reason };
    await writeLedger(database, {
      kind: 'returned',
      campaignId: pass.campaign_id,
      passId: pass.id,
      ...returned,
      orderRef: line.order_ref ?? undefined,
      storeId,
      channel: pass.channel ?? undefined,
      voids: line.id,
    });
    const { definition, disclosureVersion } = await readCampaign(database, pass.campaign_id);
    if (definition.kind !== 'coupon') throw new RangeError(`${definition.id} has no coupons`);
    return describeRedemption(line, pass, localize(definition, disclosureVersion, query.lang), returned);
  },
);
