import '../../../../components/quiz-level/define.ts';

import type { LitElement } from 'lit';

import { QuizAnswerEvent } from '../../../../components/quiz-answer.events.ts';
import type { QuizLevelElement } from '../../../../components/quiz-level/quiz-level.ts';
import { dropRequest } from '../../../../src/mock/faults.ts';
import { expect } from '../../../support/browser-test.ts';
import { answerOnce, onlyTo, postsTo, rightAnswer } from '../../quiz-shop.ts';
import { find, until } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { breakWrites, has, press } from './hands.ts';

type Level = Staged<QuizLevelElement & LitElement>;

const told = ({ quizTerms, asked, client }: Around) => ({ campaign: quizTerms, attempt: asked, client });
const way = ({ element }: Pick<Level, 'element'>) => find(element, 'lk-quiz-text');
const isThere = (staged: Pick<Level, 'element'>) => find(way(staged), '[part=send]');
const send = async (staged: Pick<Level, 'element'>, text = '龙井') => {
  await until(() => isThere(staged));
  way(staged).dispatchEvent(new QuizAnswerEvent({ text }));
};
const hinted = { hintCost: { type: 'try' } } as const;
const takeHint = (staged: Pick<Level, 'element'>) => press(staged, '[part=hint]');

export const quizLevel = scenarios('lk-quiz-level', {
  states: {
    asked: { visitor: 'guesser', quiz: { secondsPerLevel: 60 }, tell: told, until: isThere },
    'asked with hints': { visitor: 'guesser', quiz: hinted, tell: told, until: isThere },
    hinted: {
      visitor: 'guesser',
      quiz: hinted,
      tell: told,
      act: (staged) => {
        staged.element.onAttempt = (attempt) => (staged.element.attempt = attempt);
        return takeHint(staged);
      },
      until: has('[part=hints]'),
    },
    kept: {
      visitor: 'guesser',
      tell: told,
      act: (staged) => {
        staged.shop.line.always(onlyTo('/answers', dropRequest));
        return send(staged);
      },
      until: has('[part=send-now]'),
    },
    answered: {
      visitor: 'guesser',
      before: async ({ client, asked, heard }) => {
        if (asked) heard.push((await answerOnce(client, asked, rightAnswer(asked))).attempt);
      },
      tell: (around) => ({ ...told(around), attempt: around.heard[0] as QuizLevelElement['attempt'] }),
      until: has('[part=verdict]'),
    },
    'of no campaign': { visitor: 'guesser', tell: (around) => ({ ...told(around), campaign: undefined }) },
    'of no attempt': { visitor: 'guesser', tell: (around) => ({ ...told(around), attempt: undefined }) },
    'with no backend': {
      visitor: 'guesser',
      tell: (around) => ({ ...told(around), client: undefined }),
      until: isThere,
    },
  },
  events: {
    'lk-error': {
      state: 'asked',
      act: (staged) => {
        breakWrites(staged);
        return send(staged);
      },
    },
  },
  properties: {
    campaign: { state: 'of no campaign', value: ({ quizTerms }) => quizTerms },
    attempt: { state: 'of no attempt', value: ({ asked }) => asked },
    client: {
      state: 'with no backend',
      value: ({ client }) => client,
      act: send,
      shows: ({ shop }) => expect(postsTo(shop, '/answers')).to.have.length(1),
    },
    isOpen: {
      state: 'asked',
      value: () => false,
      shows: (staged) => expect(Reflect.get(way(staged), 'isOver')).to.equal(true),
    },
    onAttempt: {
      state: 'asked with hints',
      value:
        ({ heard }) =>
        () =>
          heard.push('hint'),
      act: takeHint,
      shows: ({ heard }) => expect(heard).to.deep.equal(['hint']),
    },
    onVerdict: {
      state: 'asked',
      value:
        ({ heard }) =>
        () =>
          heard.push('verdict'),
      act: send,
      shows: ({ heard }) => expect(heard).to.deep.equal(['verdict']),
    },
    onLook: {
      state: 'asked',
      value:
        ({ heard }) =>
        () =>
          heard.push('look'),
      act: ({ element, asked }) => {
        element.attempt = asked && { ...asked, endsAt: asked.openedAt };
      },
      shows: ({ heard }) => expect(heard[0]).to.equal('look'),
    },
  },
  methods: {
    focus: {
      state: 'asked',
      shows: ({ element }) => expect(element.shadowRoot?.activeElement === find(element, 'h3')).to.equal(true),
    },
  },
});
