import { expect, it } from 'vitest';

import { million } from '../../src/contract/prize.ts';
import { rolledPrize, type TableEntry, visitorHashOf } from '../../src/rules/draw.ts';
import { teaSeed } from '../support/tea-draw.ts';

const draws = 100_000;
const campaignId = 'tea-draw';
const table: readonly TableEntry[] = [
  { prizeId: 'tin', odds: 10_000 },
  { prizeId: 'twenty', odds: 50_000 },
  { prizeId: 'again', odds: 190_000 },
  { prizeId: 'sweet', odds: 250_000 },
];

// Of five things, four of which are free: above this once in a thousand, and a seed always gives the same.
const onceInAThousand = 18.47;

it('100,000 draws of one seed, each of somebody else, keep to their odds', () => {
  const rolled = new Map<string, number>();
  for (let index = 0; index < draws; index++) {
    const visitorHash = visitorHashOf(campaignId, `visitor-${String(index)}`);
    const clientNonce = String(index).padStart(22, 'A');
    const prizeId = rolledPrize(teaSeed, { campaignId, visitorHash, n: 1, clientNonce }, table) ?? 'nothing';
    rolled.set(prizeId, (rolled.get(prizeId) ?? 0) + 1);
  }
  const nothing = { prizeId: 'nothing', odds: million - table.reduce((sum, { odds }) => sum + odds, 0) };
  const chiSquare = [...table, nothing].reduce((sum, { prizeId, odds }) => {
    const due = (draws * odds) / million;
    return sum + ((rolled.get(prizeId) ?? 0) - due) ** 2 / due;
  }, 0);
  expect(chiSquare).toBeLessThan(onceInAThousand);
});
