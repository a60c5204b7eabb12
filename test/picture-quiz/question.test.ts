import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { clockFigure } from '../../components/quiz-level/clock-figure.ts';
import { KeptQuestion, resolved } from '../../components/quiz-level/kept-question.ts';
import { Patience } from '../../components/quiz-level/patience.ts';
import { noAnswer } from '../../components/quiz-level/ways.ts';
import type { Question } from '../../src/contract/attempt.ts';
import type { QuestionDefinition } from '../../src/contract/question-definition.ts';
import { judge } from '../../src/rules/judge.ts';
import { teaQuestions } from '../support/tea-quiz.ts';

const endpoint = 'https://shop.example/api/v1';
const picture = (imageUrl: string) => ({ imageUrl, alt: 'A leaf', width: 4, height: 3 });

beforeEach(() => {
  vi.stubGlobal('location', { origin: 'https://page.example' });
  vi.useFakeTimers();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('the pictures of a question', () => {
  it('are where the endpoint is, and those that are not allowed leave their text', () => {
    const question: Question = {
      kind: 'choice',
      text: 'Which?',
      picture: picture('/pictures/a'),
      options: [
        { id: 'a', picture: picture('javascript:alert(1)') },
        { id: 'b', text: 'The pot' },
      ],
      tried: [],
    };
    expect(resolved(question, endpoint)).toEqual({
      ...question,
      picture: picture('https://shop.example/pictures/a'),
      options: [
        { id: 'a', picture: picture('') },
        { id: 'b', text: 'The pot' },
      ],
    });
    const spot: Question = { kind: 'spot', text: 'Where?', picture: picture('pictures/b') };
    expect(resolved(spot, endpoint).picture?.imageUrl).toBe('https://shop.example/api/pictures/b');
  });

  it('stay the same object as long as nothing is another', () => {
    const kept = new KeptQuestion();
    const question = (): Question => ({ kind: 'text', text: 'What?', picture: picture('/a') });
    const first = kept.of(question(), endpoint);
    expect(kept.of(question(), endpoint)).toBe(first);
    expect(kept.of(question(), 'https://other.example')).not.toBe(first);
    expect(kept.of({ ...question(), text: 'Which?' }, endpoint).text).toBe('Which?');
  });
});

it('a clock is read as a clock', () => {
  expect([0, 9, 24, 60, 725, 3600, 3723, 86_400].map(clockFigure)).toEqual([
    '0:00',
    '0:09',
    '0:24',
    '1:00',
    '12:05',
    '1:00:00',
    '1:02:03',
    '24:00:00',
  ]);
});

it('what is sent in place of an answer that was forgotten is none, to any question', () => {
  for (const question of Object.values<QuestionDefinition>(teaQuestions))
    expect(judge(question, noAnswer(question.kind), 'seed').type).toBe('no-answer');
});

it('somebody who waits for ten seconds is told so once, and nobody who does not', () => {
  const update = vi.fn();
  const host = {
    requestUpdate: update,
    addController: vi.fn(),
    removeController: vi.fn(),
    updateComplete: Promise.resolve(true),
  };
  const patience = new Patience(host);
  patience.follow(true);
  vi.advanceTimersByTime(9_999);
  patience.follow(true);
  expect(patience.isOver).toBe(false);
  vi.advanceTimersByTime(1);
  expect(patience.isOver).toBe(true);
  expect(update).toHaveBeenCalledTimes(1);
  patience.follow(false);
  expect(patience.isOver).toBe(false);
  patience.follow(true);
  patience.leave();
  vi.advanceTimersByTime(20_000);
  expect(patience.isOver).toBe(false);
});
