import { failed, type WechatResult } from './result.ts';

/** What a function of the SDK is called with: what it needs, and who hears what came of it. */
export interface SdkOptions {
  readonly success?: (answer: unknown) => void;
  readonly cancel?: (answer: unknown) => void;
  readonly fail?: (answer: unknown) => void;
  readonly [name: string]: unknown;
}

/** The functions of WeChat's JS-SDK that a page asks for. */
export const sdkFunctions = [
  'updateAppMessageShareData',
  'updateTimelineShareData',
  'scanQRCode',
  'getLocation',
  'openLocation',
  'hideMenuItems',
  'closeWindow',
  'addCard',
] as const;
export type SdkFunction = (typeof sdkFunctions)[number];

/** WeChat's JS-SDK, 1.6. An older WeChat lacks some of it. */
export type Sdk = {
  config(config: object): void;
  ready(listener: () => void): void;
  error(listener: (answer: unknown) => void): void;
} & { readonly [name in SdkFunction]?: (options: SdkOptions) => void };

interface TrustedUrls {
  createScriptURL(url: string): string;
}

declare global {
  interface Window {
    readonly wx?: Sdk;
    readonly trustedTypes?: { createPolicy(name: string, rules: TrustedUrls): TrustedUrls };
  }
}

let policy: TrustedUrls | undefined;

/** An address that a page which asks for trusted ones takes, where it allows ours: without that it is no more than a text. */
const trusted = (url: string): string => {
  try {
    policy ??= window.trustedTypes?.createPolicy('lingka-wechat', { createScriptURL: (ours) => ours });
  } catch {
    return url;
  }
  return policy ? policy.createScriptURL(url) : url;
};

/** What lets a strict policy see that a script comes from one that it trusts. */
const nonceOf = (): string | undefined =>
  window.litNonce ?? document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce;

const bring = (url: string, patience: number) =>
  new Promise<WechatResult<Sdk>>((resolve) => {
    const script = document.createElement('script');
    const end = (detail: string) => {
      clearTimeout(timer);
      script.remove();
      resolve(window.wx ? { kind: 'ok', value: window.wx } : failed('blocked', detail));
    };
    const timer = setTimeout(end, patience, 'the SDK took too long');
    script.onload = () => end('the SDK brought nothing');
    script.onerror = () => end('the SDK did not come');
    const nonce = nonceOf();
    if (nonce) script.setAttribute('nonce', nonce);
    try {
      script.src = trusted(url);
      document.head.append(script);
    } catch (error) {
      end(String(error));
    }
  });

let coming: Promise<WechatResult<Sdk>> | undefined;

/** Brings the SDK, once; where it did not come, it is tried again when it is asked for again. The page's own does as well. */
export const loadSdk = (url: string, patience: number): Promise<WechatResult<Sdk>> => {
  if (window.wx) return Promise.resolve({ kind: 'ok', value: window.wx });
  coming ??= bring(url, patience).finally(() => (coming = undefined));
  return coming;
};
