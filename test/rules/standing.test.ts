import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CardDefinition } from '../../src/contract/campaign-definition.ts';
import { participationState } from '../../src/contract/participation-shape.ts';
import { claimRefusal, standing } from '../../src/rules/standing.ts';
import { anyCard, anyMs } from '../support/arbitraries.ts';
import { noon, teaCard } from '../support/tea-card.ts';

const same = { shown: 'v1', current: 'v1' };
const newcomer = { now: noon, identity: 'guest', issued: 0, holds: false } as const;

const anyCircumstances = fc.record({
  now: anyMs,
  identity: fc.constantFrom('guest' as const, 'wechat' as const, 'phone' as const),
  issued: fc.nat({ max: 6 }),
  holds: fc.boolean(),
});

const allOf = ({ consentForms = [] }: CardDefinition) =>
  consentForms.map(({ id, version }) => ({ formId: id, version }));

const refusalOf = {
  upcoming: 'not_started',
  open: undefined,
  ineligible: 'identity_required',
  'sold-out': 'sold_out',
  paused: 'paused',
  ended: 'ended',
} as const;

describe('where a visitor stands', () => {
  it('is what a claim comes to', () => {
    fc.assert(
      fc.property(anyCard, anyCircumstances, (campaign, circumstances) => {
        const { state, reason } = standing(campaign, circumstances);
        const refusal = claimRefusal(campaign, circumstances, same, allOf(campaign));
        if (state === 'taken') expect(refusal).toBeDefined();
        else expect(refusal).toBe(refusalOf[state]);
        if (state === 'ineligible') expect(reason).toBe(refusal);
      }),
    );
  });

  it('lets nobody claim who has not agreed to all that is required, and tells it before what there is no more', () => {
    fc.assert(
      fc.property(anyCard, anyCircumstances, fc.nat(), (campaign, circumstances, some) => {
        const all = allOf(campaign);
        const given = all.filter((_, index) => index !== some % Math.max(1, all.length));
        const left = campaign.consentForms?.find(({ id }) => !given.some(({ formId }) => formId === id));
        const complete = claimRefusal(campaign, circumstances, same, all);
        const comesAfter = [undefined, 'limit_reached', 'sold_out'].includes(complete);
        expect(claimRefusal(campaign, circumstances, same, given)).toBe(
          left?.required && comesAfter ? 'consent_required' : complete,
        );
      }),
    );
  });

  it('changes when it says, and not before', () => {
    fc.assert(
      fc.property(anyCard, anyCircumstances, fc.nat(), (campaign, circumstances, some) => {
        const { state, nextChangeAt } = standing(campaign, circumstances);
        const at = nextChangeAt === undefined ? Infinity : Date.parse(nextChangeAt);
        expect(at).toBeGreaterThan(circumstances.now);
        const between = Math.min(circumstances.now + some, at - 1);
        expect(standing(campaign, { ...circumstances, now: between }).state).toBe(state);
        if (at < Infinity) expect(standing(campaign, { ...circumstances, now: at }).state).not.toBe(state);
      }),
    );
  });

  it('says how many are left, never below none', () => {
    fc.assert(
      fc.property(anyCard, anyCircumstances, (campaign, circumstances) => {
        const { stockRemaining } = standing(campaign, circumstances);
        const total = campaign.stock?.total;
        expect(stockRemaining).toBe(total === undefined ? undefined : Math.max(0, total - circumstances.issued));
      }),
    );
  });

  it('opens and ends to the second', () => {
    const at = (time: string) => standing(teaCard, { ...newcomer, now: Date.parse(time) }).state;
    expect(at('2025-12-31T23:59:59.999Z')).toBe('upcoming');
    expect(at('2026-01-01T00:00:00Z')).toBe('open');
    expect(at('2026-12-31T23:59:59.999Z')).toBe('open');
    expect(at('2027-01-01T00:00:00Z')).toBe('ended');
  });

  it('stays with whoever holds a card, whatever becomes of the campaign', () => {
    fc.assert(
      fc.property(anyCard, anyCircumstances, (campaign, circumstances) => {
        expect(standing(campaign, { ...circumstances, holds: true }).state).toBe('taken');
      }),
    );
  });

  it('knows every state', () => {
    const seen = new Set([
      standing(teaCard, newcomer).state,
      standing(teaCard, { ...newcomer, holds: true }).state,
      standing(teaCard, { ...newcomer, now: 0 }).state,
      standing({ ...teaCard, status: 'ended' }, newcomer).state,
      standing({ ...teaCard, status: 'paused' }, newcomer).state,
      standing({ ...teaCard, identity: 'phone' }, newcomer).state,
      standing({ ...teaCard, stock: { total: 1 } }, { ...newcomer, issued: 1 }).state,
    ]);
    expect([...seen].sort()).toEqual([...participationState.options].sort());
  });
});

describe('of several reasons to refuse a claim', () => {
  it('the one of the contract’s order is given', () => {
    const campaign = { ...teaCard, stock: { total: 1 }, identity: 'phone', status: 'paused' } as const;
    const worst = { ...newcomer, issued: 1, holds: true };
    const stale = { shown: 'v0', current: 'v1' };
    expect(claimRefusal(campaign, { ...worst, now: 0 }, stale)).toBe('not_started');
    expect(claimRefusal(campaign, worst, stale)).toBe('paused');
    expect(claimRefusal({ ...campaign, status: 'running' }, worst, stale)).toBe('disclosure_changed');
    expect(claimRefusal({ ...campaign, status: 'running' }, worst, same)).toBe('identity_required');
    expect(claimRefusal({ ...campaign, status: 'running', identity: 'guest' }, worst, same)).toBe('limit_reached');
  });
});

describe('how well a visitor is known', () => {
  it.each([
    ['guest', 'guest', 'open'],
    ['guest', 'wechat', 'ineligible'],
    ['wechat', 'wechat', 'open'],
    ['wechat', 'phone', 'ineligible'],
    ['phone', 'wechat', 'open'],
  ] as const)('%s where %s is asked: %s', (has, needs, state) => {
    expect(standing({ ...teaCard, identity: needs }, { ...newcomer, identity: has }).state).toBe(state);
  });
});
