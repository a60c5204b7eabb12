import { sql } from 'kysely';

import type { Identity } from '../../../src/contract/session.ts';
import { writeLedger } from '../database/ledger.ts';
import type { Database } from '../database/open.ts';
import { movePoints, pointsOf } from '../database/pass-row.ts';
import type { PassRow } from '../database/schema.ts';
import type { Secrets } from '../secrets.ts';
import { inheritLimits } from './kept-limits.ts';
import { addCounts, voidAsOneTooMany, voidSurplus } from './merge-coupons.ts';
import { moveAttempts } from './move-attempts.ts';
import { moveCheckIns } from './move-check-ins.ts';
import { moveDraws } from './move-draws.ts';
import { storeVisitor } from './store-visitor.ts';

/** A guest, or a WeChat account, and who they turned out to be; both are held alone, and neither is another name. */
interface Link {
  readonly guest: string;
  readonly identity: Identity;
  readonly known: string;
  readonly at: Date;
}

/** Adds a guest's points to the card that stays: one line takes them away, one brings them. */
const mergePoints = async (database: Database, from: PassRow, to: PassRow, at: Date) => {
  const line = { kind: 'points_merged', campaignId: from.campaign_id, at } as const;
  const [given, had] = [pointsOf(from), pointsOf(to)];
  const taken = await movePoints(database, from, { balance: 0, earned: 0 });
  await writeLedger(database, { ...line, passId: from.id, points: taken });
  const brought = await movePoints(database, to, {
    balance: had.balance + given.balance,
    earned: had.earned + given.earned,
  });
  await writeLedger(database, { ...line, passId: to.id, points: brought });
};

/** Of two cards where only one may be held, the guest's is void. Points of one that is blocked stay on it, or signing in would free them. */
const giveUp = async (database: Database, theirs: PassRow, kept: PassRow, at: Date) => {
  await database.updateTable('passes').set({ fields: null, holder: null }).where('id', '=', theirs.id).execute();
  if (theirs.state === 'voided') return;
  if (theirs.state === 'active' && theirs.points_earned + theirs.points_balance > 0)
    await mergePoints(database, theirs, kept, at);
  await voidAsOneTooMany(database, theirs, at);
};

const movePasses = async (database: Database, { guest, known, at }: Link) => {
  const rows = await database
    .selectFrom('passes')
    .selectAll()
    .where('visitor_id', 'in', [guest, known])
    .orderBy('seq')
    .forUpdate()
    .execute();
  const cards = rows.filter(({ kind, visitor_id }) => kind === 'card' && visitor_id === known);
  const kept = new Map(cards.map((row) => [row.campaign_id, row]));
  const moved = rows.filter(({ visitor_id }) => visitor_id === guest);
  for (const row of moved) {
    const other = row.kind === 'card' ? kept.get(row.campaign_id) : undefined;
    if (other) await giveUp(database, row, other, at);
    else await database.updateTable('passes').set({ visitor_id: known }).where('id', '=', row.id).execute();
  }
  await voidSurplus(database, { moved, all: rows, at });
};

/** Of two consents to one document the newer holds; a guest's that was taken back takes none back. */
const moveConsents = async (database: Database, { guest, known }: Link) => {
  await sql`
    insert into consents (visitor_id, campaign_id, form_id, version, given_at, withdrawn_at)
    select ${known}, campaign_id, form_id, version, given_at, withdrawn_at from consents where visitor_id = ${guest}
    on conflict (visitor_id, campaign_id, form_id) do update
    set version = excluded.version, given_at = excluded.given_at, withdrawn_at = null
    where excluded.withdrawn_at is null
      and excluded.given_at > coalesce(consents.withdrawn_at, consents.given_at)`.execute(database);
  await database.deleteFrom('consents').where('visitor_id', '=', guest).execute();
};

/** What a guest's writes were answered is remembered for who they are, so that one sent again under its key is still one. */
const moveKeys = async (database: Database, { guest, known }: Link) => {
  const [from, to] = [`visitor:${guest}`, `visitor:${known}`];
  await sql`
    update idempotency_keys as theirs set principal = ${to}
    where principal = ${from} and not exists (
      select from idempotency_keys as same
      where same.principal = ${to} and same.method = theirs.method and same.path = theirs.path and same.key = theirs.key
    )`.execute(database);
  await database.deleteFrom('idempotency_keys').where('principal', '=', from).execute();
};

const moveEvents = async (database: Database, { guest, known }: Link) => {
  await sql`
    update events as theirs set visitor_id = ${known}
    where visitor_id = ${guest} and not exists (
      select from events as same where same.visitor_id = ${known} and same.event_id = theirs.event_id
    )`.execute(database);
  await database.deleteFrom('events').where('visitor_id', '=', guest).execute();
};

/** Makes somebody, a guest or a WeChat account, another name for whoever they turned out to be, with all that they have and their other names. */
export const link = async (database: Database, secrets: Secrets, linked: Link): Promise<void> => {
  const { guest, identity, known, at } = linked;
  await storeVisitor(database, { visitorId: guest, identity }, at);
  await movePasses(database, linked);
  await addCounts(database, linked);
  await moveDraws(database, linked);
  await moveAttempts(database, linked);
  await moveCheckIns(database, linked);
  await moveConsents(database, linked);
  await moveKeys(database, linked);
  await moveEvents(database, linked);
  await inheritLimits(database, secrets, linked);
  await sql`
    update visitors as known set first_seen_at = least(known.first_seen_at, guest.first_seen_at)
    from visitors as guest where known.id = ${known} and guest.id = ${guest}`.execute(database);
  await database
    .updateTable('visitors')
    .set({ alias_of: known })
    .where((row) => row.or([row('id', '=', guest), row('alias_of', '=', guest)]))
    .execute();
};
