import type { PastLevel, Question, ShownPicture, Solution } from '../contract/attempt.ts';
import type { CampaignDefinition, QuizDefinition } from '../contract/campaign-definition.ts';
import type { Problem } from '../contract/problem.ts';
import type { QuestionDefinition } from '../contract/question-definition.ts';
import { languageFor, voiceIn } from './localize.ts';
import { shuffledPlaces } from './shuffled.ts';

type ChoiceDefinition = Extract<QuestionDefinition, { readonly kind: 'choice' }>;
type Picture = NonNullable<QuestionDefinition['picture']>;

/** Where a visitor finds a picture of a question, and how large it is; `slot` is its place there: the question's own, or an option's. */
export type FindPicture = (
  questionId: string,
  slot: string,
) => Pick<ShownPicture, 'imageUrl' | 'width' | 'height'> | undefined;

/** The place of a question's own picture, and of an option's. */
export const ownSlot = 'own';
export const optionSlot = (optionId: string): string => `option-${optionId}`;

/** Every picture of a question, by its slot. */
export const picturesOf = (question: QuestionDefinition): readonly (readonly [string, Picture])[] => [
  ...(question.picture ? [[ownSlot, question.picture] as const] : []),
  ...(question.kind === 'choice'
    ? question.options.flatMap(({ id, picture }) => (picture ? [[optionSlot(id), picture] as const] : []))
    : []),
];

/** What is wrong with the pictures that a campaign names: they have to have been added. */
export const pictureMistakes = (
  definition: CampaignDefinition,
  isThere: (pictureId: string) => boolean,
): NonNullable<Problem['errors']> =>
  definition.kind === 'quiz'
    ? definition.questions.flatMap((question, index) =>
        picturesOf(question).flatMap(([slot, { pictureId }]) => {
          const place =
            question.kind === 'choice' ? question.options.findIndex(({ id }) => optionSlot(id) === slot) : -1;
          const field = place < 0 ? 'picture' : `options/${String(place)}/picture`;
          const path = `/questions/${String(index)}/${field}/pictureId`;
          return isThere(pictureId) ? [] : [{ path, message: 'must be a picture that was added' }];
        }),
      )
    : [];

/** What an option is called in one attempt: its place in the order of that attempt, which tells nothing. */
const nameOf = (place: number) => String.fromCharCode(97 + place);

/** The options in the order of an attempt. */
const optionsIn = ({ options }: ChoiceDefinition, seed: string) =>
  shuffledPlaces(seed, options.length).flatMap((place) => options[place] ?? []);

/** The option that an attempt calls so, if any. */
export const optionAt = (question: ChoiceDefinition, name: string, seed: string) =>
  optionsIn(question, seed).find((_, place) => nameOf(place) === name);

const nameIn = (question: ChoiceDefinition, optionId: string, seed: string) =>
  nameOf(optionsIn(question, seed).findIndex(({ id }) => id === optionId));

/** How a question is told: of which quiz, in which language, and where its pictures are. */
export interface Telling {
  readonly definition: QuizDefinition;
  readonly lang: string | undefined;
  readonly find: FindPicture;
}

/** A picture of a question as it is shown; nothing where it is not there. */
const shownPicture = (
  { definition, lang, find }: Telling,
  question: QuestionDefinition,
  slot: string,
): ShownPicture | undefined => {
  const { say } = voiceIn(languageFor(definition, lang), definition.lang);
  const [, picture] = picturesOf(question).find(([place]) => place === slot) ?? [];
  const found = picture && find(question.id, slot);
  return found && { ...found, alt: say(picture.alt) };
};

const withPicture = (picture: ShownPicture | undefined) => (picture ? { picture } : {});

/** What of an attempt decides how its question is told: the order of things in it, and what was tried. */
interface Asked {
  readonly seed: string;
  /** The ids of options. */
  readonly tried: readonly string[];
}

/** A question as who is to answer it reads it: nothing that tells what is right. */
export const tellQuestion = (question: QuestionDefinition, { seed, tried }: Asked, telling: Telling): Question => {
  const { definition, lang } = telling;
  const { say, maybe } = voiceIn(languageFor(definition, lang), definition.lang);
  const picture = shownPicture(telling, question, ownSlot);
  const asked = { text: say(question.text), ...withPicture(picture) };
  switch (question.kind) {
    case 'text':
      return { ...asked, kind: 'text' };
    case 'spot':
      if (!picture) throw new RangeError(`no picture of ${question.id}`);
      return { ...asked, kind: 'spot', picture };
    case 'letters': {
      const tray = Array.from(say(question.tray));
      const shuffled = shuffledPlaces(seed, tray.length).flatMap((place) => tray[place] ?? []);
      return { ...asked, kind: 'letters', tray: shuffled, length: Array.from(say(question.answer)).length };
    }
    case 'choice':
      return {
        ...asked,
        kind: 'choice',
        options: optionsIn(question, seed).map(({ id, text }, place) => ({
          id: nameOf(place),
          ...maybe('text', text),
          ...withPicture(shownPicture(telling, question, optionSlot(id))),
        })),
        tried: tried.map((id) => nameIn(question, id, seed)),
      };
  }
};

/** What was right, for who may know it; in an attempt of a seed with the option by its name there. */
export const tellSolution = (question: QuestionDefinition, { definition, lang }: Telling, seed?: string): Solution => {
  const { say, maybe } = voiceIn(languageFor(definition, lang), definition.lang);
  return {
    answer: say(question.answer),
    ...maybe('explanation', question.explanation),
    ...(question.kind === 'spot' ? { region: [...question.region] } : {}),
    ...(question.kind === 'choice' && seed !== undefined
      ? { optionId: nameIn(question, question.correctOptionId, seed) }
      : {}),
  };
};

/** A level that is over for everybody: what was asked, what was right, and how it went. */
export const tellPastLevel = (
  question: QuestionDefinition,
  telling: Telling,
  counts: Pick<PastLevel, 'opened' | 'cleared'>,
): PastLevel => {
  const { definition, lang } = telling;
  const { say } = voiceIn(languageFor(definition, lang), definition.lang);
  const isChoice = question.kind === 'choice';
  const right = isChoice ? shownPicture(telling, question, optionSlot(question.correctOptionId)) : undefined;
  return {
    level: definition.questions.indexOf(question) + 1,
    ...(question.day === undefined ? {} : { day: question.day }),
    text: say(question.text),
    ...withPicture(shownPicture(telling, question, ownSlot)),
    ...tellSolution(question, telling),
    ...(right ? { optionPicture: right } : {}),
    ...counts,
  };
};
