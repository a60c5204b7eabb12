import * as z from 'zod/mini';

import { point } from './attempt.ts';
import { localized } from './definition-shape.ts';
import { type Mistake, mistakeAt } from './mistake.ts';
import { day, id, line, paragraph } from './values.ts';

type Localized = string | Readonly<Record<string, string>>;

/** Every way in which a text is said. */
const said = (text: Localized): readonly string[] => (typeof text === 'string' ? [text] : Object.values(text));

/** A question with its answer, which nobody is told before its time. */
// @__NO_SIDE_EFFECTS__
export const questionDefinition = (own?: string) => {
  const short = localized(line, own);
  const picture = z.strictObject({
    /** What `addPicture` answered. */
    pictureId: id,
    /** What there is to see, for who does not see it; it must not give the answer away. */
    alt: short,
  });
  const asked = {
    id,
    /** The day that it is for, in a daily quiz. */
    day: z.optional(day),
    text: short,
    picture: z.optional(picture),
    hints: z.optional(z.array(short).check(z.minLength(1), z.maxLength(5))),
    /** What was right, in words, as it is told afterwards; for `text` it is accepted in every language, for `letters` it is what they spell. */
    answer: short,
    explanation: z.optional(localized(paragraph, own)),
  };
  return z.discriminatedUnion('kind', [
    z.strictObject({
      ...asked,
      kind: z.literal('text'),
      /** What is accepted beside `answer`: other names for it. Width, case, spaces, punctuation and traditional characters never matter. */
      accepts: z.optional(z.array(line).check(z.maxLength(50))),
    }),
    z.strictObject({
      ...asked,
      kind: z.literal('choice'),
      options: z
        .array(z.strictObject({ id, text: z.optional(short), picture: z.optional(picture) }))
        .check(z.minLength(2), z.maxLength(9)),
      correctOptionId: id,
    }),
    z.strictObject({
      ...asked,
      kind: z.literal('spot'),
      picture,
      /** The corners of what is to be found. */
      region: z.array(z.strictObject(point.def.shape)).check(z.minLength(3), z.maxLength(40)),
    }),
    z.strictObject({
      ...asked,
      kind: z.literal('letters'),
      /** The characters to pick from, those of the answer among them: they are shown in another order each time. */
      tray: short,
    }),
  ]);
};
export type QuestionDefinition = z.infer<ReturnType<typeof questionDefinition>>;

/** The answer in each language, and the tray in the same. */
const spellings = (answer: Localized, tray: Localized): readonly (readonly [string, string])[] => {
  const inOwn = said(tray)[0] ?? '';
  if (typeof answer === 'string') return said(tray).map((letters) => [answer, letters]);
  return Object.entries(answer).map(([lang, word]) => [word, typeof tray === 'string' ? tray : (tray[lang] ?? inOwn)]);
};

/** Whether a word can be laid out of the characters of a tray, each of which is there once. */
const isSpelled = (word: string, tray: string) => {
  const left = Array.from(tray);
  return Array.from(word).every((letter) => {
    const place = left.indexOf(letter);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
};

const lower = (text: string) => text.toLowerCase();

/** What no single field of a question can say, below its place in the campaign. */
export const questionMistakes = (question: QuestionDefinition, path: PropertyKey[]): readonly Mistake[] => {
  const at = (field: PropertyKey[], isWrong: boolean, message: string) =>
    mistakeAt([...path, ...field], isWrong, message);
  const shown = said(question.picture?.alt ?? '').map(lower);
  const right = [...said(question.answer), ...('accepts' in question ? (question.accepts ?? []) : [])];
  const givesAway = right.some((answer) => shown.some((alt) => alt.includes(lower(answer))));
  const given = at(['picture', 'alt'], givesAway, 'must not give the answer away');
  if (question.kind === 'choice') {
    const { options, correctOptionId } = question;
    return [
      ...given,
      ...at(['correctOptionId'], !options.some(({ id }) => id === correctOptionId), 'must be one of options'),
      ...options.flatMap((option, index) => [
        ...at(
          ['options', index, 'id'],
          options.findIndex(({ id }) => id === option.id) < index,
          'must be the id of one option',
        ),
        ...at(['options', index], !option.text && !option.picture, 'must have a text or a picture'),
      ]),
    ];
  }
  if (question.kind !== 'letters') return given;
  const words = spellings(question.answer, question.tray);
  return [
    ...given,
    ...at(['tray'], !words.every(([word, tray]) => isSpelled(word, tray)), 'must have every character of the answer'),
    ...at(
      ['tray'],
      said(question.tray).some((tray) => Array.from(tray).length > 40),
      'must have 40 characters at most',
    ),
    ...at(
      ['answer'],
      words.some(([word]) => Array.from(word).length > 20),
      'must have 20 characters at most',
    ),
  ];
};
