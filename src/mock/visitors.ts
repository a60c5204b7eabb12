import type { Session } from '../contract/session.ts';
import { digest } from './digest.ts';
import { randomId } from './random.ts';
import type { Shop, Visitor } from './shop.ts';

/** The visitor that a device, a phone or a name of WeChat's is: always the same one, even after an erasure. */
export const visitorIdOf = (
  shop: Shop,
  kind: 'device' | 'phone' | 'wechat' | 'wechat-union',
  secret: string,
): string => {
  const name = digest(`${kind} ${secret}`);
  const id = shop.names.get(name) ?? randomId();
  shop.names.set(name, id);
  return id;
};

/** Who somebody is: a guest who turned out to be somebody is them. */
export const recognise = <Who extends Pick<Session, 'visitorId' | 'identity'>>(shop: Shop, who: Who): Who => {
  const known = shop.visitors.get(shop.visitors.get(who.visitorId ?? '')?.aliasOf ?? '');
  return known ? { ...who, visitorId: known.id, identity: known.identity } : who;
};

/** Every id that a visitor goes by: their own first. */
export const idsOf = (shop: Shop, visitorId: string): string[] => [
  visitorId,
  ...[...shop.visitors.values()].filter(({ aliasOf }) => aliasOf === visitorId).map(({ id }) => id),
];

/** Notes who somebody is, once there is something to write down about them. */
export const writeDown = (shop: Shop, visitor: Omit<Visitor, 'since'>): Visitor => {
  const written = { since: shop.now(), ...shop.visitors.get(visitor.id), ...visitor };
  shop.visitors.set(visitor.id, written);
  return written;
};
