import type { DrawDefinition } from '../contract/campaign-definition.ts';
import type { DrawCampaign } from '../contract/draw.ts';
import { million } from '../contract/prize.ts';
import { canonical } from './canonical.ts';
import type { TableEntry } from './draw.ts';

/** What a draw is rolled by, in the order of its prizes. */
export const tableOf = ({ prizes }: Pick<DrawDefinition, 'prizes'>): TableEntry[] =>
  prizes.map(({ id: prizeId, odds = 0, total, fallback }) => ({
    prizeId,
    odds,
    ...(total === undefined ? {} : { total }),
    ...(fallback === undefined ? {} : { fallback }),
  }));

/** The same table, as one text: another one begins where this changes. */
export const tableText = (table: readonly TableEntry[]): string => canonical(table);

type Prizes = Pick<DrawCampaign, 'mode' | 'tickets'> & {
  readonly prizes: readonly Pick<DrawCampaign['prizes'][number], 'id' | 'odds' | 'total' | 'fallback'>[];
};

/** Whether a draw can come to nothing: then nothing is one of the things that it is drawn with. */
export const mayComeToNothing = ({ mode, tickets = 0, prizes }: Prizes): boolean => {
  const sum = (part: 'odds' | 'total') => prizes.reduce((all, prize) => all + (prize[part] ?? 0), 0);
  if (mode === 'pool') return sum('total') < tickets;
  const isEndless = (id: string | undefined) => prizes.some((prize) => prize.id === id && prize.total === undefined);
  const runsOut = prizes.some(
    ({ odds = 0, total, fallback }) => odds > 0 && total !== undefined && !isEndless(fallback),
  );
  return sum('odds') < million || runsOut;
};
