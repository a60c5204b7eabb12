import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CheckInDefinition } from '../../src/contract/campaign-definition.ts';
import vectors from '../../src/contract/store-code-vectors.json' with { type: 'json' };
import { momentsAhead, readStoreCode, storeCodeOf } from '../../src/rules/store-code.ts';
import { teaCheckInByCode } from '../support/tea-check-in.ts';

const secret = 'the secret of one backend and of no other';
const noon = Date.parse('2026-06-01T04:00:00Z');
const minute = 60_000;
const day = 24 * 60 * minute;
const other: CheckInDefinition = { ...teaCheckInByCode, id: 'other-days' };

const read = (code: string, now = noon, campaign: CheckInDefinition = teaCheckInByCode) => {
  const verdict = readStoreCode(secret, code, { campaign, others: [other], now });
  return verdict.type === 'here' ? verdict.storeId : verdict.code;
};
const poster = (edition = 1, storeId = 'zhuli', campaignId = 'tea-days') =>
  storeCodeOf(secret, campaignId, storeId, { type: 'fixed', edition });
const screen = (from = noon, storeId = 'xiqiao', campaignId = 'tea-days') =>
  storeCodeOf(secret, campaignId, storeId, { type: 'rotating', from });

const anyMoment = fc.integer({ min: Date.parse('2020-01-01'), max: Date.parse('2040-01-01') });

/** A definition in which the poster's store shows another edition. */
const withEdition = (edition: number): CheckInDefinition => ({
  ...teaCheckInByCode,
  storeCodes: [{ storeId: 'zhuli', type: 'fixed', edition }],
});

describe('a store’s code', () => {
  it.each(vectors.codes)('of $storeId is $code, whoever works it out', ({ campaignId, storeId, of, code }) => {
    const what =
      of.type === 'fixed'
        ? { type: 'fixed' as const, edition: of.edition ?? 0 }
        : { type: 'rotating' as const, from: Date.parse(of.from ?? '') };
    expect(storeCodeOf(vectors.secret, campaignId, storeId, what)).toBe(code);
  });

  it('on a poster counts at any time, in the edition that is up', () => {
    fc.assert(
      fc.property(anyMoment, fc.integer({ min: 1, max: 999 }), (now, edition) => {
        expect(poster(edition)).toMatch(/^\d{12}$/);
        expect(read(poster(edition), now, withEdition(edition))).toBe('zhuli');
        expect(read(poster((edition % 999) + 1), now, withEdition(edition))).toBe('code_stale');
      }),
    );
  });

  it('on a screen counts from ten seconds before its minute until thirty after, and is then stale for six days', () => {
    fc.assert(
      fc.property(anyMoment, (now) => {
        const [from = 0] = momentsAhead(now, 0);
        const code = screen(from);
        expect(code).toMatch(/^[1-9]\d{11}$/);
        expect(read(code, now)).toBe('xiqiao');
        expect(read(code, from - 10_001)).toBe('store_code_invalid');
        expect(read(code, from - 10_000)).toBe('xiqiao');
        expect(read(code, from + 89_999)).toBe('xiqiao');
        expect(read(code, from + 90_000)).toBe('code_stale');
        expect(read(code, from + 6 * day)).toBe('code_stale');
        // By then its first digits are those of another minute.
        expect(read(code, from + 9000 * minute)).toBe('store_code_invalid');
      }),
    );
  });

  it('is fetched ahead for a screen minute by minute, from that of now on', () => {
    expect(momentsAhead(noon + 59_999, 2)).toEqual([noon, noon + minute, noon + 2 * minute]);
    const codes = momentsAhead(noon, 60).map((from) => screen(from));
    expect(new Set(codes).size).toBe(61);
    // None of them counts before it is shown.
    for (const code of codes.slice(1)) expect(read(code)).toBe('store_code_invalid');
    for (const [index, code] of codes.entries()) expect(read(code, noon + index * minute)).toBe('xiqiao');
  });

  it('of another store counts nowhere but there', () => {
    expect(read(poster(), noon, { ...teaCheckInByCode, storeCodes: [{ storeId: 'xiqiao', type: 'rotating' }] })).toBe(
      'wrong_store',
    );
    expect(read(poster(1, 'tanqian'))).toBe('store_code_invalid');
  });

  it('of another campaign of the shop says that it is another’s', () => {
    expect(read(poster(1, 'zhuli', 'other-days'))).toBe('wrong_store');
    expect(read(screen(noon, 'xiqiao', 'other-days'))).toBe('wrong_store');
    expect(read(poster(1, 'zhuli', 'nobody-knows'))).toBe('store_code_invalid');
  });

  it('of a poster is stale where a screen has come instead, and a screen’s where a poster has', () => {
    const swapped: CheckInDefinition = {
      ...teaCheckInByCode,
      storeCodes: [
        { storeId: 'zhuli', type: 'rotating' },
        { storeId: 'xiqiao', type: 'fixed', edition: 1 },
      ],
    };
    expect(read(poster(), noon, swapped)).toBe('code_stale');
    expect(read(screen(), noon, swapped)).toBe('code_stale');
  });

  it('with one digit wrong is no code at all', () => {
    for (const code of [poster(), screen()])
      for (let at = 4; at < 12; at++)
        for (let by = 1; by < 10; by++) {
          const digit = (Number(code[at]) + by) % 10;
          expect(read(`${code.slice(0, at)}${String(digit)}${code.slice(at + 1)}`)).toBe('store_code_invalid');
        }
  });

  it('is not come by with random digits', () => {
    const digits = fc.stringMatching(/^\d{12}$/).filter((code) => ![poster(), screen()].includes(code));
    fc.assert(
      fc.property(digits, anyMoment, (code, now) => {
        expect(read(code, now)).toBe('store_code_invalid');
      }),
      { numRuns: 300 },
    );
  });

  it('is nothing to another backend', () => {
    const verdict = readStoreCode('another secret', poster(), { campaign: teaCheckInByCode, others: [], now: noon });
    expect(verdict).toEqual({ type: 'refused', code: 'store_code_invalid' });
  });
});
