/** What came of asking WeChat for something. */
export type WechatResult<T> =
  { readonly kind: 'ok'; readonly value: T } | { readonly kind: 'cancelled' } | WechatFailure;

/**
 * Why WeChat did nothing: its SDK did not come (`blocked`), the page could not be signed or its signature was not taken (`unsigned`), WeChat
 * said no (`refused`) or does not know how (`unsupported`), or it did not answer (`timed-out`). `detail` is for a developer's eyes.
 */
export interface WechatFailure {
  readonly kind: 'failed';
  readonly why: 'blocked' | 'unsigned' | 'refused' | 'unsupported' | 'timed-out';
  readonly detail: string;
}

export const failed = (why: WechatFailure['why'], detail: string): WechatFailure => ({ kind: 'failed', why, detail });

export const done: WechatResult<undefined> = { kind: 'ok', value: undefined };
