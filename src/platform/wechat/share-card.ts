import { withoutFragment } from '../../rules/wechat.ts';
import { safeUrl } from '../safe-url.ts';
import { asSigned, callSdk } from './calls.ts';
import { done, type WechatResult } from './result.ts';
import type { Signed, Signing } from './signing.ts';

/** What friends see of a page that is shared with them. Addresses are relative to the endpoint where they are not absolute. */
export interface ShareCard {
  readonly title: string;
  readonly text: string;
  readonly imageUrl?: string | undefined;
  /** The page itself unless given. */
  readonly url?: string | undefined;
}

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** A card as WeChat takes it. */
const shown = ({ title, text, imageUrl, url }: ShareCard, endpoint: string) => ({
  title: oneLine(title) || document.title,
  desc: oneLine(text),
  link: safeUrl(url, endpoint) ?? withoutFragment(location.href),
  imgUrl: safeUrl(imageUrl, endpoint) ?? '',
});

/** Keeps the card of a page, for WeChat forgets it with each signature. */
export interface ShareCards {
  /** Tells WeChat of another card; `undefined` leaves the one that it knows, and does not tell it again. */
  set(card: ShareCard | undefined): Promise<WechatResult<undefined>>;
  /** Tells a page that was signed anew of its card. */
  onSigned(signed: Signed): void;
}

export const createShareCards = (signing: () => Signing, endpoint: string, patience: number): ShareCards => {
  let kept: ShareCard | undefined;
  let put:
    | { readonly signed: Signed; readonly card: ShareCard; readonly result: Promise<WechatResult<undefined>> }
    | undefined;

  const tell = async ({ sdk }: Signed, card: ShareCard): Promise<WechatResult<undefined>> => {
    const { desc, ...both } = shown(card, endpoint);
    const results = await Promise.all([
      callSdk(sdk, { name: 'updateAppMessageShareData', options: { ...both, desc }, patience }),
      // Moments show no text beside the title.
      callSdk(sdk, { name: 'updateTimelineShareData', options: both, patience }),
    ]);
    const [wrong] = results.filter((result) => result.kind !== 'ok');
    return wrong ?? done;
  };

  /** Once for each card and signature. */
  const putOn = (signed: Signed, card: ShareCard) => {
    if (put?.signed !== signed || put.card !== card) put = { signed, card, result: tell(signed, card) };
    return put.result;
  };

  return {
    async set(card) {
      kept = card;
      return card ? asSigned(signing(), (signed) => putOn(signed, card)) : done;
    },
    onSigned(signed) {
      if (kept) void putOn(signed, kept);
    },
  };
};
