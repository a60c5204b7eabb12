import '../../components/picture-quiz/define.ts';

import type { PictureQuizElement } from '../../components/picture-quiz/picture-quiz.ts';
import { QuizAnswerEvent } from '../../components/quiz-answer.events.ts';
import type { Client } from '../../src/client/client.ts';
import { type Answer, type Attempt, createAnswer, createAttempt, type Verdict } from '../../src/contract/attempt.ts';
import type { QuizDefinition } from '../../src/contract/campaign-definition.ts';
import { getQuizCampaign } from '../../src/contract/quiz.ts';
import type { Fault } from '../../src/mock/faults.ts';
import { expect } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { prizeCoupons, teaDraw } from '../support/tea-draw.ts';
import { rightAnswers, teaChain, teaDaily, teaPictures } from '../support/tea-quiz.ts';
import { ok } from './member.ts';
import { find, mount, openShop, type StageOptions, until } from './stage.ts';

type Shop = ReturnType<typeof openQuizShop>;

/** What differs from the usual tea quizzes and the usual shop. */
export interface QuizOptions extends StageOptions {
  readonly quiz?: Partial<QuizDefinition>;
  readonly chain?: Partial<QuizDefinition>;
  /** Which of the two; the picture of the day unless said. */
  readonly id?: 'tea-daily' | 'tea-chain';
}

/** A shop that has both tea quizzes, and a clock that a test moves. */
export const openQuizShop = ({ quiz, chain, ...options }: QuizOptions = {}) => {
  let time = noon;
  const shop = openShop({
    now: () => time,
    ...options,
    others: [...prizeCoupons, teaDraw, { ...teaDaily, ...quiz }, { ...teaChain, ...chain }],
    pictures: teaPictures,
  });
  return { ...shop, wait: (ms: number) => (time += ms), now: () => time };
};

/** A quiz on the page, past its loading. */
export const showQuiz = async (options: QuizOptions = {}, shop = openQuizShop(options), client = shop.connect()) => {
  const quiz = document.createElement('lk-picture-quiz');
  quiz.campaign = options.id ?? 'tea-daily';
  quiz.client = client;
  mount(quiz, options);
  await until(() => {
    expect(quiz.state).not.to.equal('loading');
    find(quiz, '.slab');
  });
  await quiz.updateComplete;
  return { quiz, shop, client, ...handsOn(quiz) };
};

/** What a person does with a quiz, and what they see of its question. */
export const handsOn = (quiz: PictureQuizElement) => {
  const level = () => find(quiz, 'lk-quiz-level');
  const way = () => {
    const found = level().shadowRoot?.querySelector('lk-quiz-text, lk-quiz-choice, lk-quiz-spot, lk-quiz-letters');
    if (!found?.shadowRoot?.querySelector('[part=send]')) throw new Error('no way to answer');
    return found;
  };
  const key = () => find(quiz, '[part=start]');
  const start = async () => {
    await until(key);
    key().click();
    await until(() => {
      way();
      expect(Reflect.get(level(), 'attempt')).to.have.property('state', 'open');
    });
  };
  const send = (answer: Answer) => way().dispatchEvent(new QuizAnswerEvent(answer));
  const isBusy = () => Reflect.get(way(), 'isBusy') as boolean;
  return { level, way, key, start, send, isBusy };
};

/** A right answer to what a way asks. */
export const rightAnswer = ({ question }: Pick<Attempt, 'question'>): Answer => {
  if (question.kind === 'choice')
    return { optionId: question.options.find(({ picture }) => picture?.alt === '第一件')?.id ?? '' };
  return question.kind === 'letters'
    ? { letters: [...rightAnswers.letters.letters] }
    : { ...rightAnswers[question.kind] };
};

/** The posts that went out to a place: `/attempts`, `/answers`, `/hints`. */
export const postsTo = ({ requests }: Pick<Shop, 'requests'>, place: string): Request[] =>
  requests.filter(({ method, url }) => method === 'POST' && new URL(url).pathname.endsWith(place));

/** By how many keys they went out. */
export const keysOf = (requests: readonly Request[]): ReadonlySet<string | null> =>
  new Set(requests.map(({ headers }) => headers.get('idempotency-key')));

/** What goes wrong with posts to one place alone. */
export const onlyTo =
  (place: string, fault: Fault): Fault =>
  (request, forward) =>
    request.method === 'POST' && new URL(request.url).pathname.endsWith(place)
      ? fault(request, forward)
      : forward(request);

/** Opens a level without any page. */
export const open = async (client: Client, id: string): Promise<Attempt> => {
  const params = { id };
  const { disclosureVersion } = ok(await client.call(getQuizCampaign, { params }));
  return ok(await client.send(createAttempt, { params, query: { lang: 'zh-CN' }, body: { disclosureVersion } }));
};

/** Answers without any page. */
export const answerOnce = async (client: Client, attempt: Attempt, answer: Answer): Promise<Verdict> =>
  ok(await client.send(createAnswer, { params: { id: attempt.id }, query: { lang: 'zh-CN' }, body: answer }));

/** Clears so many levels without any page. */
export const clearLevels = async (client: Client, count: number): Promise<void> => {
  for (let level = 0; level < count; level += 1) {
    const attempt = await open(client, 'tea-chain');
    await answerOnce(client, attempt, rightAnswer(attempt));
  }
};
