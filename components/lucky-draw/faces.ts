import type { DrawCampaign } from '../../src/contract/draw.ts';
import { million } from '../../src/contract/prize.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { mayComeToNothing } from '../../src/rules/draw-table.ts';
import type { Face } from './stage.ts';

/** What faces are made with, beside the campaign. */
export interface FacesConfig {
  /** Whether each has as much room as its odds; all have the same otherwise. */
  readonly byOdds: boolean;
  /** What is written where nothing is won. */
  readonly nothing: readonly [string, string];
  readonly endpoint: string;
}

/** How small a share may be, against an equal one, to be seen and read. */
const least = 0.4;

/** The most faces that a stage can show. */
const most = 12;

/** How many draws of a million, or tickets of a pool, come to each prize. */
const weightsOf = ({ mode, tickets = 0, prizes }: DrawCampaign) => {
  const weights = prizes.map(({ odds = 0, total = 0 }) => (mode === 'pool' ? total : odds));
  const all = mode === 'pool' ? tickets : million;
  return { weights, nothing: all - weights.reduce((sum, weight) => sum + weight, 0), all };
};

/** What a draw may come to, as a stage shows it: each prize, and nothing where that can be. */
export const facesOf = (campaign: DrawCampaign, { byOdds, nothing, endpoint }: FacesConfig): Face[] => {
  const { weights, nothing: left, all } = weightsOf(campaign);
  const prizes = campaign.prizes.slice(0, most);
  const isLosable = mayComeToNothing(campaign) && prizes.length < most;
  const count = prizes.length + (isLosable ? 1 : 0);
  const share = (weight: number) => (byOdds ? { share: Math.max(least, (weight / all) * count) } : {});
  return [
    ...prizes.map(({ id, name, note, imageUrl }, index): Face => {
      const safe = safeUrl(imageUrl, endpoint);
      const lines = note === undefined ? ([name] as const) : ([name, note] as const);
      return { outcome: id, lines, ...(safe && { imageUrl: safe }), ...share(weights[index] ?? 0) };
    }),
    ...(isLosable ? [{ outcome: null, lines: nothing, ...share(left) }] : []),
  ];
};
