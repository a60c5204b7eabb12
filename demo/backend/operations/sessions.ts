import type { createSession, Session } from '../../../src/contract/session.ts';
import { listCampaigns } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import { answering, type Call } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { visitorIdOf } from '../sessions/keys.ts';
import type { Principal } from '../sessions/principal.ts';
import { whoIs } from '../sessions/recognise.ts';
import { signToken } from '../sessions/token.ts';
import { provePhone } from '../visitors/prove-phone.ts';
import { proveWechat } from '../visitors/prove-wechat.ts';

const day = 24 * 60 * 60 * 1000;
const visitorLasts = 30 * day;
const shiftLasts = day / 2;

/** A session for somebody, from `now` on for `lasts` ms. */
export const openSession = async (
  secret: string,
  principal: Principal,
  { now, lasts }: { readonly now: number; readonly lasts: number },
): Promise<Session> => ({
  token: await signToken(secret, principal, now + lasts),
  expiresAt: new Date(Math.floor((now + lasts) / 1000) * 1000).toISOString(),
  role: principal.role,
  identity: principal.role === 'visitor' ? principal.identity : 'guest',
  ...(principal.role === 'visitor' ? { visitorId: principal.visitorId } : {}),
  ...(principal.role === 'staff' ? { storeId: principal.storeId } : {}),
  serverTime: new Date(now).toISOString(),
});

const requireStore = async (database: Database, storeId: string) => {
  const campaigns = await listCampaigns(database);
  if (!campaigns.some(({ definition }) => definition.stores.some(({ id }) => id === storeId)))
    throw new Refusal('not_found');
};

const identify = async (call: Call<typeof createSession>): Promise<Principal> => {
  const { body, database, services, principal, address, now } = call;
  const { secrets, pins } = services;
  switch (body.grant) {
    case 'guest':
      return whoIs(services, { visitorId: visitorIdOf(secrets.secret, body.deviceKey), identity: 'guest' });
    case 'wechat':
      return proveWechat(services, { code: body.code, state: body.state, asking: principal, now });
    case 'phone':
      return provePhone(services, { phone: body.phone, otp: body.otp, asking: principal, now });
    case 'staff':
      await requireStore(database, body.storeId);
      await pins.check('staff', address, body.pin, secrets.staffPin);
      return { role: 'staff', storeId: body.storeId };
    case 'admin':
      await pins.check('admin', address, body.pin, secrets.adminPin);
      return { role: 'admin' };
  }
};

export const session = answering<typeof createSession>(async (call) => {
  const { services, address, now } = call;
  await services.limits.countSession(address);
  const principal = await identify(call);
  return openSession(services.secrets.secret, principal, {
    now,
    lasts: principal.role === 'visitor' ? visitorLasts : shiftLasts,
  });
});
