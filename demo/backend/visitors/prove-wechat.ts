import type { Identity } from '../../../src/contract/session.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import type { Secrets } from '../secrets.ts';
import type { Services } from '../services.ts';
import type { Visitor } from '../sessions/principal.ts';
import { countErasures, recognise } from '../sessions/recognise.ts';
import type { WechatNames } from '../wechat/exchange.ts';
import { requireState } from '../wechat/state.ts';
import { holdingHeads } from './hold-heads.ts';
import { link } from './link.ts';
import { namesOf } from './names.ts';
import { storeVisitor } from './store-visitor.ts';

/** A code that WeChat gave, the state that it came back with, and who says so. */
interface Proof {
  readonly code: string;
  readonly state: string;
  readonly asking: Visitor | undefined;
  readonly now: number;
}

/** Somebody who is no other name. */
interface Head {
  readonly visitorId: string;
  readonly identity: Identity;
}

/** Whoever goes by one of WeChat's names, written down if nobody does yet. */
const headOf = async (transaction: Database, name: string, at: Date): Promise<Head> => {
  await storeVisitor(transaction, { visitorId: name, identity: 'wechat' }, at);
  return transaction
    .selectFrom('visitors as named')
    .innerJoin('visitors as known', (join) =>
      join.on((row) => row('known.id', '=', row.fn.coalesce('named.alias_of', 'named.id'))),
    )
    .select(['known.id as visitorId', 'known.identity'])
    .where('named.id', '=', name)
    .executeTakeFirstOrThrow();
};

/** Makes `less` another name for `more`. Both are held. */
const makeOne = async (transaction: Database, secrets: Secrets, less: Head, more: Head, at: Date): Promise<Head> => {
  await storeVisitor(transaction, more, at);
  await link(transaction, secrets, { guest: less.visitorId, identity: less.identity, known: more.visitorId, at });
  return more;
};

/** Whom WeChat names: by the name that reaches furthest where there are two, and by that of a phone where either is one. */
const knownBy = async (
  transaction: Database,
  secrets: Secrets,
  { name, unionName }: WechatNames,
  at: Date,
): Promise<Head> => {
  const one = await headOf(transaction, name, at);
  if (unionName === undefined) return one;
  const all = await headOf(transaction, unionName, at);
  if (one.visitorId === all.visitorId) return all;
  if (one.identity === 'wechat') return makeOne(transaction, secrets, one, all, at);
  if (all.identity === 'wechat') return makeOne(transaction, secrets, all, one, at);
  return all;
};

/**
 * Whoever WeChat says that a code is of. A guest who logs in is them from then on, with all that the guest has; they are whoever
 * asks where that one has a phone and they have none. Where both are somebody already nothing moves.
 */
export const proveWechat = async (
  { database, secrets, wechat }: Pick<Services, 'database' | 'secrets' | 'wechat'>,
  { code, state, asking, now }: Proof,
): Promise<Visitor> => {
  if (!asking) throw new Refusal('unauthenticated');
  if (!wechat) throw new Refusal('not_found');
  const { secret } = secrets;
  requireState(secret, state, { names: await namesOf(database, asking.visitorId), now });
  const names = await wechat.exchange({ code, state, now });
  const at = new Date(now);
  const involved = [asking.visitorId, names.name, ...(names.unionName === undefined ? [] : [names.unionName])];
  return holdingHeads(database, involved, async (transaction) => {
    const by = await recognise(transaction, secret, asking);
    const known = await knownBy(transaction, secrets, names, at);
    const one = async () => {
      if (by.visitorId === known.visitorId) return known;
      if (by.identity === 'guest') return makeOne(transaction, secrets, by, known, at);
      // A phone outranks WeChat, which is another name for it from then on.
      if (by.identity === 'phone' && known.identity === 'wechat') return makeOne(transaction, secrets, known, by, at);
      return known;
    };
    const { visitorId, identity } = await one();
    return { role: 'visitor', visitorId, identity, erasures: await countErasures(transaction, secret, visitorId) };
  });
};
