import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Backend, basePath, createBackend } from '../../../demo/backend/backend.ts';
import { signToken } from '../../../demo/backend/sessions/token.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import {
  type Answer,
  type Attempt,
  createAnswer,
  createAttempt,
  getAttempt,
  takeHint,
} from '../../../src/contract/attempt.ts';
import type { QuizDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { verdictOf } from '../../contract/promises/scene.ts';
import { teaChain, teaQuestions } from '../../support/tea-quiz.ts';
import { type Caller, createCaller, newKey, type Outcome, requestFor } from './caller.ts';
import { differencesIn } from './differences.ts';
import { pglite, postgres } from './engines.ts';
import { silentLog, testEnv, useBackend } from './fixture.ts';
import { newQuiz } from './quiz.ts';

const { getDefinition, getParticipation, putCampaign } = operations;

const tokenOf = (name: string) =>
  signToken(
    testEnv.LINGKA_SECRET,
    { role: 'visitor', visitorId: name, identity: 'guest', erasures: 0 },
    Date.parse('2035-01-01T00:00:00Z'),
  );
const tokensOf = (count: number) => Promise.all(Array.from({ length: count }, (_, index) => tokenOf(`q-${index}`)));
const times = <T>(count: number, what: T): readonly T[] => Array.from({ length: count }, () => what);
const countOf = <T>(all: readonly T[], one: T) => all.filter((each) => each === one).length;

const right: Answer = { text: '铁观音' };
const wrong: Answer = { text: '龙井' };
const { text } = teaQuestions;
const cake = { kind: 'coupon', couponCampaignId: 'cake', name: 'Cake' } as const;
const voucher = { kind: 'coupon', couponCampaignId: 'spring-20', name: '¥20' } as const;

/** Two levels of the same question, and something for everything that can be won. */
const twoLevels = {
  ...teaChain,
  secondsPerLevel: 3600,
  prizes: [{ id: 'sweet', ...cake, total: 100 }, ...teaChain.prizes],
  correctPrizeId: 'sweet',
  questions: [
    { ...text, id: 'first' },
    { ...text, id: 'second' },
  ],
} as const satisfies QuizDefinition;

describe('quizzes, at once', { timeout: 120_000 }, () => {
  const log: string[] = [];
  const backend = useBackend(postgres, { lines: log });
  let other: Backend;
  let beside: Caller;
  beforeAll(async () => {
    other = await createBackend(readSettings({ ...testEnv, ...backend.home().env }), silentLog(log));
    beside = createCaller((request) => other.fetch(request), `http://shop.test${basePath}`);
  });
  afterAll(() => other.close());

  /** By one process or the other. */
  const by = (index: number): Caller => (index % 2 === 0 ? backend : beside);
  const addsUp = async () => {
    expect(await differencesIn(backend.home())).toEqual([]);
  };
  type Opening = Awaited<ReturnType<typeof newQuiz>>;
  /** Sends a write again under its key as a client does where the backend is busy: 64 at once may wait for a connection too long. */
  const patiently = async <Value>(send: (key: string) => Promise<Outcome<Value>>): Promise<Outcome<Value>> => {
    const key = newKey();
    for (;;) {
      const outcome = await send(key);
      if (verdictOf(outcome) !== 'busy') return outcome;
    }
  };
  const open = async (input: Opening, token: string, caller: Caller = backend): Promise<Attempt> => {
    const outcome = await patiently((key) => caller.call(createAttempt, input, { token, key }));
    if (!outcome.ok) throw new Error(`no attempt: ${outcome.problem.code}`);
    return outcome.value;
  };
  const answer = (id: string, token: string, body: Answer, caller: Caller = backend) =>
    patiently((key) => caller.call(createAnswer, { params: { id }, body }, { token, key }));
  const hint = (id: string, token: string, caller: Caller = backend) =>
    patiently((key) => caller.call(takeHint, { params: { id }, body: {} }, { token, key }));
  /** Brings everybody to the last level, and says which attempts those are. */
  const toTheLast = (input: Opening, tokens: readonly string[]) =>
    Promise.all(
      tokens.map(async (token) => {
        await answer((await open(input, token)).id, token, right);
        return (await open(input, token)).id;
      }),
    );

  it('of 64 who clear the last level at the same moment one is the first, and all come through', async () => {
    const input = await newQuiz(backend, twoLevels);
    const tokens = await tokensOf(64);
    const attempts = await toTheLast(input, tokens);
    const outcomes = await Promise.all(attempts.map((id, index) => answer(id, tokens[index] ?? '', right, by(index))));
    const won = outcomes.flatMap((outcome) => (outcome.ok ? outcome.value.awards.map(({ prizeId }) => prizeId) : []));
    expect(outcomes.map(verdictOf)).toEqual(times(64, 'ok'));
    expect([countOf(won, 'tin'), countOf(won, 'chance')]).toEqual([1, 64]);
    // Of the 128 right answers as many won as there were cakes.
    expect(await backend.counts(input.params.id)).toMatchObject({
      attempts: 128,
      awardsByPrize: { sweet: 100, tin: 1, chance: 64 },
    });
    await addsUp();
  });

  it('two quizzes that give the same coupons the other way round do not wait for each other', async () => {
    const prizes = [
      { id: 'cake', ...cake },
      { id: 'voucher', ...voucher },
    ];
    const one = { ...twoLevels, firstClearPrizeId: undefined, prizes };
    const inputs = [
      await newQuiz(backend, { ...one, id: 'here', correctPrizeId: 'cake', survivorPrizeId: 'voucher' }),
      await newQuiz(backend, { ...one, id: 'there', correctPrizeId: 'voucher', survivorPrizeId: 'cake' }),
    ];
    const tokens = await tokensOf(32);
    const attempts = await Promise.all(inputs.map((input) => toTheLast(input, tokens)));
    const outcomes = await Promise.all(
      attempts.flatMap((ids) => ids.map((id, index) => answer(id, tokens[index] ?? '', right, by(index)))),
    );
    expect(outcomes.map(verdictOf)).toEqual(times(64, 'ok'));
    expect(log.filter((line) => line.includes('deadlock'))).toEqual([]);
    await addsUp();
  });

  it('wrong answers from two tabs use up the tries that there are, and never one more', async () => {
    const input = await newQuiz(backend, twoLevels);
    const token = await tokenOf('ming');
    const { id } = await open(input, token);
    const outcomes = await Promise.all(times(12, id).map((each, index) => answer(each, token, wrong, by(index))));
    const left = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value.attempt.triesLeft] : []));
    expect(left.sort()).toEqual([0, 1]);
    expect(countOf(outcomes.map(verdictOf), 'attempt_over')).toBe(10);
    await addsUp();
  });

  it('a right answer from two tabs wins once', async () => {
    const input = await newQuiz(backend, twoLevels);
    const token = await tokenOf('ming');
    const { id } = await open(input, token);
    const outcomes = await Promise.all(times(12, id).map((each, index) => answer(each, token, right, by(index))));
    expect(countOf(outcomes.map(verdictOf), 'ok')).toBe(1);
    expect(await backend.counts(input.params.id)).toMatchObject({ awardsByPrize: { sweet: 1 } });
    await addsUp();
  });

  it('an answer and a hint for the same try get it in turn, and never both the last', async () => {
    const input = await newQuiz(backend, twoLevels);
    const tokens = await tokensOf(24);
    const pairs = await Promise.all(
      tokens.map(async (token, index) => {
        const { id } = await open(input, token);
        const [said, helped] = await Promise.all([answer(id, token, wrong, by(index)), hint(id, token, by(index + 1))]);
        const { triesLeft, hints, state } = await backend.get(getAttempt, { params: { id } }, { token });
        return [verdictOf(said), verdictOf(helped), triesLeft, hints.length, state];
      }),
    );
    // Either the answer left one try, which pays for no hint, or the hint did, and the answer was the last.
    const hintFirst = ['ok', 'ok', 0, 1, 'failed'];
    const answerFirst = ['ok', 'no_chances', 1, 0, 'open'];
    for (const pair of pairs) expect([hintFirst, answerFirst]).toContainEqual(pair);
    await addsUp();
  });

  it('a level that is opened in many tabs is one attempt', async () => {
    const input = await newQuiz(backend, twoLevels);
    const tabs = (await tokensOf(12)).flatMap((token) => times(4, token));
    const opened = await Promise.all(tabs.map((token, index) => open(input, token, by(index))));
    expect(new Set(opened.map(({ id }) => id)).size).toBe(12);
    expect(await backend.counts(input.params.id)).toMatchObject({ attempts: 12 });
  });

  it('what is opened while the questions are changed is what is asked', async () => {
    const admin = await backend.admin();
    for (const [round, token] of (await tokensOf(6)).entries()) {
      const input = await newQuiz(backend, { ...twoLevels, id: `chain-${String(round)}` });
      const { params } = input;
      const { definition, revision } = await backend.get(getDefinition, { params }, { token: admin });
      if (definition.kind !== 'quiz') throw new TypeError('no quiz');
      const questions = definition.questions.map((question) => ({ ...question, id: `other-${question.id}` }));
      const change = backend.call(
        putCampaign,
        { params, body: { ...definition, questions } },
        { token: admin, headers: { 'If-Match': `"${revision}"` } },
      );
      const [opened, changed] = await Promise.all([
        beside.call(createAttempt, input, { token, key: newKey() }),
        change,
      ]);
      expect(verdictOf(opened)).toBe('ok');
      expect(['ok', 'state_conflict']).toContain(verdictOf(changed));
    }
    await addsUp();
  });

  it('who signs in elsewhere while they answer has one attempt at each level', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    const input = await newQuiz(backend, twoLevels);
    const guest = await backend.guest();
    const phone = '+8613805716027';
    const known = (await backend.signIn(phone)).token;
    const theirs = await open(input, known);
    const { id } = await open(input, guest);
    // No second code is sent to a phone at once.
    await backend.setClock('2026-06-01T04:02:00Z');
    const [linked, said] = await Promise.all([backend.signIn(phone, guest), answer(id, guest, right, beside)]);
    expect(['ok', 'not_found']).toContain(verdictOf(said));
    const stands = await backend.get(getParticipation, { params: input.params }, { token: linked.token });
    expect(stands).toMatchObject({ attempt: { id: theirs.id, state: 'open' } });
    // What the guest won by then is theirs all the same.
    expect(stands.kind === 'quiz' && stands.awards.length).toBe(said.ok ? 1 : 0);
    await addsUp();
  });
});

