import type { CardPass } from '../../src/contract/pass.ts';
import type { Promotion } from '../../src/controllers/promotion.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { problemSentence } from '../../src/messages/sentence.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';

/** The way on from a state: what the stub of the card does. */
export type Way = 'claim' | 'show-code' | 'sign-in' | 'read-rules' | 'agree' | 'look' | 'retry';

/** How a card looks in a state. */
export interface View {
  /** Paper is not yet yours, ink is, an outline is gone, and bare paper is not known yet. */
  readonly face: 'bare' | 'paper' | 'ink' | 'outline';
  readonly sentence?: Sentence;
  readonly seal?: keyof Messages['card']['seals'];
  /** It is the stub's, or a quiet link where the stub is gone or says when it opens. */
  readonly way?: Way;
  readonly pass?: CardPass;
}

const wayAfter: Readonly<Record<string, Way>> = {
  identity_required: 'sign-in',
  unauthenticated: 'sign-in',
  disclosure_changed: 'read-rules',
  not_found: 'look',
  forbidden: 'look',
  not_eligible: 'look',
  ended: 'look',
  sold_out: 'look',
};

/** What a view says; the sentences of trouble are missing where they could not be fetched. */
type Words = Pick<Messages, 'promotion'> & Partial<Pick<Messages, 'trouble'>>;

/** What a state looks like, and its way on. */
export const viewOf = (state: Promotion<CardPass>, { promotion: { offline }, trouble }: Words): View => {
  const lost: View = { face: 'bare', sentence: offline, way: 'retry' };
  const held = (pass: CardPass): View =>
    pass.state === 'active'
      ? { face: 'ink', way: 'show-code', pass }
      : trouble
        ? { face: 'outline', seal: pass.state, sentence: trouble.cannotShow[pass.state], way: 'look', pass }
        : lost;
  switch (state.name) {
    case 'loading':
      return { face: 'bare' };
    case 'open':
    case 'working':
      return { face: 'paper', way: 'claim' };
    case 'done':
      return held(state.value);
    case 'taken':
      if (state.participation.pass) return held(state.participation.pass);
      return trouble ? { face: 'paper', sentence: trouble.problems.limit_reached, way: 'look' } : lost;
    case 'unreachable': {
      const cause = state.cause === 'aborted' ? 'timeout' : state.cause;
      const sentence = (cause === 'offline' ? undefined : trouble?.unreachable[cause]) ?? offline;
      const pass = state.participation?.pass;
      return pass ? { ...held(pass), sentence } : { face: state.campaign ? 'paper' : 'bare', sentence, way: 'retry' };
    }
  }
  if (!trouble) return lost;
  switch (state.name) {
    case 'upcoming':
      return { face: 'paper', sentence: trouble.problems.not_started, way: 'look' };
    case 'ineligible': {
      const { reason } = state.participation;
      return reason === undefined
        ? { face: 'paper', sentence: trouble.problems.not_eligible, way: 'look' }
        : {
            face: 'paper',
            sentence: problemSentence(trouble, { code: reason, status: 403 }),
            way: wayAfter[reason] ?? 'look',
          };
    }
    case 'paused':
      return { face: 'paper', seal: state.name, sentence: trouble.problems.paused, way: 'look' };
    case 'sold-out':
      return { face: 'outline', seal: state.name, sentence: trouble.problems.sold_out, way: 'look' };
    case 'ended':
      return { face: 'outline', seal: state.name, sentence: trouble.problems.ended, way: 'look' };
    case 'refused':
      return {
        face: state.campaign ? 'paper' : 'bare',
        sentence: problemSentence(trouble, state.problem),
        way: wayAfter[state.problem.code] ?? 'retry',
      };
  }
};
