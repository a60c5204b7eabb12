import { describe, expect, it } from 'vitest';

import { verdictOf } from '../../../demo/counter/verdict.ts';
import type { Result } from '../../../src/client/result.ts';
import type { CardPass } from '../../../src/contract/card.ts';
import { type Verification, verifyCode } from '../../../src/contract/code.ts';
import type { CouponPass } from '../../../src/contract/coupon.ts';
import { commonRefusals, problemStatus } from '../../../src/contract/problem.ts';

const at = '2026-04-17T02:24:08Z';

const told = {
  id: 'p1',
  campaignId: 'tea',
  number: '602703184416',
  title: '茶友',
  issuedAt: at,
  validFrom: at,
  timeZone: 'Asia/Shanghai',
  from: { type: 'claim', id: 'tea' },
} as const;

const verified = (pass: Verification['pass']): Result<Verification> => ({
  kind: 'ok',
  value: { serverTime: at, pass },
});

const card = (state: CardPass['state']) =>
  verified({ ...told, kind: 'card', state, levelId: 'green-bud', points: { balance: 0, earned: 0 } });

const coupon = (state: CouponPass['state']) =>
  verified({ ...told, kind: 'coupon', state, offer: { type: 'gift', item: '桂花糕' } });

const refused = (code: keyof typeof problemStatus): Result<Verification> => ({
  kind: 'refused',
  problem: { type: 'about:blank', title: code, status: problemStatus[code], code, retryable: false, requestId: 'r1' },
});

describe('the verdict at the counter', () => {
  it('is that a card can be used only if it is active', () => {
    expect(verdictOf(card('active')).name).toBe('usable');
    for (const state of ['blocked', 'expired', 'voided'] as const) expect(verdictOf(card(state)).name).toBe(state);
  });

  it('is that a coupon can be redeemed only if it is available', () => {
    expect(verdictOf(coupon('available')).name).toBe('redeemable');
    for (const state of ['redeemed', 'expired', 'voided'] as const)
      expect(['used', 'expired', 'coupon-voided']).toContain(verdictOf(coupon(state)).name);
  });

  it('says in a sentence of its own why a coupon is not taken', () => {
    const codes = [
      'already_redeemed',
      'expired',
      'not_started',
      'wrong_store',
      'state_conflict',
      'code_stale',
    ] as const;
    const names = [...codes, 'code_invalid' as const].map((code) => verdictOf(refused(code)).name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).not.toContain('trouble');
  });

  it('says apart a code that ran out and one that is not ours', () => {
    expect(verdictOf(refused('code_stale')).name).toBe('stale');
    expect(verdictOf(refused('code_invalid')).name).toBe('unknown');
  });

  it('ends the session where the backend no longer takes it', () => {
    for (const code of ['unauthenticated', 'forbidden'] as const)
      expect(verdictOf(refused(code)).name).toBe('signed-out');
  });

  it('never lets a card through on a refusal, or on no answer', () => {
    for (const code of [...verifyCode.refusals, ...commonRefusals])
      expect(['usable', 'redeemable']).not.toContain(verdictOf(refused(code)).name);
    for (const cause of ['offline', 'timeout', 'server', 'aborted'] as const)
      expect(['offline', 'trouble']).toContain(verdictOf({ kind: 'unreachable', cause }).name);
    expect(verdictOf({ kind: 'off-contract', detail: 'no pass' }).name).toBe('trouble');
  });
});
