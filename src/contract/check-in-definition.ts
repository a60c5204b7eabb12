import * as z from 'zod/mini';

import { sharedShape } from './campaign-shape.ts';
import { checkInShape } from './check-in.ts';
import { localized, secrets } from './definition-shape.ts';
import { type Mistake, mistakeAt } from './mistake.ts';
import { prizeMistakes } from './prize-mistakes.ts';
import { line, paragraph } from './values.ts';

/** A check-in's definition. It is once a day, so no other limit is kept, nor any stock but that of its prizes. */
// @__NO_SIDE_EFFECTS__
export const checkInDefinition = (own?: string) => {
  const short = localized(line, own);
  return z.strictObject({
    ...sharedShape(z.strictObject, short, localized(paragraph, own)),
    ...checkInShape(z.strictObject, short),
    limits: z.strictObject({}),
    stock: z.optional(z.never()),
    ...secrets,
  });
};
export type CheckInDefinition = z.infer<ReturnType<typeof checkInDefinition>>;

/** A reward as a text: of two that are equal one is too many. */
const nameOf = (reward: CheckInDefinition['rewards'][number]) =>
  [reward.type, reward.type === 'day' ? reward.day : reward.days].join(' ');

/** Rewards of days that there are, one each, of prizes that are there; nothing is drawn. */
const rewardMistakes = ({ rewards, prizes, cycleDays }: CheckInDefinition): readonly Mistake[] => [
  ...rewards.flatMap((reward, index) => {
    const at = (field: string, isWrong: boolean, message: string) =>
      mistakeAt(['rewards', index, field], isWrong, message);
    const field = reward.type === 'day' ? 'day' : 'days';
    return [
      ...at('day', reward.type === 'day' && reward.day > cycleDays, 'must be a day of the cycle'),
      ...at(
        field,
        rewards.findIndex((other) => nameOf(other) === nameOf(reward)) < index,
        'must be there once: what else it brings is another prize',
      ),
      ...at('prizeId', !prizes.some(({ id }) => id === reward.prizeId), 'must be one of prizes'),
    ];
  }),
  ...prizes.flatMap(({ odds }, index) =>
    mistakeAt(['prizes', index, 'odds'], odds !== undefined, 'must be absent: nothing is drawn here'),
  ),
];

/** What each proof needs: codes of stores that are there, or places of all of them and a document to agree to; whose phone tells no place may have a code as well. */
const proofMistakes = ({ proof, stores, storeCodes, placeConsent }: CheckInDefinition): readonly Mistake[] => {
  const byPlace = proof === 'location';
  return [
    ...mistakeAt(
      ['storeCodes'],
      proof === 'store_code' ? storeCodes === undefined : proof === 'none' && storeCodes !== undefined,
      'must be there for a proof by store_code, and may be for a location',
    ),
    ...mistakeAt(
      ['placeConsent'],
      byPlace !== (placeConsent !== undefined),
      'must be there for a proof by location, and for nothing else',
    ),
    ...mistakeAt(['stores'], byPlace && stores.length === 0, 'must say where a visitor is to be'),
    ...(storeCodes ?? []).flatMap(({ storeId }, index) => [
      ...mistakeAt(
        ['storeCodes', index, 'storeId'],
        !stores.some(({ id }) => id === storeId) ||
          (storeCodes ?? []).findIndex((other) => other.storeId === storeId) < index,
        'must be one of stores, once',
      ),
    ]),
    ...stores.flatMap((store, index) =>
      (['lat', 'lng', 'radius'] as const).flatMap((field) =>
        mistakeAt(['stores', index, field], byPlace && store[field] === undefined, 'must be there for a location'),
      ),
    ),
  ];
};

/** What no single field of a check-in can say. */
export const checkInMistakes = (definition: CheckInDefinition): readonly Mistake[] => {
  const { cycleDays, forgiveDays = 0, consentForms = [], placeConsent } = definition;
  return [
    ...prizeMistakes(definition),
    ...rewardMistakes(definition),
    ...proofMistakes(definition),
    ...mistakeAt(['forgiveDays'], forgiveDays >= cycleDays && forgiveDays > 0, 'must be fewer than cycleDays'),
    ...mistakeAt(
      ['placeConsent', 'id'],
      consentForms.some(({ id }) => id === placeConsent?.id),
      'must be the id of one document',
    ),
  ];
};
