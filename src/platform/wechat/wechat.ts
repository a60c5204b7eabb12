import type { Client } from '../../client/client.ts';
import type { Located } from '../location.ts';

/** What came of asking WeChat. */
export type WechatResult<T> =
  | { readonly kind: 'ok'; readonly value: T }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'failed';
      readonly why: 'blocked' | 'unsigned' | 'refused' | 'unsupported' | 'timed-out';
      readonly detail: string;
    };

export interface ShareCard {
  readonly title: string;
  readonly text: string;
  readonly imageUrl: string;
  readonly url: string;
}

export interface Wechat {
  ready(): Promise<WechatResult<undefined>>;
  setShareCard(card: ShareCard | undefined): Promise<WechatResult<undefined>>;
  scan(): Promise<WechatResult<string>>;
  locate(): Promise<WechatResult<Extract<Located, { readonly type: 'found' }>['place']>>;
  openLocation(place: {
    readonly name: string;
    readonly address?: string;
    readonly lat: number;
    readonly lng: number;
  }): Promise<WechatResult<undefined>>;
  hideMenuItems(items: readonly string[]): Promise<WechatResult<undefined>>;
  closePage(): Promise<WechatResult<undefined>>;
  addCards(cards: readonly { readonly cardId: string; readonly cardExt: string }[]): Promise<WechatResult<undefined>>;
}

const failed = () =>
  Promise.resolve<WechatResult<never>>({ kind: 'failed', why: 'unsupported', detail: 'not built yet' });

const none: Wechat = {
  ready: failed,
  setShareCard: failed,
  scan: failed,
  locate: failed,
  openLocation: failed,
  hideMenuItems: failed,
  closePage: failed,
  addCards: failed,
};

export const wechatOf = (client: Client): Wechat => (client.endpoint ? none : none);
