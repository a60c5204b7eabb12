import type { Result } from '../../src/client/result.ts';
import type { CardPass } from '../../src/contract/card.ts';
import type { Verification } from '../../src/contract/code.ts';

/** Why a card cannot be taken now. */
export type Hindrance =
  'stale' | 'unknown' | 'expired' | 'blocked' | 'voided' | 'wrong-store' | 'hurried' | 'offline' | 'trouble';

/** What staff are told of a code. A card that is shut is still shown, so that they can explain. */
export type Verdict =
  | { readonly name: 'usable'; readonly verification: Verification }
  | { readonly name: Hindrance; readonly verification?: Verification }
  | { readonly name: 'signed-out' };

/** A verdict on a code; nobody who is signed out gets one. */
export type SettledVerdict = Exclude<Verdict, { name: 'signed-out' }>;

/** What the answer means to whoever stands at the counter: go ahead, ask the customer, refuse, or nothing is known yet. */
export type Tone = 'good' | 'ask' | 'bad' | 'unsettled';

/** Which tone a verdict is given in. */
export const toneOf: Readonly<Record<SettledVerdict['name'], Tone>> = {
  usable: 'good',
  stale: 'ask',
  'wrong-store': 'ask',
  unknown: 'bad',
  expired: 'bad',
  blocked: 'bad',
  voided: 'bad',
  hurried: 'unsettled',
  offline: 'unsettled',
  trouble: 'unsettled',
};

const byRefusal: Readonly<Record<string, Hindrance | 'signed-out'>> = {
  code_stale: 'stale',
  code_invalid: 'unknown',
  invalid_request: 'unknown',
  expired: 'expired',
  wrong_store: 'wrong-store',
  rate_limited: 'hurried',
  unauthenticated: 'signed-out',
  forbidden: 'signed-out',
};

const byState: Readonly<Record<CardPass['state'], 'usable' | Hindrance>> = {
  active: 'usable',
  blocked: 'blocked',
  expired: 'expired',
  voided: 'voided',
};

/** Reads a verdict out of what the call came to. */
export const verdictOf = (result: Result<Verification>): Verdict => {
  switch (result.kind) {
    case 'ok':
      return { name: byState[result.value.pass.state], verification: result.value };
    case 'refused':
      return { name: byRefusal[result.problem.code] ?? 'trouble' };
    case 'unreachable':
      return { name: result.cause === 'offline' ? 'offline' : 'trouble' };
    case 'off-contract':
      return { name: 'trouble' };
  }
};
