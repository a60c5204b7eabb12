import { createOneTimeCode } from '../../contract/one-time-code.ts';
import { createSession, type Grant, type Session } from '../../contract/session.ts';
import { oneTimeCodeLife, oneTimeCodeRefusal } from '../../rules/one-time-code.ts';
import { visibleCampaigns } from '../campaigns.ts';
import { instantOf } from '../instant.ts';
import { link } from '../linking.ts';
import { randomBytes, randomId } from '../random.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { Shop, Visitor } from '../shop.ts';
import { recognise, visitorIdOf, writeDown } from '../visitors.ts';
import { type MockWechat, proveWechat } from './wechat.ts';

const day = 86_400_000;
const sessionLasts = 30 * day;

/** The PINs that staff and whoever runs the campaigns sign in with. */
export interface Pins {
  readonly staff: string;
  readonly admin: string;
}

type GrantOf<Kind extends Grant['grant']> = Extract<Grant, { readonly grant: Kind }>;

/** Opens a session and keeps it. */
export const openSession = (
  shop: Shop,
  who: Pick<Session, 'role' | 'identity'> & { readonly visitorId?: string; readonly storeId?: string },
): Session => {
  const now = shop.now();
  const session = { ...who, token: randomId(), expiresAt: instantOf(now + sessionLasts), serverTime: instantOf(now) };
  shop.sessions.set(session.token, session);
  return session;
};

/** Six digits, each as likely as the next. */
const sixDigits = () => String(randomBytes(4).reduce((all, byte) => all * 256 + byte, 0) % 1_000_000).padStart(6, '0');

/** The visitor who has a phone, once its code proves it. Whoever proved it by this code may do so again, for an answer can be lost. */
const provePhone = (shop: Shop, { phone, otp }: GrantOf<'phone'>, asker: Session | undefined): Visitor => {
  const sent = shop.oneTimeCodes.get(phone);
  if (!sent) throw new Refusal('code_invalid');
  const id = visitorIdOf(shop, 'phone', phone);
  const now = shop.now();
  const isRight = otp === sent.digits && (!sent.isUsed || asker?.visitorId === id);
  const no = oneTimeCodeRefusal({ age: now - sent.sentAt, tries: sent.tries }, isRight);
  if (no === 'code_invalid') shop.oneTimeCodes.set(phone, { ...sent, tries: sent.tries + 1 });
  if (no) throw new Refusal(no, {}, no === 'pin_locked' ? sent.sentAt + oneTimeCodeLife.good - now : undefined);
  shop.oneTimeCodes.set(phone, { ...sent, isUsed: true });
  return writeDown(shop, { id, identity: 'phone', phone });
};

/** What lets people in. */
export const sessionRoutes = (shop: Shop, pins: Pins, wechat: MockWechat | undefined): Route[] => {
  return [
    route(createOneTimeCode, ({ body: { phone } }) => {
      const now = shop.now();
      const last = shop.oneTimeCodes.get(phone);
      const sent = last ? [...last.before, last.sentAt].filter((at) => now - at < day) : [];
      const first = sent[0] ?? now;
      const wait = Math.max(
        last ? last.sentAt + oneTimeCodeLife.resend - now : 0,
        sent.length >= oneTimeCodeLife.perDay ? first + day - now : 0,
      );
      if (wait > 0) throw new Refusal('rate_limited', {}, wait);
      shop.oneTimeCodes.set(phone, { digits: sixDigits(), sentAt: now, before: sent, tries: 0, isUsed: false });
      return {
        expiresAt: instantOf(now + oneTimeCodeLife.good),
        resendAt: instantOf(now + oneTimeCodeLife.resend),
        serverTime: instantOf(now),
      };
    }),

    route(createSession, ({ body }, asker) => {
      switch (body.grant) {
        case 'guest':
          return openSession(
            shop,
            recognise(shop, {
              role: 'visitor',
              identity: 'guest',
              visitorId: visitorIdOf(shop, 'device', body.deviceKey),
            }),
          );
        case 'wechat': {
          const { id: visitorId, identity } = proveWechat(shop, wechat, body, asker);
          return openSession(shop, { role: 'visitor', identity, visitorId });
        }
        case 'phone': {
          const visitor = provePhone(shop, body, asker);
          if (asker && asker.identity !== 'phone' && asker.visitorId !== undefined)
            link(shop, asker.visitorId, visitor);
          return openSession(shop, { role: 'visitor', identity: 'phone', visitorId: visitor.id });
        }
        case 'staff': {
          const stores = visibleCampaigns(shop).flatMap((campaign) => campaign.stores);
          if (!stores.some(({ id }) => id === body.storeId)) throw new Refusal('not_found');
          if (body.pin !== pins.staff) throw new Refusal('forbidden');
          return openSession(shop, { role: 'staff', identity: 'guest', storeId: body.storeId });
        }
        case 'admin':
          if (body.pin !== pins.admin) throw new Refusal('forbidden');
          return openSession(shop, { role: 'admin', identity: 'guest' });
      }
    }),
  ];
};
