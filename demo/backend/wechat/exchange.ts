import { setTimeout as pause } from 'node:timers/promises';

import { sql } from 'kysely';

import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import { wechatCodeHashOf, wechatUnionVisitorIdOf, wechatVisitorIdOf } from '../sessions/keys.ts';
import type { AskWechat, WechatFailure } from './ask.ts';
import { busyFor, isLateCode, isNoCode, restAfterAny } from './failures.ts';
import type { SharedAccount } from './shared-account.ts';

// Longer than WeChat is waited for.
const leaseSeconds = 10;
const [patience, between] = [6_000, 50];
// A page that is to wait so long asks no more by itself.
const longerThanAnybodyWaits = 15_000;

/** The visitors that somebody is: to the account, and to all apps of its owner where WeChat says so. */
export interface WechatNames {
  readonly name: string;
  readonly unionName?: string;
}

interface ExchangeOptions {
  readonly database: Database;
  readonly secret: string;
  readonly appId: string;
  readonly ask: AskWechat;
  readonly shared: SharedAccount;
}

/** A code that came back from WeChat, the state that it came with, and when (ms). */
interface Given {
  readonly code: string;
  readonly state: string;
  readonly now: number;
}

/** Asks WeChat whom codes are of, each once; whoever comes again with the same state is told the same, since an answer can be lost. */
export const createExchange = ({ database, secret, appId, ask, shared }: ExchangeOptions) => {
  const refusalFor = async (failure: WechatFailure, now: number): Promise<Refusal> => {
    if (isNoCode(failure)) return new Refusal('code_invalid');
    if (isLateCode(failure)) return new Refusal('code_stale');
    const rest = restAfterAny(failure);
    if (rest > 0) await shared.restLogins(now + rest);
    // Whoever has waited as long as WeChat may take is told so, and asks again by a tap.
    return busyFor(failure.kind === 'silent' ? longerThanAnybodyWaits : rest);
  };

  /** Takes it upon this process to ask about a code: nothing where another did or does. */
  const take = async (codeHash: string, stateHash: string, now: number) => {
    const { rows } = await sql<{ readonly code_hash: string }>`
      insert into wechat_codes as kept (code_hash, state_hash, came_at, lease_until)
      values (${codeHash}, ${stateHash}, ${new Date(now)}, clock_timestamp() + ${leaseSeconds} * interval '1 second')
      on conflict (code_hash) do update set lease_until = excluded.lease_until
      where kept.name is null and kept.state_hash = excluded.state_hash and kept.lease_until < clock_timestamp()
      returning code_hash`.execute(database);
    return rows.length > 0;
  };
  const find = (codeHash: string) =>
    database.selectFrom('wechat_codes').selectAll().where('code_hash', '=', codeHash).executeTakeFirst();

  const askFor = async (code: string, codeHash: string, now: number): Promise<WechatNames> => {
    const answer = await ask.person(code);
    if (answer.kind === 'ok' && answer.value) {
      const { openid, unionid } = answer.value;
      const names = {
        name: wechatVisitorIdOf(secret, appId, openid),
        ...(unionid === undefined ? {} : { unionName: wechatUnionVisitorIdOf(secret, unionid) }),
      };
      await database
        .updateTable('wechat_codes')
        .set({ name: names.name, union_name: names.unionName ?? null })
        .where('code_hash', '=', codeHash)
        .execute();
      return names;
    }
    await database.deleteFrom('wechat_codes').where('code_hash', '=', codeHash).execute();
    throw answer.kind === 'ok' ? new Refusal('code_invalid') : await refusalFor(answer, now);
  };

  /** Throws `code_invalid` where a code is none or came with another state, `code_stale` where it is too old, and `busy` where WeChat does not say. */
  return async ({ code, state, now }: Given): Promise<WechatNames> => {
    const [codeHash, stateHash] = [wechatCodeHashOf(secret, code), wechatCodeHashOf(secret, state)];
    for (const until = Date.now() + patience; Date.now() < until;) {
      const kept = await find(codeHash);
      if (kept && kept.state_hash !== stateHash) throw new Refusal('code_invalid');
      if (kept?.name) return { name: kept.name, ...(kept.union_name === null ? {} : { unionName: kept.union_name }) };
      const restsUntil = await shared.loginsRestUntil();
      if (now < restsUntil) throw busyFor(restsUntil - now);
      if (await take(codeHash, stateHash, now)) return askFor(code, codeHash, now);
      await pause(between);
    }
    throw busyFor(0);
  };
};

export type Exchange = ReturnType<typeof createExchange>;
