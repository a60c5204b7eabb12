import type { FailedState } from '../../src/controllers/failure.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { problemSentence, unreachableSentence } from '../../src/messages/sentence.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';

/** How far a claim has come, as its form needs to know. */
export type ClaimProgress =
  | { readonly name: 'idle' }
  /** Somebody has to be known first: the form asks for a phone and the code sent to it. */
  | { readonly name: 'signed-out' }
  | { readonly name: 'working' }
  | FailedState;

/** Whether it is news, and not what was told already. */
export const isOther = (now: ClaimProgress, before: ClaimProgress | undefined) =>
  now.name !== before?.name || (now.name === 'refused' && before.name === 'refused' && now.problem !== before.problem);

/** What went wrong in a form and is about no place in it. */
export type Failed = FailedState | { readonly name: 'no-sign-in' };

/** What is said of it. */
export const sentenceOf = (failure: Failed, say: Pick<Messages, 'promotion' | 'trouble'>): Sentence => {
  switch (failure.name) {
    case 'no-sign-in':
      return say.trouble.noSignIn;
    case 'refused':
      return problemSentence(say.trouble, failure.problem);
    case 'unreachable':
      return unreachableSentence(say, failure.cause);
  }
};
