import { operations } from '../../../src/contract/operations.ts';
import type { Session } from '../../../src/contract/session.ts';
import type { WechatPerson } from '../../../src/mock/routes/wechat.ts';
import { testAccount } from '../../support/wechat/people.ts';
import { type Caller, newDeviceKey, type Outcome } from './caller.ts';

const { createSession, createWechatLogin, getWechatSignature } = operations;

/** A page that WeChat knows. */
export const page = `https://${testAccount.host}/c/tea-card`;

let count = 0;
/** Somebody whom no other test knows. */
export const somebody = (): WechatPerson => ({ openid: `oLVPpjqs9BhvzwPj5A-${String(++count)}` });

/** Opens a session for a new device. */
export const openDevice = (by: Caller, deviceKey = newDeviceKey()): Promise<Session> =>
  by.get(createSession, { body: { grant: 'guest', deviceKey } });

/** Begins a login, and says by which state. */
export const beginLogin = async (by: Caller, token: string): Promise<string> =>
  (await by.get(createWechatLogin, { body: { url: page } }, { token })).state;

/** Comes back from WeChat with a code. */
export const proveWechat = (by: Caller, token: string, code: string, state: string): Promise<Outcome<Session>> =>
  by.call(createSession, { body: { grant: 'wechat', code, state } }, { token });

/** Asks for a page to be signed. */
export const sign = (by: Caller, url = page) => by.call(getWechatSignature, { query: { url } });
