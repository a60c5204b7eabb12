import type { Messages } from '../../src/messages/messages.ts';
import { problemSentence, unreachableSentence } from '../../src/messages/sentence.ts';
import type { Shown, View, Way } from './view.ts';

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
};

/** What a state looks like, and its way on. */
export const viewOf = (state: Shown, say: Pick<Messages, 'promotion' | 'trouble' | 'drawTrouble'>): View => {
  const problems = { ...say.trouble.problems, ...say.drawTrouble.problems };
  const trouble = { ...say.trouble, problems };
  switch (state.name) {
    // How many chances are left, and when there will be more, is said of itself.
    case 'taken':
    case 'loading':
    case 'upcoming':
      return {};
    case 'open':
    case 'working':
    case 'done':
      return { way: 'draw' };
    case 'ineligible': {
      const code = state.participation.reason ?? 'not_eligible';
      return { sentence: problemSentence(trouble, { code, status: 403 }), way: wayAfter[code] ?? 'look' };
    }
    case 'paused':
    case 'ended':
      return { sentence: problems[state.name], way: 'look' };
    case 'sold-out':
      return { sentence: problems.sold_out, way: 'look' };
    case 'refused':
      return { sentence: problemSentence(trouble, state.problem), way: wayAfter[state.problem.code] ?? 'retry' };
    case 'unreachable':
      return { sentence: unreachableSentence({ promotion: say.promotion, trouble }, state.cause), way: 'retry' };
  }
};
