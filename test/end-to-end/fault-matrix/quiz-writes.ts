import { type Attempt, createAnswer, createAttempt, takeHint } from '../../../src/contract/attempt.ts';
import { getQuizParticipation } from '../../../src/contract/quiz.ts';
import { getCounts } from '../../../src/contract/test-hooks.ts';
import { promotion } from '../../../src/messages/zh-cn/promotion.ts';
import { quiz } from '../../../src/messages/zh-cn/quiz.ts';
import { quizAnswer } from '../../../src/messages/zh-cn/quiz-answer.ts';
import { quizLevel } from '../../../src/messages/zh-cn/quiz-level.ts';
import { fill, offers, reads, tap } from '../../support/phone.ts';
import { teaQuestions } from '../../support/tea-quiz.ts';
import { onePerEnd } from './faults.ts';
import { saidOfSilence } from './said.ts';
import { value } from './shop.ts';
import { tokenOf } from './visitor.ts';
import type { Scene, Write } from './write.ts';

const asked = teaQuestions.text.text['zh-CN'];
const [hint] = teaQuestions.text.hints.map((one) => one['zh-CN']);

/** Opens the page of a quiz of one level and four tries. */
const openQuiz = async ({ page, url, shop }: Scene) => {
  const { id } = await shop.quiz();
  await page.goto(`${url}/c/${id}`);
  await offers(page, quiz.start(1));
  return id;
};

/** What the backend holds of the visitor’s attempt. */
const attemptOf = async (scene: Scene, id: string): Promise<Attempt | undefined> => {
  const visitor = scene.shop.as(await tokenOf(scene));
  return value(await visitor.call(getQuizParticipation, { params: { id }, query: { lang: 'zh-CN' } })).attempt;
};

/** A level and its clock: by the controllers and the outbox that a card is claimed by. */
const start: Write = {
  name: 'start',
  operation: createAttempt,
  faults: onePerEnd,
  says: { ...saidOfSilence, done: asked },
  async ready(scene) {
    const { page, shop } = scene;
    const id = await openQuiz(scene);
    return {
      go: () => tap(page, quiz.start(1)),
      async goOn() {
        await tap(page, promotion.retry);
        await reads(page, asked);
      },
      held: async () => value(await shop.as().call(getCounts, { params: { id } })).attempts ?? 0,
      async reload() {
        await page.reload();
        await reads(page, asked);
      },
    };
  },
};

/** An answer, which is kept and told to be whatever came between; a wrong one, so that a second would use up another try. */
const answer: Write = {
  name: 'answer',
  operation: createAnswer,
  // And those in which it says meanwhile that it takes its time.
  faults: [...onePerEnd, 'late', 'hang ∞'],
  says: {
    done: quizAnswer.text.missed,
    offline: quizLevel.kept.text,
    timeout: quizLevel.kept.text,
    server: quizLevel.kept.text,
    'off-contract': quizLevel.kept.text,
  },
  async ready(scene) {
    const { page } = scene;
    const id = await openQuiz(scene);
    await tap(page, quiz.start(1));
    await fill(page, 'lk-quiz-text >>> input', '毛峰');
    return {
      go: () => tap(page, quizAnswer.text.send),
      async goOn() {
        await tap(page, quizLevel.sendNow);
        await reads(page, quizAnswer.text.missed);
      },
      held: async () => 4 - ((await attemptOf(scene, id))?.triesLeft ?? 0),
      async reload() {
        await page.reload();
        await reads(page, quizLevel.triesLeft(3));
      },
    };
  },
};

/** A hint, of which there would be another to be had. */
const takenHint: Write = {
  name: 'hint',
  operation: takeHint,
  faults: onePerEnd,
  says: { ...saidOfSilence, done: hint ?? '' },
  async ready(scene) {
    const { page } = scene;
    const id = await openQuiz(scene);
    await tap(page, quiz.start(1));
    await offers(page, quizLevel.hintForTry);
    return {
      go: () => tap(page, quizLevel.hintForTry),
      async goOn() {
        await tap(page, quizLevel.hintForTry);
        await reads(page, hint ?? '');
      },
      held: async () => (await attemptOf(scene, id))?.hints.length ?? 0,
      async reload() {
        await page.reload();
        await reads(page, hint ?? '');
      },
    };
  },
};

/** What a visitor does in a quiz. */
export const quizWrites: readonly Write[] = [start, answer, takenHint];
