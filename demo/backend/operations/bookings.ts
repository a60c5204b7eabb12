import type { bookPoints, voidBooking } from '../../../src/contract/points.ts';
import { localize } from '../../../src/rules/localize.ts';
import { bookedPoints, unbookedPoints } from '../../../src/rules/points.ts';
import { countsIn } from '../../../src/rules/stores.ts';
import { readCampaign } from '../campaigns/campaign-store.ts';
import { writeLedger } from '../database/ledger.ts';
import type { Database } from '../database/open.ts';
import { lockPass, movePoints, pointsOf } from '../database/pass-row.ts';
import { about, answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { describeBooking } from './booking-list.ts';
import { passBehind, useCode } from './counter-codes.ts';
import { passState } from './kept-passes.ts';
import { describePoints, type LedgerRow } from './point-entries.ts';

const readLine = (database: Database, id: string): Promise<LedgerRow> =>
  database.selectFrom('ledger_entries').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

/** Books points on the card behind a code; a coupon has none. The card is held before the code, so that whoever comes second sees both as they are by then. */
export const newBooking = answering<typeof bookPoints>(async ({ database, principal: { storeId }, body, now }) => {
  const at = new Date(now);
  const { id } = await passBehind(database, body.code, now);
  const pass = await lockPass(database, id);
  await useCode(database, body.code, at);

  const state = passState(pass, now);
  if (state === 'expired') throw new Refusal('expired');
  const { definition } = await readCampaign(database, pass.campaign_id);
  if (!countsIn(definition, storeId)) throw new Refusal('wrong_store');
  if (state !== 'active') throw new Refusal('state_conflict', { detail: `The pass is ${state}.` });

  const points = await movePoints(database, pass, bookedPoints(pointsOf(pass), body.delta));
  const entryId = await writeLedger(database, {
    kind: 'points_booked',
    campaignId: pass.campaign_id,
    passId: pass.id,
    at,
    points,
    reason: body.reason,
    orderRef: body.orderRef,
    storeId,
    channel: pass.channel ?? undefined,
  });
  return describePoints(await readLine(database, entryId));
});

/** A booking of a store. Throws `not_found` for any other's, and for what is no booking. */
const findBooking = async (database: Database, id: string, storeId: string): Promise<LedgerRow> => {
  const line = await database
    .selectFrom('ledger_entries')
    .selectAll()
    .where('id', '=', id)
    .where('store_id', '=', storeId)
    .where('kind', '=', 'points_booked')
    .executeTakeFirst();
  if (!line) throw new Refusal('not_found');
  return line;
};

const requireNotVoided = async (database: Database, id: string) => {
  const voiding = await database.selectFrom('ledger_entries').select('id').where('voids', '=', id).executeTakeFirst();
  if (voiding) throw new Refusal('state_conflict', { detail: 'The booking is undone already.' });
};

/** Undoes a booking. Whoever else would undo it waits for the card, and then finds it undone. */
export const bookingVoid = about<typeof voidBooking, LedgerRow>(
  ({ services, params, principal }) => findBooking(services.database, params.id, principal.storeId),
  async ({ database, principal: { storeId }, body, query, now }, booking) => {
    const pass = await lockPass(database, booking.pass_id);
    await requireNotVoided(database, booking.id);
    const points = await movePoints(database, pass, unbookedPoints(pointsOf(pass), booking.delta));
    const entryId = await writeLedger(database, {
      kind: 'points_voided',
      campaignId: pass.campaign_id,
      passId: pass.id,
      at: new Date(now),
      points,
      reason: body.reason,
      orderRef: booking.order_ref ?? undefined,
      storeId,
      channel: pass.channel ?? undefined,
      voids: booking.id,
    });
    const { definition, disclosureVersion } = await readCampaign(database, pass.campaign_id);
    return describeBooking(
      await readLine(database, entryId),
      pass,
      localize(definition, disclosureVersion, query.lang),
    );
  },
);
