import { describe, expect, it } from 'vitest';

import { verdictOf } from '../../../demo/counter/verdict.ts';
import type { Result } from '../../../src/client/result.ts';
import { type Verification, verifyCode } from '../../../src/contract/code.ts';
import { commonRefusals, problemStatus } from '../../../src/contract/problem.ts';

const at = '2026-04-17T02:24:08Z';

const verified = (state: Verification['pass']['state']): Result<Verification> => ({
  kind: 'ok',
  value: {
    serverTime: at,
    pass: {
      id: 'p1',
      kind: 'card',
      campaignId: 'tea-card',
      number: '602703184416',
      title: '茶友卡',
      state,
      issuedAt: at,
      validFrom: at,
      from: { type: 'claim', id: 'c1' },
      levelId: 'green-bud',
      points: { balance: 0, earned: 0 },
    },
  },
});

const refused = (code: keyof typeof problemStatus): Result<Verification> => ({
  kind: 'refused',
  problem: { type: 'about:blank', title: code, status: problemStatus[code], code, retryable: false, requestId: 'r1' },
});

describe('the verdict at the counter', () => {
  it('is that a card can be used only if it is active', () => {
    expect(verdictOf(verified('active')).name).toBe('usable');
    for (const state of ['blocked', 'expired', 'voided'] as const) expect(verdictOf(verified(state)).name).toBe(state);
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
      expect(verdictOf(refused(code)).name).not.toBe('usable');
    for (const cause of ['offline', 'timeout', 'server', 'aborted'] as const)
      expect(['offline', 'trouble']).toContain(verdictOf({ kind: 'unreachable', cause }).name);
    expect(verdictOf({ kind: 'off-contract', detail: 'no pass' }).name).toBe('trouble');
  });
});
