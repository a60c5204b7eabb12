import { createHash, randomBytes } from 'node:crypto';

import type { Logger } from 'pino';

import type { WechatSignature } from '../../../src/contract/wechat.ts';
import { signedText } from '../../../src/rules/wechat.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../database/open.ts';
import type { Secrets } from '../secrets.ts';
import type { WechatSettings } from '../settings.ts';
import { accountOf, type WechatAccount } from './account.ts';
import { createAskWechat } from './ask.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { createSharedAccount } from './shared-account.ts';
import { createTickets } from './tickets.ts';

/** WeChat, for the official account that pages belong to. */
export interface Wechat {
  readonly account: WechatAccount;
  /** Whom a code is of that came back with a state. */
  readonly exchange: Exchange;
  /** Signs a page, at a moment (ms). Throws `busy` where WeChat gives nothing to sign with. */
  readonly sign: (url: string, now: number) => Promise<WechatSignature>;
}

interface WechatOptions {
  readonly database: Database;
  readonly clock: Clock;
  readonly secrets: Secrets;
  readonly log: Logger;
}

export const createWechat = (
  settings: WechatSettings,
  { database, clock, secrets: { secret }, log }: WechatOptions,
): Wechat => {
  const account = accountOf(settings);
  const { appId, sdkUrl } = account;
  const ask = createAskWechat(account, log);
  const shared = createSharedAccount(database, secret, appId);
  const tickets = createTickets({ ask, shared, clock });
  return {
    account,
    exchange: createExchange({ database, secret, appId, ask, shared }),
    async sign(url, now) {
      const made = { nonceStr: randomBytes(12).toString('hex'), timestamp: Math.floor(now / 1000) };
      const text = signedText(await tickets.current(), made, url);
      return { appId, ...made, signature: createHash('sha1').update(text).digest('hex'), sdkUrl };
    },
  };
};
