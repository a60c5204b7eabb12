import type { ReactiveControllerHost } from 'lit';

import type { Client } from '../src/client/client.ts';
import type { Messages } from '../src/messages/messages.ts';
import type { Sentence } from '../src/messages/zh-cn/promotion.ts';
import type { SignInFirst } from './sign-in-first.ts';
import type { AsksWho } from './wechat-way.ts';

/** What asks WeChat who somebody is. */
export interface WechatAsker {
  readonly host: ReactiveControllerHost & HTMLElement & { readonly campaign: string };
  readonly signing: SignInFirst;
  readonly client: () => Client | undefined;
  readonly known: () => AsksWho;
  readonly say: () => Pick<Messages, 'promotion'> & Partial<Pick<Messages, 'trouble'>>;
  readonly sheets: { open(name: 'wechat'): unknown; say(notice: Sentence): void };
  /** The page is about to be left. */
  readonly onLeave?: () => unknown;
}