describe.each([pglite, postgres])('an answer that was begun in time, on $name', (engine) => {
  const backend = useBackend(engine);

  it('and said what it is when the time was over, is too late', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    const input = await newQuiz(backend, { ...twoLevels, secondsPerLevel: 60 });
    const token = await tokenOf('ming');
    const { id } = await backend.get(createAttempt, input, { token, key: newKey() });
    await backend.setClock('2026-06-01T04:00:59Z');
    const whole = requestFor(backend.base, createAnswer, { params: { id }, body: right }, { token, key: newKey() });
    const body = await whole.clone().text();
    const { readable: late, writable } = new TransformStream<Uint8Array>();
    // `half` is not in the types yet: the answer comes after the whole of the question.
    const init: RequestInit & { readonly duplex: 'half' } = {
      method: 'POST',
      // Of a body of unknown length all is read before anybody looks at the clock.
      headers: [...whole.headers, ['Content-Length', String(new TextEncoder().encode(body).length)]],
      body: late,
      duplex: 'half',
    };
    const answered = backend.fetch(new Request(whole.url, init));
    // By then it was let in: whoever is asked next is asked after it.
    await backend.get(testHooks.getCounts, { params: input.params });
    await backend.setClock('2026-06-01T04:01:00Z');
    const says = writable.getWriter();
    await says.write(new TextEncoder().encode(body));
    await says.close();
    expect(await (await answered).json()).toMatchObject({ code: 'attempt_over' });
    expect(await backend.get(getAttempt, { params: { id } }, { token })).toMatchObject({ state: 'failed' });
  });
});
