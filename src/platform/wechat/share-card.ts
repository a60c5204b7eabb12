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

/** The page as it is: its own title and address. */
const plain: ShareCard = { title: '', text: '' };

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
  /** Tells WeChat of another card; without one, of the page as it is. */
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

  /** Once for each card and signature, unless it went wrong. */
  const putOn = (signed: Signed, card: ShareCard) => {
    if (put?.signed === signed && put.card === card) return put.result;
    const result = tell(signed, card);
    const now = { signed, card, result };
    put = now;
    void result.then(({ kind }) => {
      if (kind !== 'ok' && put === now) put = undefined;
    });
    return result;
  };

  const putNow = (card: ShareCard) => asSigned(signing(), (signed) => putOn(signed, card));

  let isPutting = false;

  return {
    async set(next) {
      // WeChat forgets no card that it was told of, but takes another.
      const card = next ?? (kept && { ...plain });
      kept = card;
      return card ? putNow(card) : done;
    },
    onSigned(signed) {
      if (!kept) return;
      // What is signed anew because the card was refused is not the beginning of another round.
      if (isPutting) void putOn(signed, kept);
      else {
        isPutting = true;
        void putNow(kept).finally(() => (isPutting = false));
      }
    },
  };
};
