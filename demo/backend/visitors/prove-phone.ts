import type { Database } from '../database/open.ts';
import { tryCode, useCode } from '../one-time-codes/check.ts';
import type { Services } from '../services.ts';
import { phoneVisitorIdOf } from '../sessions/keys.ts';
import type { Visitor } from '../sessions/principal.ts';
import { countErasures, recognise } from '../sessions/recognise.ts';
import { holdingHeads } from './hold-heads.ts';
import { link } from './link.ts';

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

/** Whoever has the phone that a code was sent to. A guest, or a WeChat account, that proves it is theirs is them from then on, with all that they have. */
export const provePhone = async (
  { database, secrets }: Pick<Services, 'database' | 'secrets'>,
  { phone, otp, asking, now }: Proof,
): Promise<Visitor> => {
  const { secret } = secrets;
  const given = { phone, otp, now };
  await tryCode(database, secret, given);
  const known = phoneVisitorIdOf(secret, phone);
  const at = new Date(now);
  return holdingHeads(database, [known, ...(asking ? [asking.visitorId] : [])], async (transaction) => {
    const by = asking && (await recognise(transaction, secret, asking));
    await useCode(transaction, secret, given, { by: known, again: by?.visitorId === known });
    await storeKnown(transaction, known, phone, at);
    if (by && by.identity !== 'phone')
      await link(transaction, secrets, { guest: by.visitorId, identity: by.identity, known, at });
    return {
      role: 'visitor',
      visitorId: known,
      identity: 'phone',
      erasures: await countErasures(transaction, secret, known),
    };
  });
};
