import { sign, verify } from 'hono/jwt';
import * as z from 'zod/mini';

import { identity } from '../../../src/contract/session.ts';
import { id } from '../../../src/contract/values.ts';
import { sessionKey } from './keys.ts';
import type { Principal } from './principal.ts';

const claims = z.intersection(
  z.object({ exp: z.int() }),
  z.discriminatedUnion('role', [
    z.object({ role: z.literal('visitor'), visitorId: id, identity, erasures: z._default(z.int(), 0) }),
    z.object({ role: z.literal('staff'), storeId: id }),
    z.object({ role: z.literal('admin') }),
  ]),
);

/** Signs who somebody is, until a moment (ms). Nothing is stored. */
export const signToken = (secret: string, principal: Principal, expiresAt: number): Promise<string> =>
  sign({ ...principal, exp: Math.floor(expiresAt / 1000) }, sessionKey(secret), 'HS256');

/** Who a token says is asking, or nothing where it is forged, malformed or over. Its time is the backend's clock, which need not be the machine's. */
export const readToken = async (secret: string, token: string, now: number): Promise<Principal | undefined> => {
  const payload = await verify(token, sessionKey(secret), { alg: 'HS256', exp: false, nbf: false, iat: false }).catch(
    () => undefined,
  );
  const parsed = claims.safeParse(payload);
  if (!parsed.success || parsed.data.exp * 1000 <= now) return undefined;
  const { exp: _read, ...principal } = parsed.data;
  return principal;
};
