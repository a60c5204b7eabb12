import type { Known, Promotion } from '../src/controllers/promotion.ts';
import type { Messages } from '../src/messages/messages.ts';
import { problemSentence, unreachableSentence } from '../src/messages/sentence.ts';
import type { Sentence } from '../src/messages/zh-cn/promotion.ts';

/** The way on from a state. */
export type Way = 'take-part' | 'sign-in' | 'open-in-wechat' | 'card' | 'read-rules' | 'agree' | 'look' | 'retry';

/** How a promotion looks in a state. */
export interface View {
  readonly sentence?: Sentence;
  readonly way?: Way;
}

/** What is said of a promotion; `own` are its own sentences, by the `code` of a problem. */
type Say = Pick<Messages, 'promotion' | 'trouble'> & { readonly own: Readonly<Record<string, Sentence>> };

/** Any promotion whose standing says why somebody may not take part. */
type Shown = Promotion<Known & { readonly participation: { readonly reason?: string | undefined } }, unknown>;

const wayAfter: Readonly<Record<string, Way>> = {
  identity_required: 'sign-in',
  unauthenticated: 'sign-in',
  disclosure_changed: 'read-rules',
  not_eligible: 'card',
  not_found: 'look',
  forbidden: 'look',
  not_started: 'look',
  paused: 'look',
  ended: 'look',
  sold_out: 'look',
  no_chances: 'look',
  limit_reached: 'look',
};

/** What a state looks like in which one takes part again and again, and its way on. */
export const standingView = (state: Shown, { promotion, trouble: usual, own }: Say): View => {
  const trouble = { ...usual, problems: { ...usual.problems, ...own } };
  const refusal = (code: string, status = 409): View => ({
    sentence: problemSentence(trouble, { code, status }),
    way: wayAfter[code] ?? 'look',
  });
  switch (state.name) {
    // How often one may still take part, and when again, is said of itself.
    case 'taken':
    case 'loading':
    case 'upcoming':
      return {};
    case 'open':
    case 'working':
    case 'done':
      return { way: 'take-part' };
    case 'ineligible':
      return refusal(state.participation.reason ?? 'not_eligible', 403);
    case 'paused':
    case 'ended':
      return refusal(state.name);
    case 'sold-out':
      return refusal('sold_out');
    case 'refused':
      return { sentence: problemSentence(trouble, state.problem), way: wayAfter[state.problem.code] ?? 'retry' };
    case 'unreachable':
      return { sentence: unreachableSentence({ promotion, trouble }, state.cause), way: 'retry' };
  }
};
