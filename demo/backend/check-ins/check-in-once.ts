import { randomBytes } from 'node:crypto';

import type { CheckIn, createCheckIn } from '../../../src/contract/check-in.ts';
import { dueOn, stepsOf } from '../../../src/rules/check-in-days.ts';
import { checkInRefusal } from '../../../src/rules/check-in-standing.ts';
import { dayAt } from '../../../src/rules/days.ts';
import { giveAll } from '../awards/give-all.ts';
import type { Database } from '../database/open.ts';
import type { Call } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { requireCard } from '../visitors/cards.ts';
import { storeConsents } from '../visitors/consents.ts';
import { storeVisitor } from '../visitors/store-visitor.ts';
import { neverCame, readComing } from './checked-in.ts';
import { holdDays } from './find-days.ts';
import { placeForm } from './place-consent.ts';
import { storeProved } from './prove.ts';
import { tellCheckIn } from './tell.ts';

/** What of a campaign's check-ins somebody won something for; signing in brings together what two won. */
const readWonFor = async (database: Database, campaignId: string, visitorId: string): Promise<ReadonlySet<string>> => {
  const rows = await database
    .selectFrom('awards')
    .select('won_for')
    .distinct()
    .where('visitor_id', '=', visitorId)
    .where('campaign_id', '=', campaignId)
    .execute();
  return new Set(rows.flatMap(({ won_for }) => won_for ?? []));
};

/**
 * Checks a visitor in, who is held alone, and gives what the day brings. Which day it is says the clock once they are held, and not
 * when the request began: by then it may be another.
 */
export const checkInOnce = async (call: Call<typeof createCheckIn>): Promise<CheckIn> => {
  const { database, services, principal, params, query, body } = call;
  const { secrets, clock } = services;
  const { visitorId } = principal;
  const { source, proof, consents = [], disclosureVersion: shown } = body;
  const campaign = await holdDays(database, params.id);
  const { definition, disclosureVersion: current } = campaign;
  const { id: campaignId, timeZone } = definition;
  const now = await clock.now(database);
  const at = new Date(now);
  const asking = { visitorId, now };
  const coming = (await readComing(database, secrets, [campaign], asking)).get(campaignId) ?? neverCame;
  const { days, isPlaceAgreed } = coming;
  const refusal = checkInRefusal(definition, { now, identity: principal.identity, ...coming }, { shown, current });
  if (refusal) throw new Refusal(refusal);
  const proved = await storeProved(database, secrets, definition, { proof, consents, isPlaceAgreed, now });

  await storeVisitor(database, principal, at);
  if (proof.type === 'location' && !isPlaceAgreed)
    await storeConsents(database, campaignId, placeForm(definition), { visitorId, given: consents, at });
  const card = await requireCard(database, definition, asking);
  const day = dayAt(now, timeZone);
  const steps = stepsOf(definition, [...days, day]);
  const step = steps.at(-1);
  if (!step) throw new RangeError(`no step on ${day}`);
  const row = await database
    .insertInto('check_ins')
    .values({
      id: randomBytes(16).toString('base64url'),
      campaign_id: campaignId,
      visitor_id: visitorId,
      day,
      at,
      streak: step.streak,
      cycle_day: step.cycleDay,
      store_id: proved ?? source?.storeId ?? null,
      channel: source?.channel ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const due = dueOn(definition, steps, await readWonFor(database, campaignId, visitorId));
  const from = { storeId: row.store_id ?? undefined, channel: row.channel ?? undefined };
  const awards = await giveAll(database, campaign, due, { checkInId: row.id, at }, { visitorId, source: from, card });
  return tellCheckIn(row, awards, campaign, { lang: query.lang, now });
};
