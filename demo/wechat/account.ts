import { createHash, randomBytes } from 'node:crypto';

import type { WechatPerson } from '../../src/mock/routes/wechat.ts';
import { isOurPage, signedText } from '../../src/rules/wechat.ts';
import type { Errcode } from './errcodes.ts';

const second = 1000;
const minute = 60 * second;

/** How long (ms) things of WeChat's are good. */
const life = { token: 7200 * second, code: 5 * minute, overlap: 5 * minute } as const;

/** An access token, and the ticket that pages are signed with by whoever has it. */
interface Pair {
  readonly token: string;
  readonly ticket: string;
  readonly endsAt: number;
}

interface Code {
  readonly person: WechatPerson;
  readonly endsAt: number;
  readonly isUsed: boolean;
}

/** What WeChat answers: what was asked for, or one of its errcodes. */
export type Said<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'errcode'; readonly errcode: Errcode };

/** What a page says it was signed with. */
export interface Signed {
  readonly appId: string;
  readonly timestamp: string;
  readonly nonceStr: string;
  readonly signature: string;
  readonly url: string;
}

const ok = <T>(value: T): Said<T> => ({ kind: 'ok', value });
const error = (errcode: Errcode) => ({ kind: 'errcode', errcode }) as const;

/** The letters that WeChat's tokens are made of. */
const letters = (length: number) => randomBytes(length).toString('base64url').slice(0, length);

/** An official account as WeChat's server keeps it: its token, its ticket and the codes of whoever logs in. */
export const createAccount = ({ appId, hosts }: { readonly appId: string; readonly hosts: readonly string[] }) => {
  let passed = 0;
  const now = () => Date.now() + passed;
  const newPair = (): Pair => ({ token: `68_${letters(133)}`, ticket: letters(86), endsAt: now() + life.token });
  let current = newPair();
  /** What came before, where it is good for a while beside the current one. */
  let before: Pair | undefined;
  const codes = new Map<string, Code>();

  const renew = (keepsOld: boolean) => {
    before = keepsOld ? { ...current, endsAt: Math.min(current.endsAt, now() + life.overlap) } : undefined;
    current = newPair();
  };
  const good = () => [current, before].flatMap((pair) => (pair && now() < pair.endsAt ? [pair] : []));
  const secondsLeft = ({ endsAt }: Pair) => Math.ceil((endsAt - now()) / second);

  return {
    /** The token as it is, another where it nears its end; by force another at once, and the old one is worth nothing. */
    token(isForced: boolean) {
      if (isForced) renew(false);
      else if (now() >= current.endsAt - life.overlap) renew(true);
      return ok({ access_token: current.token, expires_in: secondsLeft(current) });
    },

    /** The ticket of whoever has a token that is good. */
    ticketFor(token: string): Said<{ readonly ticket: string; readonly expires_in: number }> {
      const pair = good().find((each) => each.token === token);
      if (pair) return ok({ ticket: pair.ticket, expires_in: secondsLeft(pair) });
      return error([current, before].some((each) => each?.token === token) ? 42001 : 40001);
    },

    /** The ticket that pages are signed with now. */
    get ticket() {
      return current.ticket;
    },

    /** A code for somebody, good once and for five minutes. */
    codeFor(person: WechatPerson): string {
      const code = `0${letters(31).replace(/[_-]/g, '0')}`;
      codes.set(code, { person, endsAt: now() + life.code, isUsed: false });
      return code;
    },

    /** Whom a code is of: said once. */
    exchange(code: string): Said<WechatPerson> {
      const given = codes.get(code);
      if (!given) return error(40029);
      if (given.isUsed) return error(40163);
      if (now() >= given.endsAt) return error(42003);
      codes.set(code, { ...given, isUsed: true });
      return ok(given.person);
    },

    /** Whether a page of ours was signed as WeChat reckons it, by a ticket that is good. */
    isRight({ signature, url, timestamp, nonceStr, ...signed }: Signed): boolean {
      const made = { nonceStr, timestamp: Number(timestamp) };
      const isSignedBy = ({ ticket }: Pair) =>
        createHash('sha1')
          .update(signedText(ticket, made, url))
          .digest('hex') === signature;
      return signed.appId === appId && isOurPage(url, hosts) && good().some(isSignedBy);
    },

    /** Makes token and ticket worth nothing, as when somebody else has asked for another by force. */
    revoke() {
      renew(false);
    },

    /** Lets time pass at WeChat. */
    pass(ms: number) {
      passed += ms;
    },
  };
};
