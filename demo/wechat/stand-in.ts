import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import * as z from 'zod/mini';

import type { WechatPerson } from '../../src/mock/routes/wechat.ts';
import { isOurPage } from '../../src/rules/wechat.ts';
import { createAccount, type Said } from './account.ts';
import { type Errcode, errcodes } from './errcodes.ts';

/** What can be asked of WeChat: a token, a ticket, whom a code is of, the page where people log in, and the script of its SDK. */
export type Asked = 'token' | 'ticket' | 'code' | 'login' | 'script';

/** How WeChat can fail: by one of its errcodes, a page of HTML, late, never, or (a login alone) without a code. */
export type Failing = Errcode | 'html' | 'slow' | 'silent' | 'cancelled';

/** Something that stands in for WeChat's server, as its public documents have it. */
export interface WechatStandIn {
  /** Takes the place of api.weixin.qq.com, open.weixin.qq.com and res.wx.qq.com. */
  readonly origin: string;
  /** A code as a login ends with, good once and for five minutes. */
  readonly codeFor: (person: WechatPerson) => string;
  /** Who logs in from now on. */
  readonly be: (person: WechatPerson) => void;
  /** Has what is asked fail from now on, or the next `times`; with `undefined` it goes well again. */
  readonly fail: (which: Asked, how: Failing | undefined, times?: number) => void;
  /** What pages are signed with now. */
  readonly ticket: string;
  /** How often each was asked for. */
  readonly calls: Readonly<Record<Asked, number>>;
  /** Makes token and ticket worth nothing, as when somebody else has asked for another by force. */
  readonly revoke: () => void;
  /** Lets time pass at WeChat (ms). */
  readonly pass: (ms: number) => void;
  readonly stop: () => Promise<void>;
}

interface StandInOptions {
  readonly appId: string;
  readonly secret: string;
  /** The hosts that people are sent back to and that may be signed, each with its port where it has one. */
  readonly redirectHosts: readonly string[];
  /** Who logs in, until somebody else does. */
  readonly person?: WechatPerson;
  /** Any free one of this machine alone unless given. */
  readonly port?: number;
  readonly host?: string;
}

/** How late what is slow comes (ms): within the patience of whoever asks. */
const lateness = 1500;

