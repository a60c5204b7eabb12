import type { Logger } from 'pino';
import * as z from 'zod/mini';

import type { WechatAccount } from './account.ts';

/** How long WeChat may take (ms). */
const patience = 5_000;

/** What became of asking WeChat. Nothing of it but what was asked for may be told to anybody. */
export type WechatAnswer<T> =
  | { readonly kind: 'ok'; readonly value: T }
  /** WeChat said no. */
  | { readonly kind: 'errcode'; readonly errcode: number }
  /** HTML, or JSON of another shape. */
  | { readonly kind: 'unreadable' }
  /** Nothing in time, or nobody there. */
  | { readonly kind: 'silent' };

/** Why WeChat did not give what was asked for. */
export type WechatFailure = Exclude<WechatAnswer<never>, { readonly kind: 'ok' }>;

/** Whom WeChat names: to the account, and to all apps of its owner where they are bound together. */
export interface WechatPerson {
  readonly openid: string;
  readonly unionid?: string;
}

/** Something that is good for some time. */
export interface Lasting {
  readonly text: string;
  /** From when it was asked for (ms). */
  readonly lasts: number;
}

/** What a backend asks WeChat. */
export interface AskWechat {
  /** The access token as it is, or by force another, which ends the one before. */
  readonly token: (isForced: boolean) => Promise<WechatAnswer<Lasting>>;
  /** The ticket that pages are signed with, of whoever has the access token. */
  readonly ticket: (token: string) => Promise<WechatAnswer<Lasting>>;
  /** Whom a code is of; nobody where it is a passing name that WeChat made up for a page that was only looked at. */
  readonly person: (code: string) => Promise<WechatAnswer<WechatPerson | undefined>>;
}

const refusal = z.object({ errcode: z.int() });
const life = z.int().check(z.positive());
const text = z.string().check(z.minLength(1), z.maxLength(1024));
const tokenAnswer = z.object({ access_token: text, expires_in: life });
const ticketAnswer = z.object({ ticket: text, expires_in: life });
const personAnswer = z.object({ openid: text, unionid: z.optional(text), is_snapshotuser: z.optional(z.int()) });

const readAnswer = <S extends z.ZodMiniType>(schema: S, body: string): WechatAnswer<z.output<S>> => {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { kind: 'unreadable' };
  }
  const refused = refusal.safeParse(value);
  if (refused.success && refused.data.errcode !== 0) return { kind: 'errcode', errcode: refused.data.errcode };
  const parsed = schema.safeParse(value);
  return parsed.success ? { kind: 'ok', value: parsed.data } : { kind: 'unreadable' };
};

const changed = <T, U>(answer: WechatAnswer<T>, change: (value: T) => U): WechatAnswer<U> =>
  answer.kind === 'ok' ? { kind: 'ok', value: change(answer.value) } : answer;

/** Asks WeChat's server for one official account, and logs what goes wrong there: what was asked for, and no more than the errcode. */
export const createAskWechat = ({ appId, secret, server }: WechatAccount, log: Logger): AskWechat => {
  const ask = async <S extends z.ZodMiniType>(
    asked: string,
    path: string,
    schema: S,
    init: RequestInit = {},
  ): Promise<WechatAnswer<z.output<S>>> => {
    const signal = AbortSignal.timeout(patience);
    const answer = await fetch(`${server}${path}`, { ...init, redirect: 'error', signal })
      .then((response) => response.text())
      // An error of `fetch` may name the address, where secrets are.
      .then(
        (body) => readAnswer(schema, body),
        () => ({ kind: 'silent' }) as const,
      );
    if (answer.kind !== 'ok') log.warn({ asked, ...answer }, 'WeChat did not give what it was asked for');
    return answer;
  };
  const query = (entries: Readonly<Record<string, string>>) => new URLSearchParams(entries).toString();

  return {
    async token(isForced) {
      const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: isForced };
      const answer = await ask('token', '/cgi-bin/stable_token', tokenAnswer, {
        method: 'POST',
        body: JSON.stringify(body),
      });
      return changed(answer, ({ access_token, expires_in }) => ({ text: access_token, lasts: expires_in * 1000 }));
    },
    async ticket(token) {
      const path = `/cgi-bin/ticket/getticket?${query({ access_token: token, type: 'jsapi' })}`;
      const answer = await ask('ticket', path, ticketAnswer);
      return changed(answer, ({ ticket, expires_in }) => ({ text: ticket, lasts: expires_in * 1000 }));
    },
    async person(code) {
      const given = { appid: appId, secret, code, grant_type: 'authorization_code' };
      const answer = await ask('person', `/sns/oauth2/access_token?${query(given)}`, personAnswer);
      return changed(answer, ({ openid, unionid, is_snapshotuser }) =>
        is_snapshotuser === 1 ? undefined : { openid, ...(unionid === undefined ? {} : { unionid }) },
      );
    },
  };
};
