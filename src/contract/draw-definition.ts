import * as z from 'zod/mini';

import { sharedShape } from './campaign-shape.ts';
import { localized, secrets } from './definition-shape.ts';
import { drawShape, seed } from './draw.ts';
import { type Mistake, mistakeAt } from './mistake.ts';
import { million } from './prize.ts';
import { prizeMistakes } from './prize-mistakes.ts';
import { line, paragraph } from './values.ts';

/** A draw's definition. How often one may draw is in `chances`, so no other limit is kept, nor any stock but that of its prizes. */
// @__NO_SIDE_EFFECTS__
export const drawDefinition = (own?: string) => {
  const short = localized(line, own);
  return z.strictObject({
    ...sharedShape(z.strictObject, short, localized(paragraph, own)),
    ...drawShape(z.strictObject, short),
    limits: z.strictObject({}),
    stock: z.optional(z.never()),
    /** Taken when it is created, and told to nobody before the end; a backend makes one where it is absent. */
    seed: z.optional(seed),
    /** What follows from the seed: a backend tells it, and takes back only the same. */
    commitment: z.optional(seed),
    ...secrets,
  });
};
export type DrawDefinition = z.infer<ReturnType<typeof drawDefinition>>;

/** What a prize of a draw says beside what any prize does: how likely, or how many. */
const chanceMistakes = ({ mode, prizes }: DrawDefinition): readonly Mistake[] =>
  prizes.flatMap(({ odds, total, fallback }, index) => {
    const at = (field: string, isWrong: boolean, message: string) =>
      mistakeAt(['prizes', index, field], isWrong, message);
    return [
      ...at('odds', mode === 'odds' && odds === undefined, 'must say how likely it is'),
      ...at('odds', mode === 'pool' && odds !== undefined, 'must be left to the tickets'),
      ...at('total', mode === 'pool' && total === undefined, 'must say how many there are'),
      ...at('fallback', mode === 'pool' && fallback !== undefined, 'must be absent: no prize of a pool is out'),
    ];
  });

/** What no single field of a draw can say: what all prizes come to together. */
export const drawMistakes = (definition: DrawDefinition): readonly Mistake[] => {
  const { mode, tickets, prizes } = definition;
  const sum = (part: 'odds' | 'total') => prizes.reduce((all, prize) => all + (prize[part] ?? 0), 0);
  const when = (isWrong: boolean, field: string, message: string) => mistakeAt([field], isWrong, message);
  return [
    ...prizeMistakes(definition),
    ...chanceMistakes(definition),
    ...when(mode === 'odds' && sum('odds') > million, 'prizes', 'must have odds that come to a million at most'),
    ...when(mode === 'odds' && tickets !== undefined, 'tickets', 'must be there for a pool, and for nothing else'),
    ...when(mode === 'pool' && tickets === undefined, 'tickets', 'must say how many there are'),
    ...when(mode === 'pool' && sum('total') > (tickets ?? Infinity), 'tickets', 'must be enough for all prizes'),
  ];
};
