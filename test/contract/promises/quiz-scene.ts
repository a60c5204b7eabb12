import {
  type Answer,
  type Attempt,
  createAnswer,
  createAttempt,
  takeHint,
  type Verdict,
} from '../../../src/contract/attempt.ts';
import type { CampaignDefinition, QuizDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { getQuizParticipation } from '../../../src/contract/quiz.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { pngOf } from '../../support/png.ts';
import { prizeCoupons, teaDraw } from '../../support/tea-draw.ts';
import { rightAnswers, teaChain, teaDaily, teaPictures, withPictures } from '../../support/tea-quiz.ts';
import { sceneOf, type Subject } from './scene.ts';

const { addPicture, getPastLevel } = operations;

/** What the promises of quizzes are played with. */
export const quizSceneOf = (subject: Subject) => {
  const scene = sceneOf(subject);
  const { caller, at, sessionOf } = scene;

  const add = (body: CampaignDefinition) => caller.call(testHooks.createTestCampaign, { body });

  /** Adds the pictures, each of another colour, and says by which ids. */
  const addPictures = async (): Promise<Readonly<Record<string, string>>> => {
    const token = await caller.admin();
    const added: Record<string, string> = {};
    for (const [place, name] of Object.keys(teaPictures).entries()) {
      const body = { bytes: pngOf(place + 1) };
      added[name] = (await caller.get(addPicture, { body }, { token, key: newKey() })).id;
    }
    return added;
  };

  /** A quiz of its own, at noon on 1 June, with its pictures and what it gives out. */
  const createQuiz = async (definition: QuizDefinition): Promise<string> => {
    await at(0);
    const ids = await addPictures();
    for (const coupon of prizeCoupons) await add(coupon);
    await add(teaDraw);
    const made = await add(withPictures(definition, (name) => ids[name] ?? name));
    if (!made.ok) throw new Error(`no quiz: ${JSON.stringify(made.problem)}`);
    return made.value.id;
  };
  const createDaily = (changes: Partial<QuizDefinition> = {}) => createQuiz({ ...teaDaily, ...changes });
  const createChain = (changes: Partial<QuizDefinition> = {}) => createQuiz({ ...teaChain, ...changes });

  const tryOpen = async (id: string, token: string, key = newKey()) =>
    caller.call(
      createAttempt,
      { params: { id }, query: { lang: 'en' }, body: { disclosureVersion: await caller.disclosureOf(id) } },
      { token, key },
    );
  const open = async (id: string, token: string): Promise<Attempt> => {
    const outcome = await tryOpen(id, token);
    if (!outcome.ok) throw new Error(`no attempt: ${outcome.problem.code}`);
    return outcome.value;
  };
  const tryAnswer = (id: string, token: string, body: Answer, key = newKey()) =>
    caller.call(createAnswer, { params: { id }, query: { lang: 'en' }, body }, { token, key });
  const answer = async (id: string, token: string, body: Answer): Promise<Verdict> => {
    const outcome = await tryAnswer(id, token, body);
    if (!outcome.ok) throw new Error(`no verdict: ${outcome.problem.code}`);
    return outcome.value;
  };
  const hint = (id: string, token: string, key = newKey()) =>
    caller.call(takeHint, { params: { id }, query: { lang: 'en' }, body: {} }, { token, key });

  /** The right answer to what an attempt asks; of options the first, which is right in the tea quizzes, by its name here. */
  const rightAnswer = ({ question }: Attempt): Answer => {
    if (question.kind !== 'choice') return { ...rightAnswers[question.kind] } as Answer;
    const right = question.options.find(({ picture }) => picture?.alt === 'The first');
    return { optionId: right?.id ?? '' };
  };
  /** Opens the next level and answers it right. */
  const clear = async (id: string, token: string): Promise<Verdict> => {
    const attempt = await open(id, token);
    return answer(attempt.id, token, rightAnswer(attempt));
  };
  /** Clears a chain up to its last level, and opens that. */
  const clearAllButLast = async (id: string, token: string): Promise<Attempt> => {
    for (let level = 1; level < teaChain.questions.length; level++) await clear(id, token);
    return open(id, token);
  };

  const stands = (id: string, token?: string) =>
    caller.get(getQuizParticipation, { params: { id }, query: { lang: 'en' } }, token === undefined ? {} : { token });
  const past = (id: string, level: string) =>
    caller.call(getPastLevel, { params: { id, level }, query: { lang: 'en' } });

  const somebody = (name = 'ming') => sessionOf(name);

  return {
    ...scene,
    ...{ add, addPictures, createQuiz, createDaily, createChain, tryOpen, open, tryAnswer, answer, hint },
    ...{ rightAnswer, clear, clearAllButLast, stands, past, somebody },
  };
};
