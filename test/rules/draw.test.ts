import { createHmac } from 'node:crypto';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import vectors from '../../src/contract/draw-vectors.json' with { type: 'json' };
import { million } from '../../src/contract/prize.ts';
import {
  commitmentOf,
  rolledPrize,
  shuffledPool,
  type TableEntry,
  visitorHashOf,
  wonPrize,
} from '../../src/rules/draw.ts';

const hex = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('hex'));

/** The contract's formula once more, by another hand: Node's own HMAC, and whole numbers of any size. */
const number = (seed: string, message: string) =>
  createHmac('sha256', Buffer.from(seed, 'hex')).update(message, 'utf8').digest().readBigUInt64BE(0);

const rollAgain = (seed: string, message: string, table: readonly TableEntry[]) => {
  const x = Number((number(seed, message) * 1_000_000n) >> 64n);
  let sum = 0;
  for (const { prizeId, odds } of table) if (x < (sum += odds)) return prizeId;
  return undefined;
};

const tables = fc
  .uniqueArray(fc.integer({ min: 0, max: million }), { minLength: 1, maxLength: 12 })
  .map((cuts) => cuts.sort((a, b) => a - b))
  .map((cuts) => cuts.map((cut, place) => ({ prizeId: `p${String(place)}`, odds: cut - (cuts[place - 1] ?? 0) })));

describe('a draw', () => {
  it('comes to what the published vectors say', () => {
    const { seed, commitment, odds } = vectors;
    expect(commitmentOf(seed)).toBe(commitment);
    const won = new Map<string, number>();
    for (const { visitorId, visitorHash, n, clientNonce, rolled, prizeId } of odds.draws) {
      const { campaignId, table } = odds;
      expect(visitorHashOf(campaignId, visitorId)).toBe(visitorHash);
      expect(rolledPrize(seed, { campaignId, visitorHash, n, clientNonce }, table)).toBe(rolled);
      const isOut = ({ prizeId: id, total = Infinity }: TableEntry) => (won.get(id) ?? 0) >= total;
      expect(wonPrize(rolled, table, isOut)).toBe(prizeId);
      if (prizeId !== undefined) won.set(prizeId, (won.get(prizeId) ?? 0) + 1);
    }
    // They would be worth little without a prize that was out.
    expect(odds.draws.some(({ rolled, prizeId }) => rolled !== undefined && rolled !== prizeId)).toBe(true);
  });

  it('from a pool is in the order that the published vectors say', () => {
    const { campaignId, tickets, order, table } = vectors.pool;
    const entries = table.map((entry) => ({ ...entry, odds: 0 }));
    const pool = shuffledPool(vectors.seed, campaignId, { table: entries, tickets });
    expect([...pool].map((place) => entries[place]?.prizeId ?? null)).toEqual(order);
  });

  it('is worked out alike by whole numbers of any size', () => {
    fc.assert(
      fc.property(hex, hex, fc.integer({ min: 1, max: 1e6 }), tables, (seed, visitorHash, n, table) => {
        const clientNonce = Buffer.from(visitorHash, 'hex').toString('base64url').slice(0, 22);
        const message = `lingka-draw-1|spring|${visitorHash}|${String(n)}|${clientNonce}`;
        const input = { campaignId: 'spring', visitorHash, n, clientNonce };
        expect(rolledPrize(seed, input, table)).toBe(rollAgain(seed, message, table));
      }),
      { numRuns: 400 },
    );
  });

  it('from a pool has every ticket once, in an order worked out alike', () => {
    fc.assert(
      fc.property(
        hex,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 }),
        fc.nat(20),
        (seed, totals, blanks) => {
          const table = totals.map((total, place) => ({ prizeId: `p${String(place)}`, odds: 0, total }));
          const tickets = totals.reduce((sum, total) => sum + total, blanks);
          const pool = [...shuffledPool(seed, 'pool', { table, tickets })];
          const again = [
            ...totals.flatMap((total, place) => Array<number>(total).fill(place)),
            ...Array<number>(blanks).fill(-1),
          ];
          for (let i = tickets - 1; i >= 1; i--) {
            const j = Number((number(seed, `lingka-pool-1|pool|${String(i)}`) * BigInt(i + 1)) >> 64n);
            [again[i], again[j]] = [again[j] ?? -1, again[i] ?? -1];
          }
          expect(pool).toEqual(again);
        },
      ),
      { numRuns: 60 },
    );
  });
});
