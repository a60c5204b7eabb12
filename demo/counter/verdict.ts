import type { Result } from '../../src/client/result.ts';
import type { CardPass } from '../../src/contract/card.ts';
import type { Verification } from '../../src/contract/code.ts';
import type { CouponPass } from '../../src/contract/coupon.ts';

/** What a code of a card turned out to be, and one of a coupon. */
export type CardVerification = Verification & { readonly pass: CardPass };
export type CouponVerification = Verification & { readonly pass: CouponPass };

/** Why a card or a coupon cannot be taken now. */
export type Hindrance =
  | 'stale'
  | 'unknown'
  | 'expired'
  | 'blocked'
  | 'voided'
  | 'used'
  | 'not-started'
  | 'coupon-voided'
  | 'wrong-store'
  | 'hurried'
  | 'offline'
  | 'trouble';

/** What staff are told of a code. A card that is shut is still shown, so that they can explain. */
export type Verdict =
  | { readonly name: 'usable'; readonly verification: CardVerification }
  | { readonly name: 'redeemable'; readonly verification: CouponVerification }
  | { readonly name: Hindrance; readonly verification?: Verification }
  | { readonly name: 'signed-out' };

/** A verdict on a code; nobody who is signed out gets one. */
export type SettledVerdict = Exclude<Verdict, { name: 'signed-out' }>;

/** What the answer means to whoever stands at the counter: go ahead, ask the customer, refuse, or nothing is known yet. */
export type Tone = 'good' | 'ask' | 'bad' | 'unsettled';

/** Which tone a verdict is given in. */
export const toneOf: Readonly<Record<SettledVerdict['name'], Tone>> = {
  usable: 'good',
  redeemable: 'good',
  stale: 'ask',
  'wrong-store': 'ask',
  'not-started': 'ask',
  unknown: 'bad',
  expired: 'bad',
  blocked: 'bad',
  voided: 'bad',
  used: 'bad',
  'coupon-voided': 'bad',
  hurried: 'unsettled',
  offline: 'unsettled',
  trouble: 'unsettled',
};

/** What a refusal says of the code, or of what is behind it, whoever was refused what. */
export const hindranceBy: Readonly<Record<string, Hindrance>> = {
  code_stale: 'stale',
  code_invalid: 'unknown',
  invalid_request: 'unknown',
  expired: 'expired',
  already_redeemed: 'used',
  not_started: 'not-started',
  // A card that is void is told of by its state.
  state_conflict: 'coupon-voided',
  wrong_store: 'wrong-store',
  rate_limited: 'hurried',
};

const shut = ['unauthenticated', 'forbidden'];

const byCardState: Readonly<Record<CardPass['state'], 'usable' | Hindrance>> = {
  active: 'usable',
  blocked: 'blocked',
  expired: 'expired',
  voided: 'voided',
};

const byCouponState: Readonly<Record<CouponPass['state'], 'redeemable' | Hindrance>> = {
  available: 'redeemable',
  redeemed: 'used',
  expired: 'expired',
  voided: 'coupon-voided',
};

const verdictOn = (verification: Verification): Verdict => {
  const { pass } = verification;
  return pass.kind === 'card'
    ? { name: byCardState[pass.state], verification: { ...verification, pass } }
    : { name: byCouponState[pass.state], verification: { ...verification, pass } };
};

/** Reads a verdict out of what the call came to. */
export const verdictOf = (result: Result<Verification>): Verdict => {
  switch (result.kind) {
    case 'ok':
      return verdictOn(result.value);
    case 'refused': {
      const { code } = result.problem;
      return { name: shut.includes(code) ? 'signed-out' : (hindranceBy[code] ?? 'trouble') };
    }
    case 'unreachable':
      return { name: result.cause === 'offline' ? 'offline' : 'trouble' };
    case 'off-contract':
      return { name: 'trouble' };
  }
};
