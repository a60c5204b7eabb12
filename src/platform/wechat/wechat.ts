import type { Client } from '../../client/client.ts';
import { asSigned, type Call, callSdk } from './calls.ts';
import { closeBy } from './close-page.ts';
import { guardFontScale } from './font-scale.ts';
import { becomeHost } from './hosts.ts';
import { inWechat } from './in-wechat.ts';
import { type Patience, usualPatience } from './patience.ts';
import { locateBy, type ShownPlace, showOnMap, showPlace, type WechatPlace } from './place.ts';
import { done, failed, type WechatResult } from './result.ts';
import { scanBy } from './scan.ts';
import { createShareCards, type ShareCard } from './share-card.ts';
import { createSigning } from './signing.ts';

export type { WechatPlace } from './place.ts';
export type { WechatResult } from './result.ts';
export type { ShareCard } from './share-card.ts';

/** What a page inside WeChat can ask WeChat for. The SDK comes, and the page is signed, with the first thing that is asked. */
export interface Wechat {
  /** Signs the page: once for each address, and by itself after each route change from then on. */
  ready(): Promise<WechatResult<undefined>>;
  /** What friends and Moments show of this page when somebody shares it; told again after each signature, until there is another. */
  setShareCard(card: ShareCard | undefined): Promise<WechatResult<undefined>>;
  /** Scans a code, and says what it reads: a link, a text, or the digits of a bar code. */
  scan(): Promise<WechatResult<string>>;
  /** Asks where the phone is. */
  locate(): Promise<WechatResult<WechatPlace>>;
  /** Shows a place, in WGS-84, on WeChat's map; outside WeChat on one of the web. */
  openLocation(place: ShownPlace): Promise<WechatResult<undefined>>;
  /** Hides items of WeChat's menu, by WeChat's names: `menuItem:copyUrl`. */
  hideMenuItems(items: readonly string[]): Promise<WechatResult<undefined>>;
  /** Closes the page; where that goes well, nobody hears of it. */
  closePage(): Promise<WechatResult<undefined>>;
  /** Offers cards for the card wallet; the backend signs `cardExt`. */
  addCards(cards: readonly { cardId: string; cardExt: string }[]): Promise<WechatResult<undefined>>;
}

const outside = failed('unsupported', 'not inside WeChat');

const noWechat: Wechat = {
  ready: () => Promise.resolve(outside),
  setShareCard: () => Promise.resolve(outside),
  scan: () => Promise.resolve(outside),
  locate: () => Promise.resolve(outside),
  openLocation(place) {
    showOnMap(place);
    return Promise.resolve(done);
  },
  hideMenuItems: () => Promise.resolve(outside),
  closePage: () => Promise.resolve(outside),
  addCards: () => Promise.resolve(outside),
};

const withoutValue = (result: WechatResult<unknown>): WechatResult<undefined> => (result.kind === 'ok' ? done : result);

/** Speaks to WeChat for one backend, with as much patience as is given. */
export const createWechat = (client: Client, patience: Patience = usualPatience): Wechat => {
  const shareCards = createShareCards(() => signing, client.endpoint, patience.answer);
  const signing = createSigning(client, patience, (signed) => shareCards.onSigned(signed));
  const call = async (name: Call['name'], options: object, time: number) =>
    withoutValue(await asSigned(signing, ({ sdk }) => callSdk(sdk, { name, options, patience: time })));
  return {
    ready: async () => withoutValue(await signing.ready()),
    setShareCard: (card) => shareCards.set(card),
    scan: () => scanBy(signing, patience.person),
    locate: () => locateBy(signing, patience.person),
    openLocation: async (place) => withoutValue(await showPlace(signing, place, patience.answer)),
    hideMenuItems: (menuList) => call('hideMenuItems', { menuList }, patience.answer),
    closePage: () => closeBy(patience.answer),
    addCards: (cardList) => call('addCard', { cardList }, patience.person),
  };
};

const known = new WeakMap<Client, Wechat>();

/** What speaks to WeChat for a client, one for each; from then on elements scan and look for the place by it, and text keeps to what our layouts hold. Outside WeChat it does nothing that only WeChat can. */
export const wechatOf = (client: Client): Wechat => {
  const before = known.get(client);
  if (before) return before;
  const isInside = inWechat();
  const wechat = isInside ? createWechat(client) : noWechat;
  known.set(client, wechat);
  if (isInside) {
    becomeHost(wechat);
    guardFontScale();
  }
  return wechat;
};
