import type { CouponPass } from '../../src/contract/coupon.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { problemSentence, unreachableSentence } from '../../src/messages/sentence.ts';
import { wechatWay } from '../wechat-way.ts';
import { bestOf, passView, type Shown, type View, type Way } from './view.ts';

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

/** What a state looks like, and its way on. */
export const viewOf = (
  state: Shown,
  say: Pick<Messages, 'promotion' | 'trouble' | 'couponTrouble'>,
  now: number,
): View => {
  const problems = { ...say.trouble.problems, ...say.couponTrouble.problems };
  const trouble = { ...say.trouble, problems };
  const held = (pass: CouponPass): View => ({
    ...passView(pass, now),
    ...(pass.state === 'expired' && { sentence: problems.expired }),
    ...(pass.state === 'voided' && { sentence: say.couponTrouble.voided }),
  });
  switch (state.name) {
    case 'loading':
      return { paper: 'bare' };
    case 'open':
    case 'working':
      return { paper: 'whole', way: 'claim' };
    case 'upcoming':
      return { paper: 'whole' };
    case 'done':
      return held(state.value);
    case 'taken': {
      const pass = bestOf(state.participation);
      // Theirs once, and erased since: the campaign still remembers that one was given.
      return pass ? held(pass) : { paper: 'outline', seal: 'taken', sentence: problems.limit_reached };
    }
    case 'ineligible': {
      const { reason } = state.participation;
      // Nothing is wrong: the key says what is to be done.
      if (reason === 'identity_required') return { paper: 'whole', way: wechatWay(state, 'claim') ?? 'sign-in' };
      const sentence =
        reason === undefined ? problems.not_eligible : problemSentence(trouble, { code: reason, status: 403 });
      return { paper: 'whole', sentence, way: wayAfter[reason ?? ''] ?? 'look' };
    }
    case 'paused':
      return { paper: 'outline', seal: 'paused', sentence: problems.paused, way: 'look' };
    case 'sold-out':
      return { paper: 'outline', seal: 'sold-out', sentence: problems.sold_out, way: 'look' };
    case 'ended':
      return { paper: 'outline', seal: 'ended', sentence: problems.ended, way: 'look' };
    case 'refused':
      return {
        paper: 'whole',
        sentence: problemSentence(trouble, state.problem),
        way: wayAfter[state.problem.code] ?? 'retry',
      };
    case 'unreachable':
      return {
        paper: 'whole',
        sentence: unreachableSentence({ promotion: say.promotion, trouble }, state.cause),
        way: 'retry',
      };
  }
};
