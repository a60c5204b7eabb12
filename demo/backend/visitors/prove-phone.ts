import type { Database } from '../database/open.ts';
import { tryCode, useCode } from '../one-time-codes/check.ts';
import type { Services } from '../services.ts';
import { phoneVisitorIdOf } from '../sessions/keys.ts';
import type { Visitor } from '../sessions/principal.ts';
import { countErasures, recognise } from '../sessions/recognise.ts';
import { holdVisitors } from './as-visitor.ts';
import { linkGuest } from './link.ts';

/** A phone, the code that was sent to it, and who says so, if they are anybody yet. */
interface Proof {
  readonly phone: string;
  readonly otp: string;
  readonly asking: Visitor | undefined;
  readonly now: number;
}

const storeKnown = async (database: Database, id: string, phone: string, at: Date) => {
  await database
    .insertInto('visitors')
    .values({ id, identity: 'phone', phone, first_seen_at: at })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ identity: 'phone', phone }))
    .execute();
};

/** Whoever has the phone that a code was sent to. A guest who proves it is theirs is them from then on, with all that the guest has. */
export const provePhone = async (
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  { phone, otp, asking, now }: Proof,
): Promise<Visitor> => {
  const { secret } = secrets;
  const given = { phone, otp, now };
  await tryCode(database, secret, given);
  const known = phoneVisitorIdOf(secret, phone);
  const at = new Date(now);
  return database.transaction().execute(async (transaction) => {
    await holdVisitors(transaction, [known, ...(asking ? [asking.visitorId] : [])], 'alone');
    const by = asking && (await recognise(transaction, secret, asking));
    await useCode(transaction, secret, given, { by: known, again: by?.visitorId === known });
    await storeKnown(transaction, known, phone, at);
    if (by?.identity === 'guest') await linkGuest(transaction, secrets, { guest: by.visitorId, known, at });
    return {
      role: 'visitor',
      visitorId: known,
      identity: 'phone',
      erasures: await countErasures(transaction, secret, known),
    };
  });
};