const htmlPage = (text: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>微信</title></head><body><h1>${text}</h1></body></html>`;

const send = (response: ServerResponse, status: number, type: string, body: string) => {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-cache', 'Access-Control-Allow-Origin': '*' });
  response.end(body);
};
const sendHtml = (response: ServerResponse, text: string, status = 200) => {
  send(response, status, 'text/html; charset=utf-8', htmlPage(text));
};
/** WeChat calls its JSON plain text. */
const sendJson = (response: ServerResponse, value: object) => {
  send(response, 200, 'text/plain', JSON.stringify(value));
};
const sendErrcode = (response: ServerResponse, errcode: Errcode) => {
  const rid = `${Date.now().toString(16)}-stand-in`;
  sendJson(response, { errcode: Number(errcode), errmsg: `${errcodes[errcode]} rid: ${rid}` });
};

const tokenBody = z.object({
  grant_type: z.optional(z.string()),
  appid: z.optional(z.string()),
  secret: z.optional(z.string()),
  force_refresh: z.optional(z.boolean()),
});

const readBody = async (request: IncomingMessage): Promise<z.infer<typeof tokenBody>> => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array));
  try {
    return tokenBody.parse(JSON.parse(Buffer.concat(chunks).toString('utf8')));
  } catch {
    return {};
  }
};

/** Starts what stands in for WeChat's server. */
export const startWechatStandIn = async ({
  appId,
  secret,
  redirectHosts,
  person = { openid: 'o6_bmjrPTlm6_2sgVt7hMZOPfL2M' },
  port = 0,
  host = '127.0.0.1',
}: StandInOptions): Promise<WechatStandIn> => {
  const account = createAccount({ appId, hosts: redirectHosts });
  const calls: Record<Asked, number> = { token: 0, ticket: 0, code: 0, login: 0, script: 0 };
  const failures = new Map<Asked, { readonly how: Failing; readonly left: number }>();
  let who = person;

  const takeFailure = (which: Asked): Failing | undefined => {
    const failure = failures.get(which);
    if (!failure) return undefined;
    if (failure.left > 1) failures.set(which, { ...failure, left: failure.left - 1 });
    else failures.delete(which);
    return failure.how;
  };

  const wrongCaller = (given: { readonly appid?: string | undefined; readonly secret?: string | undefined }) => {
    if (given.appid === undefined) return 41002;
    if (given.appid !== appId) return 40013;
    if (given.secret === undefined) return 41004;
    return given.secret === secret ? undefined : 40125;
  };
  const say = <T extends object>(response: ServerResponse, said: Said<T>, more: object = {}) => {
    if (said.kind === 'ok') sendJson(response, { ...more, ...said.value });
    else sendErrcode(response, said.errcode);
  };

  type Answer = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => Promise<void> | void;
  const answers: Readonly<Record<Asked, Answer>> = {
    async token(request, response) {
      if (request.method !== 'POST') {
        sendErrcode(response, 43002);
        return;
      }
      const body = await readBody(request);
      const wrong = wrongCaller(body) ?? (body.grant_type === 'client_credential' ? undefined : 40002);
      if (wrong === undefined) say(response, account.token(body.force_refresh ?? false));
      else sendErrcode(response, wrong);
    },
    ticket(_request, response, query) {
      const token = query.get('access_token');
      if (token === null) sendErrcode(response, 41001);
      else if (!/^(jsapi|wx_card)$/.test(query.get('type') ?? '')) sendErrcode(response, 40097);
      else say(response, account.ticketFor(token), { errcode: 0, errmsg: 'ok' });
    },
    code(_request, response, query) {
      const { appid, secret: given, code, grant_type } = Object.fromEntries(query);
      const wrong = wrongCaller({ appid, secret: given }) ?? (grant_type === 'authorization_code' ? undefined : 40002);
      if (wrong !== undefined || code === undefined) {
        sendErrcode(response, wrong ?? 41008);
        return;
      }
      say(response, account.exchange(code), {
        access_token: '68_of-whoever-logged-in',
        expires_in: 7200,
        refresh_token: '68_of-whoever-logged-in-again',
        scope: 'snsapi_base',
      });
    },
    login(_request, response, query) {
      const { appid, redirect_uri: back = '', response_type, scope, state = '' } = Object.fromEntries(query);
      if (appid !== appId) sendHtml(response, 'appid 参数错误');
      else if (!isOurPage(back, redirectHosts)) sendHtml(response, 'redirect_uri域名与后台配置不一致，错误码:10003');
      else if (response_type !== 'code' || scope !== 'snsapi_base') sendHtml(response, 'Scope 参数错误');
      else if (!/^[a-zA-Z0-9]{0,128}$/.test(state)) sendHtml(response, 'state 参数错误');
      else {
        const url = new URL(back);
        url.searchParams.append('code', account.codeFor(who));
        url.searchParams.append('state', state);
        response.writeHead(302, { Location: url.href, 'Cache-Control': 'no-store' }).end();
      }
    },
    async script(_request, response) {
      const script = await readFile(new URL('jweixin.js', import.meta.url), 'utf8').catch(() => undefined);
      if (script === undefined) sendHtml(response, '404 Not Found', 404);
      else send(response, 200, 'text/javascript; charset=utf-8', script);
    },
  };

  const cancel = (response: ServerResponse, query: URLSearchParams) => {
    const url = new URL(query.get('redirect_uri') ?? '');
    url.searchParams.append('state', query.get('state') ?? '');
    response.writeHead(302, { Location: url.href }).end();
  };

  const answer = async (which: Asked, ...asked: Parameters<Answer>) => {
    calls[which] += 1;
    const [, response, query] = asked;
    const how = takeFailure(which);
    if (how === 'silent') return;
    if (how === 'slow') await wait(lateness);
    if (how === undefined || how === 'slow') await answers[which](...asked);
    else if (how === 'html') sendHtml(response, '502 Bad Gateway', 502);
    else if (how === 'cancelled') cancel(response, query);
    else sendErrcode(response, how);
  };

  const paths: Readonly<Record<string, Asked>> = {
    '/cgi-bin/stable_token': 'token',
    '/cgi-bin/ticket/getticket': 'ticket',
    '/sns/oauth2/access_token': 'code',
    '/connect/oauth2/authorize': 'login',
    '/open/js/jweixin-1.6.0.js': 'script',
  };
  const check = (response: ServerResponse, query: URLSearchParams) => {
    const { appId: given = '', timestamp = '', nonceStr = '', signature = '', url = '' } = Object.fromEntries(query);
    sendJson(response, { ok: account.isRight({ appId: given, timestamp, nonceStr, signature, url }) });
  };

  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://wechat.test');
    const which = paths[pathname];
    if (which) void answer(which, request, response, searchParams);
    else if (pathname === '/stand-in/check') check(response, searchParams);
    else sendHtml(response, '404 Not Found', 404);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;

  return {
    origin: `http://${host}:${String(taken)}`,
    codeFor: (somebody) => account.codeFor(somebody),
    be(somebody) {
      who = somebody;
    },
    fail(which, how, times = Infinity) {
      if (how === undefined) failures.delete(which);
      else failures.set(which, { how, left: times });
    },
    get ticket() {
      return account.ticket;
    },
    calls,
    revoke() {
      account.revoke();
    },
    pass(ms) {
      account.pass(ms);
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
};
