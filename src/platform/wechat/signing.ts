import type { Client } from '../../client/client.ts';
import { getWechatSignature } from '../../contract/wechat.ts';
import { onPageBack } from './back-forward.ts';
import { configure } from './configure.ts';
import { addressToSign } from './landing.ts';
import type { Patience } from './patience.ts';
import { failed, type WechatResult } from './result.ts';
import { onRouteChange } from './route-changes.ts';
import { loadSdk, type Sdk } from './sdk.ts';

/** A page that WeChat lets speak to it, as long as it has this address. */
export interface Signed {
  readonly sdk: Sdk;
  readonly url: string;
}

/** Keeps a page signed. */
export interface Signing {
  /** Signs the page, unless it is; asked twice at once it signs once. */
  ready(): Promise<WechatResult<Signed>>;
  /** From now on a signature counts for nothing: WeChat did not do what it allows. */
  forget(signed: Signed): void;
}

/** What came of trying once: an end, a signature that WeChat refused, or that the page has got another address meanwhile. */
type Attempt =
  { readonly type: 'over' | 'refused'; readonly result: WechatResult<Signed> } | { readonly type: 'moved' };

/** Signs pages by a backend: once for each address, again after a route change and for a page that is back, and calls `onSigned` each time. */
export const createSigning = (client: Client, patience: Patience, onSigned: (signed: Signed) => void): Signing => {
  let signed: Signed | undefined;
  let underWay: Promise<WechatResult<Signed>> | undefined;
  let isWanted = false;

  const forget = (which: Signed | undefined) => {
    if (signed === which) signed = undefined;
  };

  const attempt = async (url: string): Promise<Attempt> => {
    const over = (result: WechatResult<Signed>): Attempt => ({ type: 'over', result });
    const signature = await client.call(getWechatSignature, { query: { url } });
    if (signature.kind !== 'ok')
      return over(failed('unsigned', signature.kind === 'refused' ? signature.problem.code : signature.kind));
    const loaded = await loadSdk(signature.value.sdkUrl, patience.ready);
    if (loaded.kind !== 'ok') return over(loaded);
    if (url !== addressToSign()) return { type: 'moved' };
    const now: Signed = { sdk: loaded.value, url };
    const configured = await configure(now.sdk, signature.value, patience, () => forget(now));
    if (url !== addressToSign()) return { type: 'moved' };
    if (configured.kind === 'ok') return over({ kind: 'ok', value: now });
    return {
      type: configured.kind === 'failed' && configured.why === 'unsigned' ? 'refused' : 'over',
      result: configured,
    };
  };

  const sign = async (): Promise<WechatResult<Signed>> => {
    let wasRefused = false;
    for (;;) {
      const attempted = await attempt(addressToSign());
      if (attempted.type === 'over') return attempted.result;
      if (attempted.type === 'moved') continue;
      // A ticket that WeChat took back signs wrongly until the backend has the next.
      if (wasRefused) return attempted.result;
      wasRefused = true;
    }
  };

  const start = async () => {
    const result = await sign().catch((error: unknown) => failed('unsigned', String(error)));
    underWay = undefined;
    if (result.kind === 'ok') {
      signed = result.value;
      onSigned(signed);
    }
    return result;
  };

  const ready = (): Promise<WechatResult<Signed>> => {
    isWanted = true;
    if (signed?.url === addressToSign()) return Promise.resolve({ kind: 'ok', value: signed });
    underWay ??= start();
    return underWay;
  };

  // A router may go on at once to somewhere else: only where it ends is signed.
  const followed = () => setTimeout(() => void ready());
  onRouteChange(() => {
    if (isWanted) followed();
  });
  onPageBack(() => {
    signed = undefined;
    if (isWanted) followed();
  });

  return { ready, forget };
};
