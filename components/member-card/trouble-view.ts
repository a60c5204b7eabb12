import type { CardPass } from '../../src/contract/card.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { problemSentence, unreachableSentence } from '../../src/messages/sentence.ts';
import { wechatWay } from '../wechat-way.ts';
import { heldView, type Shown, type View, type Way } from './view.ts';

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

/** What a state looks like that is not as hoped, and its way on. */
export const troubleView = (state: Shown, { promotion, trouble }: Pick<Messages, 'promotion' | 'trouble'>): View => {
  const held = (pass: CardPass): View =>
    pass.state === 'active'
      ? heldView(pass)
      : { face: 'outline', seal: pass.state, sentence: trouble.cannotShow[pass.state], way: 'look', pass };
  switch (state.name) {
    case 'loading':
    case 'open':
    case 'working':
      return { face: 'bare' };
    case 'done':
      return held(state.value);
    case 'taken': {
      const { pass } = state.participation;
      // Theirs once, and erased since: the campaign still remembers that one was given.
      return pass ? held(pass) : { face: 'paper', sentence: trouble.erased, way: 'look' };
    }
    case 'upcoming':
      return { face: 'paper', sentence: trouble.problems.not_started, way: 'look' };
    case 'ineligible': {
      const { reason } = state.participation;
      // Nothing is wrong: the key says what is to be done, and the card what comes with it.
      if (reason === 'identity_required') {
        const way = wechatWay(state, 'claim') ?? 'sign-in';
        return way === 'open-in-wechat'
          ? { face: 'paper', way: 'sign-in', label: trouble.openInWechat.key }
          : { face: 'paper', way };
      }
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
    case 'unreachable': {
      const sentence = unreachableSentence({ promotion, trouble }, state.cause);
      const pass = state.participation?.pass;
      return pass ? { ...held(pass), sentence } : { face: state.campaign ? 'paper' : 'bare', sentence, way: 'retry' };
    }
  }
};
