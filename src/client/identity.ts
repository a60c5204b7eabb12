import { deviceKey, type Identity, type Session, session } from '../contract/visitor-session.ts';
import { parseJson } from './json.ts';
import { randomText } from './random.ts';
import type { Result } from './result.ts';
import type { Store } from './store.ts';

/** Who asks, by what token. */
export interface Bearer {
  readonly token: string;
  /** Whose writes these are: tells visitors on one phone apart. */
  readonly visitor: string;
  /** The host signed them in, or a session of this device says how well they are known. */
  readonly from: 'host' | Identity;
  /** Counts the changes of who this is. */
  readonly era: number;
}

interface IdentityOptions {
  readonly store: Store;
  readonly getToken: ((ask: { readonly renew: boolean }) => Promise<string | undefined>) | undefined;
  readonly openSession: (deviceKey: string) => Promise<Result<Session>>;
}

/** How long (ms) it may take until one tab hears of what another has stored. */
const settleMs = 250;

/** A short name for a host's token, so that the token itself is not kept. */
const fingerprint = (token: string) =>
  Array.from(token)
    .reduce((hash, letter) => (Math.imul(hash, 31) + letter.charCodeAt(0)) | 0, 7)
    .toString(36);

/** Knows who is asking: whoever the host signed in, else a guest by the key of this device. */
export const createIdentity = ({ store, getToken, openSession }: IdentityOptions) => {
  let given: string | undefined;
  let era = 0;
  let renewing: Promise<string | undefined> | undefined;
  let opening: Promise<Result<Bearer>> | undefined;

  const hostToken = async (refused: string | undefined) => {
    if (given !== undefined && given !== refused) return given;
    if (refused === undefined) return getToken?.({ renew: false });
    renewing ??= getToken?.({ renew: true }).finally(() => (renewing = undefined));
    return (await renewing) ?? given;
  };

  const bearerOf = ({ token, visitorId = token, identity }: Session, since: number): Bearer => ({
    token,
    visitor: visitorId,
    from: identity,
    era: since,
  });

  const held = () => deviceKey.safeParse(store.get('device')).data;
  const heldOrMade = () => {
    const known = held();
    if (known !== undefined) return known;
    const made = randomText(32);
    store.set('device', made);
    return made;
  };

  const settled = () => new Promise((resolve) => setTimeout(resolve, settleMs));

  // Two tabs may begin at once, and one wallet must come of it. What one writes the other hears of a little later: so the lock is
  // kept for a while after the key is known. Without locks the last to write wins, so look again.
  const ownDevice = async () => {
    if ('navigator' in globalThis && 'locks' in navigator)
      return new Promise<string>((resolve) => {
        const hold = () => {
          resolve(heldOrMade());
          return settled();
        };
        navigator.locks.request('lingka device', hold).catch(() => resolve(heldOrMade()));
      });
    heldOrMade();
    await settled();
    return heldOrMade();
  };

  const openGuest = async (): Promise<Result<Bearer>> => {
    const since = era;
    const opened = await openSession(held() ?? (await ownDevice()));
    // Where somebody else is here by now, what was opened is not for them.
    if (since === era) opening = undefined;
    if (opened.kind !== 'ok') return opened;
    if (since === era) store.set('session', JSON.stringify(opened.value));
    return { kind: 'ok', value: bearerOf(opened.value, since) };
  };

  const becomeAnother = () => {
    era++;
    renewing = opening = undefined;
    store.remove('session');
  };

  return {
    /** Who asks now; nobody where no one is known and none is needed. After a refusal: the same one with a new token, or with the old where there is none. */
    async bearer(needed: boolean, refused?: Bearer): Promise<Result<Bearer | undefined>> {
      if (refused && refused.era !== era) return { kind: 'ok', value: refused };
      const since = era;
      try {
        const token = await hostToken(refused?.token);
        // Somebody else signed in meanwhile: what this one began is not theirs.
        if (since !== era) return await this.bearer(needed, refused);
        if (token !== undefined)
          return { kind: 'ok', value: { token, visitor: fingerprint(token), from: 'host', era } };
      } catch {
        return { kind: 'unreachable', cause: 'server' };
      }
      if (refused?.from === 'host') return { kind: 'ok', value: refused };
      const { data: kept } = session.safeParse(parseJson(store.get('session') ?? ''));
      if (kept && kept.token !== refused?.token) return { kind: 'ok', value: bearerOf(kept, era) };
      if (!needed && held() === undefined) return { kind: 'ok', value: undefined };
      const opened = await (opening ??= openGuest());
      return since === era ? opened : this.bearer(needed, refused);
    },
    /** Goes on as whom a session names. */
    keep(opened: Session) {
      becomeAnother();
      store.set('session', JSON.stringify(opened));
    },
    /** Forgets whose device this is: whoever comes next is somebody new. */
    forget() {
      becomeAnother();
      store.remove('device');
    },
    set(token: string | undefined) {
      given = token;
      becomeAnother();
    },
  };
};
