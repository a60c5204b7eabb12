import { expect, it } from 'vitest';

import type { QuizDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations } from '../../../src/contract/operations.ts';
import { newDeviceKey, newKey } from '../../demo/backend/caller.ts';
import { teaCard } from '../../support/tea-card.ts';
import { quizSceneOf } from './quiz-scene.ts';
import { day, minute, type Subject, verdictOf } from './scene.ts';

const { getAttempt, getCampaign, getPass, listAwards } = operations;

/** What is kept of quizzes: who may answer and how often, that time and answers are the backend's, and what is won by them. */
export const quizPromises = (subject: Subject): void => {
  const scene = quizSceneOf(subject);
  const { caller, at, later, createDaily, createChain, tryOpen, open, tryAnswer, answer, hint, add } = scene;
  const { rightAnswer, clear, clearAllButLast, stands, past, somebody, device, signIn } = scene;

  it('a day has one picture, which is opened once and answered until the tries are gone', async () => {
    const id = await createDaily();
    const token = await somebody();
    expect(await stands(id, token)).toMatchObject({
      state: 'open',
      nextChangeAt: '2026-06-01T16:00:00.000Z',
      streak: 0,
      levels: [
        { level: 1, day: '2026-05-31', state: 'missed' },
        { level: 2, day: '2026-06-01', state: 'open' },
      ],
    });
    const attempt = await open(id, token);
    expect(attempt).toMatchObject({
      level: 2,
      day: '2026-06-01',
      state: 'open',
      triesLeft: 2,
      hints: [],
      hintsLeft: 2,
    });
    expect(attempt.question).toMatchObject({ kind: 'text', text: 'Which tea is in the pot?' });
    expect((await open(id, token)).id).toBe(attempt.id);
    expect(await answer(attempt.id, token, { text: 'Longjing' })).toMatchObject({
      correct: false,
      attempt: { state: 'open', triesLeft: 1 },
      awards: [],
    });
    const lost = await answer(attempt.id, token, { text: 'Maofeng' });
    expect(lost).toMatchObject({ correct: false, attempt: { state: 'failed', triesLeft: 0 } });
    expect(lost.attempt.solution).toBeUndefined();
    expect(verdictOf(await tryAnswer(attempt.id, token, { text: 'Tieguanyin' }))).toBe('attempt_over');
    expect(verdictOf(await tryOpen(id, token))).toBe('limit_reached');
    expect(await stands(id, token)).toMatchObject({ state: 'taken', attempt: { id: attempt.id, state: 'failed' } });
  });

  it('who is right reads what there is to say of it, and wins the prize for it at once', async () => {
    const id = await createDaily();
    const token = await somebody();
    const verdict = await clear(id, token);
    expect(verdict).toMatchObject({
      correct: true,
      attempt: { state: 'cleared', solution: { answer: 'Tieguanyin', explanation: 'It comes from Anxi.' } },
      awards: [{ prizeId: 'sweet', kind: 'coupon', name: 'Cake', state: 'granted' }],
    });
    const [award] = verdict.awards;
    const pass = await caller.get(getPass, { params: { id: award?.passId ?? '' } }, { token });
    expect(pass).toMatchObject({ kind: 'coupon', campaignId: 'cake', from: { type: 'award', id: award?.id } });
    const listed = await caller.get(listAwards, { query: { lang: 'en' } }, { token });
    expect(listed.items).toEqual(verdict.awards);
    expect((await stands(id, token)).awards).toEqual(verdict.awards);
  });

  it('a prize of which none is left is not won, and the answer is as right', async () => {
    const prizes = [{ id: 'sweet', kind: 'coupon', name: 'Cake', couponCampaignId: 'cake', total: 1 }] as const;
    const id = await createDaily({ prizes: [...prizes] });
    expect((await clear(id, await somebody('ming'))).awards).toHaveLength(1);
    expect(await clear(id, await somebody('lan'))).toMatchObject({ correct: true, awards: [] });
  });

  it('the day turns where the campaign is, and days in a row are counted', async () => {
    const id = await createDaily();
    const token = await somebody();
    await clear(id, token);
    expect(await stands(id, token)).toMatchObject({ streak: 1, nextChangeAt: '2026-06-01T16:00:00.000Z' });
    await at(12 * 60 * minute - 1);
    expect(await stands(id, token)).toMatchObject({ state: 'taken' });
    await at(12 * 60 * minute);
    expect(await stands(id, token)).toMatchObject({ state: 'open', streak: 1 });
    expect(await clear(id, token)).toMatchObject({ attempt: { level: 3, day: '2026-06-02' } });
    expect(await stands(id, token)).toMatchObject({ state: 'taken', streak: 2 });
    await at(2 * day);
    expect(await stands(id, token)).toMatchObject({
      state: 'upcoming',
      nextChangeAt: '2026-06-03T16:00:00.000Z',
      streak: 2,
    });
    expect(verdictOf(await tryOpen(id, token))).toBe('not_started');
    await at(3 * day);
    expect(await clear(id, token)).toMatchObject({ attempt: { level: 4 } });
    expect((await stands(id, token)).streak).toBe(3);
    await at(4 * day);
    expect(await stands(id, token)).toMatchObject({ state: 'taken', streak: 3 });
  });

  it('a day that was missed or lost ends the row', async () => {
    const id = await createDaily();
    const token = await somebody();
    await clear(id, token);
    await at(3 * day);
    expect(await stands(id, token)).toMatchObject({ streak: 0 });
    const attempt = await open(id, token);
    await answer(attempt.id, token, { x: 0, y: 0 });
    expect((await answer(attempt.id, token, { x: 1, y: 1 })).attempt.state).toBe('failed');
    expect((await stands(id, token)).streak).toBe(0);
  });

  it('what was open at the end of its day is lost with it', async () => {
    const id = await createDaily();
    const token = await somebody();
    const attempt = await open(id, token);
    expect(attempt.endsAt).toBe('2026-06-01T16:00:00.000Z');
    await at(day);
    expect(verdictOf(await tryAnswer(attempt.id, token, { text: '铁观音' }))).toBe('attempt_over');
    expect(await caller.get(getAttempt, { params: { id: attempt.id } }, { token })).toMatchObject({ state: 'failed' });
  });

  it('nobody is told what was right before the day is over, and everybody afterwards', async () => {
    const id = await createDaily();
    await clear(id, await somebody('ming'));
    await open(id, await somebody('lan'));
    expect(verdictOf(await past(id, '2026-06-01'))).toBe('state_conflict');
    expect(verdictOf(await past(id, '2026-06-02'))).toBe('state_conflict');
    expect(verdictOf(await past(id, '2026-06-03'))).toBe('not_found');
    expect(verdictOf(await past(id, '9'))).toBe('not_found');
    await at(day);
    const told = await past(id, '2026-06-01');
    expect(told.ok && told.value).toMatchObject({
      level: 2,
      day: '2026-06-01',
      answer: 'Tieguanyin',
      explanation: 'It comes from Anxi.',
      opened: 2,
      cleared: 1,
    });
    expect((await past(id, '2')).ok).toBe(true);
    await at(2 * day);
    const choice = await past(id, '2026-06-02');
    expect(choice.ok && choice.value).toMatchObject({ answer: 'Steelyard', optionPicture: { alt: 'The first' } });
  });

  it('a chain goes level by level, against a clock that is the backend’s', async () => {
    const id = await createChain();
    const token = await somebody();
    expect((await stands(id)).levels.map(({ state }) => state)).toEqual(['open', 'locked', 'locked', 'locked']);
    const first = await open(id, token);
    expect(first).toMatchObject({ level: 1, endsAt: '2026-06-01T04:01:00.000Z' });
    await at(minute - 1);
    expect(await caller.get(getAttempt, { params: { id: first.id } }, { token })).toMatchObject({ state: 'open' });
    expect((await answer(first.id, token, rightAnswer(first))).correct).toBe(true);
    expect((await stands(id, token)).levels.map(({ state }) => state)).toEqual(['cleared', 'open', 'locked', 'locked']);
    await later(10 * minute);
    const second = await open(id, token);
    expect(second).toMatchObject({ level: 2, state: 'open' });
    await later(minute);
    expect(verdictOf(await tryAnswer(second.id, token, rightAnswer(second)))).toBe('attempt_over');
    expect(await stands(id, token)).toMatchObject({ state: 'taken', levels: [{}, { state: 'failed' }, {}, {}] });
    expect(verdictOf(await tryOpen(id, token))).toBe('limit_reached');
  });

  it('the first through a chain wins what there is one of, and all who come through a chance in the draw', async () => {
    const id = await createChain();
    const through = async (name: string) => {
      const token = await somebody(name);
      const last = await clearAllButLast(id, token);
      return answer(last.id, token, rightAnswer(last));
    };
    expect(await stands(id)).toMatchObject({ isFirstGone: false });
    expect((await through('ming')).awards.map(({ prizeId }) => prizeId)).toEqual(['tin', 'chance']);
    expect((await through('lan')).awards.map(({ prizeId }) => prizeId)).toEqual(['chance']);
    expect(await stands(id, await somebody('lan'))).toMatchObject({ state: 'taken', isFirstGone: true });
    expect(verdictOf(await past(id, '1'))).toBe('state_conflict');
    await at(366 * day);
    expect((await past(id, '1')).ok).toBe(true);
  });

  it('a hint costs a try, and never the last', async () => {
    const id = await createChain();
    const token = await somebody();
    const { id: attemptId } = await open(id, token);
    const given = await hint(attemptId, token);
    expect(given.ok && given.value).toMatchObject({ hints: ['It is an oolong'], hintsLeft: 1, triesLeft: 1 });
    expect(verdictOf(await hint(attemptId, token))).toBe('no_chances');
    expect((await answer(attemptId, token, { text: '铁观音' })).correct).toBe(true);
    expect(verdictOf(await hint(attemptId, token))).toBe('attempt_over');
  });

  it('a hint that is waited for costs nothing else', async () => {
    const id = await createDaily();
    const token = await somebody();
    const attempt = await open(id, token);
    expect(attempt.nextHintAt).toBe('2026-06-01T04:00:30.000Z');
    const key = newKey();
    expect(verdictOf(await hint(attempt.id, token, key))).toBe('not_started');
    await at(minute / 2);
    const given = await hint(attempt.id, token, key);
    expect(given.ok && given.value).toMatchObject({
      hints: ['It is an oolong'],
      triesLeft: 2,
      nextHintAt: '2026-06-01T04:01:00.000Z',
    });
    await at(minute);
    const both = await hint(attempt.id, token);
    expect(both.ok && both.value.hints).toHaveLength(2);
    expect(verdictOf(await hint(attempt.id, token))).toBe('no_chances');
  });

  it('an answer counts once, however often it is sent', async () => {
    const id = await createDaily();
    const token = await somebody();
    const { id: attemptId } = await open(id, token);
    const key = newKey();
    const first = await tryAnswer(attemptId, token, { text: 'Longjing' }, key);
    const again = await tryAnswer(attemptId, token, { text: 'Longjing' }, key);
    expect(again.ok && again.value).toEqual(first.ok && first.value);
    expect(await stands(id, token)).toMatchObject({ attempt: { triesLeft: 1 } });
    expect(verdictOf(await tryAnswer(attemptId, token, { text: 'Maofeng' }, key))).toBe('idempotency_key_reused');
  });

  it('what is no answer to the question is told so by its field, and uses up no try', async () => {
    const id = await createChain();
    const token = await somebody();
    const { id: attemptId } = await open(id, token);
    const wrong = [
      [{ text: 'x'.repeat(10_000) }, '/text'],
      [{ text: 'tea\u0000pot' }, '/text'],
      [{ text: '   ' }, '/text'],
      [{ optionId: 'a' }, '/text'],
      [{ x: 0.5, y: 0.5 }, '/text'],
    ] as const;
    for (const [body, path] of wrong) {
      const outcome = await tryAnswer(attemptId, token, body);
      expect(outcome.ok || outcome.problem).toMatchObject({ code: 'invalid_request' });
      if (!outcome.ok && !('text' in body)) expect(outcome.problem.errors).toMatchObject([{ path }]);
    }
    expect(await stands(id, token)).toMatchObject({ attempt: { triesLeft: 2 } });
    await answer(attemptId, token, { text: '铁观音' });
    const second = await open(id, token);
    const unknown = await tryAnswer(second.id, token, { optionId: 'z' });
    expect(unknown.ok || unknown.problem.errors).toMatchObject([{ path: '/optionId' }]);
    await answer(second.id, token, rightAnswer(second));
    const third = await open(id, token);
    await answer(third.id, token, rightAnswer(third));
    const fourth = await open(id, token);
    const outside = await tryAnswer(fourth.id, token, { letters: ['火', '井'] });
    expect(outside.ok || outside.problem.errors).toMatchObject([{ path: '/letters' }]);
  });

  it('an option that was wrong is marked so, and is called otherwise in another attempt', async () => {
    const id = await createChain();
    const token = await somebody();
    await clear(id, token);
    const attempt = await open(id, token);
    const { optionId } = rightAnswer(attempt) as { readonly optionId: string };
    if (attempt.question.kind !== 'choice') throw new TypeError('no choice');
    const wrong = attempt.question.options.find((option) => option.id !== optionId)?.id ?? '';
    const verdict = await answer(attempt.id, token, { optionId: wrong });
    expect(verdict.attempt.question).toMatchObject({ tried: [wrong] });
    const orders = new Set([
      JSON.stringify(attempt.question.options.map((option) => option.text ?? option.picture?.alt)),
    ]);
    for (let other = 0; other < 12 && orders.size < 2; other++) {
      const stranger = await somebody(`stranger-${String(other)}`);
      await clear(id, stranger);
      const { question } = await open(id, stranger);
      if (question.kind === 'choice')
        orders.add(JSON.stringify(question.options.map((option) => option.text ?? option.picture?.alt)));
    }
    expect(orders.size).toBe(2);
  });

  it('an attempt is its visitor’s alone', async () => {
    const id = await createDaily();
    const { id: attemptId } = await open(id, await somebody('ming'));
    const token = await somebody('lan');
    expect(verdictOf(await caller.call(getAttempt, { params: { id: attemptId } }, { token }))).toBe('not_found');
    expect(verdictOf(await tryAnswer(attemptId, token, { text: '铁观音' }))).toBe('not_found');
    expect(verdictOf(await hint(attemptId, token))).toBe('not_found');
  });

  it('nothing is opened before the start, while it is paused, after the end or on an old disclosure', async () => {
    const id = await createDaily({ startsAt: '2026-06-01T05:00:00Z' });
    const token = await somebody();
    expect(verdictOf(await tryOpen(id, token))).toBe('not_started');
    await at(90 * minute);
    await open(id, token);
    await caller.get(
      operations.setCampaignStatus,
      { params: { id }, body: { status: 'paused' } },
      { token: await caller.admin(), key: newKey() },
    );
    expect(verdictOf(await tryOpen(id, await somebody('lan')))).toBe('paused');
    const { attempt } = await stands(id, token);
    expect(verdictOf(await tryAnswer(attempt?.id ?? '', token, { text: '铁观音' }))).toBe('paused');
    await at(366 * day);
    expect(verdictOf(await tryOpen(id, await somebody()))).toBe('ended');
    const other = await createChain({ id: 'chain-2' });
    const old = await caller.call(
      operations.createAttempt,
      { params: { id: other }, body: { disclosureVersion: 'old' } },
      { token, key: newKey() },
    );
    expect(verdictOf(old)).toBe('disclosure_changed');
  });

  it('a quiz for members is answered by who holds the card, and its points go on it', async () => {
    await at(0);
    await add({ ...teaCard, id: 'members' });
    const prizes = [{ id: 'points', kind: 'points', name: 'Points', points: 20 }] as const;
    const id = await createDaily({ cardCampaignId: 'members', prizes: [...prizes], correctPrizeId: 'points' });
    const token = await somebody();
    expect(await stands(id, token)).toMatchObject({ state: 'ineligible', reason: 'not_eligible' });
    expect(verdictOf(await tryOpen(id, token))).toBe('not_eligible');
    const { pass, seen } = await scene.give('members', token);
    expect(pass.points.balance).toBe(0);
    expect((await clear(id, token)).awards).toMatchObject([{ kind: 'points', points: 20 }]);
    expect((await seen()).points.balance).toBe(20);
  });

  it('a guest who signs in goes on where they were', async () => {
    const id = await createDaily();
    const guest = await device();
    const verdict = await clear(id, guest.token);
    const known = await signIn('+8613805716027', guest.token);
    expect(await stands(id, known.token)).toMatchObject({
      state: 'taken',
      streak: 1,
      attempt: { id: verdict.attempt.id, state: 'cleared' },
      awards: verdict.awards,
    });
  });

  it('who was erased answers no more until it is over, and nobody reads what they answered', async () => {
    const id = await createDaily();
    const deviceKey = newDeviceKey();
    const { token } = await device(deviceKey);
    const attempt = await open(id, token);
    await caller.call(operations.eraseMe, {}, { token });
    const again = await device(deviceKey);
    expect(await stands(id, again.token)).toMatchObject({ state: 'taken', streak: 0 });
    expect((await stands(id, again.token)).attempt).toBeUndefined();
    const read = await caller.call(getAttempt, { params: { id: attempt.id } }, { token: again.token });
    expect(verdictOf(read)).toBe('not_found');
    expect(verdictOf(await tryOpen(id, again.token))).toBe('limit_reached');
  });

  it('what was told is asked no more: neither an end nor a day moves once it is past', async () => {
    const id = await createDaily();
    const token = await caller.admin();
    const put = async (change: (definition: QuizDefinition) => QuizDefinition) => {
      const { definition, revision } = await caller.get(operations.getDefinition, { params: { id } }, { token });
      if (definition.kind !== 'quiz') throw new TypeError('no quiz');
      const headers = { 'If-Match': `"${revision}"` };
      return verdictOf(
        await caller.call(operations.putCampaign, { params: { id }, body: change(definition) }, { token, headers }),
      );
    };
    const onDay = (place: number, to: string) => (definition: QuizDefinition) => ({
      ...definition,
      questions: definition.questions.map((question, index) => (index === place ? { ...question, day: to } : question)),
    });
    // Yesterday’s, which nobody opened.
    expect(await put(({ questions, ...rest }) => ({ ...rest, questions: questions.slice(1) }))).toBe('ok');
    expect(await put(onDay(2, '2026-06-05'))).toBe('ok');
    await at(day);
    expect(await put(({ questions, ...rest }) => ({ ...rest, questions: questions.slice(0, 2) }))).toBe('ok');
    await at(2 * day);
    expect(await put(onDay(1, '2026-06-06'))).toBe('state_conflict');
    const chain = await createChain();
    await caller.setClock('2027-01-02T00:00:00Z');
    const over = await caller.admin();
    const { definition, revision } = await caller.get(
      operations.getDefinition,
      { params: { id: chain } },
      { token: over },
    );
    const longer = await caller.call(
      operations.putCampaign,
      { params: { id: chain }, body: { ...definition, endsAt: '2028-01-01T00:00:00Z' } },
      { token: over, headers: { 'If-Match': `"${revision}"` } },
    );
    expect(verdictOf(longer)).toBe('state_conflict');
  });

  it('what a quiz asks is in no campaign, and of a chain how many levels there are', async () => {
    const id = await createChain();
    const campaign = await caller.get(getCampaign, { params: { id } });
    expect(campaign).toMatchObject({ kind: 'quiz', mode: 'chain', levels: 4, triesPerLevel: 2, secondsPerLevel: 60 });
    expect(JSON.stringify(campaign)).not.toMatch(/铁观音|Tieguanyin|questions|correctOptionId/);
  });
};
