import { sql } from 'kysely';

import { writeLedger } from '../database/ledger.ts';
import type { Database } from '../database/open.ts';
import type { Secrets } from '../secrets.ts';
import { erasedHashOf, phoneHashOf } from '../sessions/keys.ts';
import { forgetAttempts } from './forget-attempts.ts';
import { forgetCheckIns } from './forget-check-ins.ts';
import { forgetDraws } from './forget-draws.ts';
import { keepLimits } from './kept-limits.ts';
import { namesOf } from './names.ts';

/** Their passes are void and nobody's; a coupon that is used stays so. */
const erasePasses = async (database: Database, names: readonly string[], at: Date) => {
  const passes = await database
    .selectFrom('passes')
    .select(['id', 'campaign_id', 'state', 'channel'])
    .where('visitor_id', 'in', names)
    .orderBy('seq')
    .forUpdate()
    .execute();
  for (const { id, campaign_id: campaignId, state, channel } of passes) {
    await database
      .updateTable('passes')
      .set({ visitor_id: null, fields: null, holder: null, ...(state === 'redeemed' ? {} : { state: 'voided' }) })
      .where('id', '=', id)
      .execute();
    // What was void before is not made void again.
    if (state !== 'voided' && state !== 'redeemed')
      await writeLedger(database, { kind: 'erased', campaignId, passId: id, at, channel: channel ?? undefined });
    await database.deleteFrom('counter_codes').where('pass_id', '=', id).execute();
    // What staff were answered about a card names its holder.
    await sql`delete from idempotency_keys where strpos(answer, ${id}) > 0`.execute(database);
  }
  return [...new Set(passes.map(({ campaign_id }) => campaign_id))];
};

const countErasure = async (database: Database, { secret }: Secrets, names: readonly string[], at: Date) => {
  await database
    .insertInto('erasures')
    .values(names.map((name) => ({ visitor_hash: erasedHashOf(secret, name), times: 1, at })))
    .onConflict((conflict) =>
      conflict.column('visitor_hash').doUpdateSet((row) => ({ times: sql`${row.ref('erasures.times')} + 1`, at })),
    )
    .execute();
};

/** What WeChat said a code was of, where it was of them. */
const forgetCodes = (database: Database, names: readonly string[]) =>
  database
    .deleteFrom('wechat_codes')
    .where((row) => row.or([row('name', 'in', names), row('union_name', 'in', names)]))
    .execute();

/** Forgets a visitor, held alone, and every guest and WeChat account that they were. What is left names nobody. */
export const eraseVisitor = async (
  database: Database,
  secrets: Secrets,
  visitorId: string,
  at: Date,
): Promise<void> => {
  const names = await namesOf(database, visitorId);
  const known = await database.selectFrom('visitors').select('phone').where('id', '=', visitorId).executeTakeFirst();
  const passesOf = await erasePasses(database, names, at);
  const drawnIn = await forgetDraws(database, names, at);
  const playedIn = await forgetAttempts(database, names);
  const cameIn = await forgetCheckIns(database, names);
  await keepLimits(database, secrets, [...new Set([...passesOf, ...drawnIn, ...playedIn, ...cameIn])], names);
  await database.deleteFrom('issued_counts').where('visitor_id', 'in', names).execute();
  await database.deleteFrom('consents').where('visitor_id', 'in', names).execute();
  await database.deleteFrom('events').where('visitor_id', 'in', names).execute();
  await database
    .deleteFrom('idempotency_keys')
    .where(
      'principal',
      'in',
      names.map((name) => `visitor:${name}`),
    )
    .execute();
  await forgetCodes(database, names);
  if (known?.phone)
    await database
      .deleteFrom('one_time_codes')
      .where('phone_hash', '=', phoneHashOf(secrets.secret, known.phone))
      .execute();
  await database.deleteFrom('visitors').where('alias_of', '=', visitorId).execute();
  await database.deleteFrom('visitors').where('id', '=', visitorId).execute();
  await countErasure(database, secrets, names, at);
};
