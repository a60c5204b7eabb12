import type { Access } from '../../../src/contract/operation.ts';
import type { Principal } from '../sessions/principal.ts';
import { readToken } from '../sessions/token.ts';
import { Refusal } from './refusal.ts';

const bearer = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i;

/**
 * Who is asking, if that access lets them in. Throws `unauthenticated` where a token is missing or wrong,
 * `forbidden` where it is somebody else's kind.
 */
export const admit = async (
  access: Access,
  authorization: string | undefined,
  { secret, now }: { readonly secret: string; readonly now: number },
): Promise<Principal | undefined> => {
  if (access === 'public' || access === 'test') return undefined;
  if (authorization === undefined && access === 'visitor-or-none') return undefined;
  const token = bearer.exec(authorization ?? '')?.[1];
  const principal = token === undefined ? undefined : await readToken(secret, token, now);
  if (!principal) throw new Refusal('unauthenticated');
  const role = access === 'visitor-or-none' ? 'visitor' : access;
  if (principal.role !== role) throw new Refusal('forbidden', { detail: `Only for ${role}.` });
  return principal;
};
