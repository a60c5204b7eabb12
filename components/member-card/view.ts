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

const held = (pass: CardPass, { cannotShow }: Messages['card']): View =>
  pass.state === 'active'
    ? { face: 'ink', way: 'show-code', pass }
    : { face: 'outline', seal: pass.state, sentence: cannotShow[pass.state], pass };

/** What a state looks like, and its way on. */
export const viewOf = (state: Promotion<CardPass>, { promotion, card }: Pick<Messages, 'promotion' | 'card'>): View => {
  switch (state.name) {
    case 'loading':
      return { face: 'bare' };
    case 'open':
    case 'working':
      return { face: 'paper', way: 'claim' };
    case 'done':
      return held(state.value, card);
    case 'taken':
      return state.participation.pass
        ? held(state.participation.pass, card)
        : { face: 'paper', sentence: promotion.problems.limit_reached, way: 'look' };
    case 'upcoming':
      return { face: 'paper', sentence: promotion.problems.not_started };
    case 'ineligible': {
      const { reason } = state.participation;
      return reason === undefined
        ? { face: 'paper', sentence: promotion.problems.not_eligible }
        : {
            face: 'paper',
            sentence: problemSentence(promotion, { code: reason, status: 403 }),
            way: wayAfter[reason] ?? 'look',
          };
    }
    case 'paused':
      return { face: 'paper', seal: state.name, sentence: promotion.problems.paused, way: 'look' };
    case 'sold-out':
      return { face: 'outline', seal: state.name, sentence: promotion.problems.sold_out };
    case 'ended':
      return { face: 'outline', seal: state.name, sentence: promotion.problems.ended };
    case 'refused':
      return {
        face: state.campaign ? 'paper' : 'bare',
        sentence: problemSentence(promotion, state.problem),
        way: wayAfter[state.problem.code] ?? 'retry',
      };
    case 'unreachable': {
      const sentence = promotion.unreachable[state.cause === 'aborted' ? 'timeout' : state.cause];
      const pass = state.participation?.pass;
      return pass
        ? { ...held(pass, card), sentence }
        : { face: state.campaign ? 'paper' : 'bare', sentence, way: 'retry' };
    }
  }
};
