import '../../../../components/picture-quiz/define.ts';

import type { LitElement } from 'lit';

import type { PictureQuizElement } from '../../../../components/picture-quiz/picture-quiz.ts';
import { getMeta } from '../../../../src/contract/meta.ts';
import { respond } from '../../../../src/mock/faults.ts';
import { expect } from '../../../support/browser-test.ts';
import { bodyOf } from '../../form-stage.ts';
import { answerOnce, clearLevels, handsOn, open, postsTo, rightAnswer } from '../../quiz-shop.ts';
import { find, until } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { useOpen, within } from './coupon-hands.ts';
import { breakWrites, has, press, silence } from './hands.ts';

type Quiz = Staged<PictureQuizElement & LitElement>;

const told = ({ client }: Around) => ({ campaign: 'tea-daily', client });
const chain = ({ client }: Around) => ({ campaign: 'tea-chain', client });
const is =
  (state: PictureQuizElement['state']) =>
  ({ element }: Quiz) => {
    expect(element.state).to.equal(state);
    find(element, '.slab');
  };
const starts = ({ element }: Quiz) => handsOn(element).start();
const clears = async (staged: Quiz) => {
  const { start, send } = handsOn(staged.element);
  await start();
  send({ letters: ['龙', '井'] });
};
const answers = async (staged: Quiz) => {
  const { start, send } = handsOn(staged.element);
  await start();
  send({ text: '铁观音' });
};
const clearFour = ({ client }: Around) => clearLevels(client, 4);
const clearThree = ({ client }: Around) => clearLevels(client, 3);
const answered = async ({ client }: Around) => {
  const attempt = await open(client, 'tea-daily');
  await answerOnce(client, attempt, rightAnswer(attempt));
};
const from =
  (source: object) =>
  async ({ shop }: Quiz): Promise<unknown> =>
    expect(await bodyOf(postsTo(shop, '/attempts')[0])).to.deep.include({ source });

export const pictureQuiz = scenarios('lk-picture-quiz', {
  states: {
    open: { tell: told, until: is('open') },
    answered: { before: answered, tell: told, until: has('[part=streak]') },
    'a chain at its last level': { before: clearThree, tell: chain, until: has('[part=levels]') },
    'a chain that is cleared': {
      before: clearFour,
      tell: (around) => ({ ...chain(around), drawHref: '/draw/' }),
      until: has('[part=draw]'),
    },
    'a chain that is cleared, with no way on': { before: clearFour, tell: chain, until: has('.cleared') },
    loading: { before: silence, tell: told, until: has('article') },
    'to sign in for': { quiz: { identity: 'phone' }, tell: told, until: is('ineligible') },
    'for card holders': { quiz: { cardCampaignId: 'tea-card' }, tell: told, until: is('ineligible') },
    upcoming: {
      quiz: { startsAt: '2026-06-01T05:00:00Z' },
      tell: told,
      until: ({ element }) => find(find(element, 'lk-countdown'), '[role=timer]'),
    },
    unreachable: {
      before: ({ shop }) => shop.line.always(respond(404)),
      tell: told,
      until: ({ element }) => expect(element.state).to.equal('unreachable'),
    },
    'of no campaign': { tell: ({ client }) => ({ client }) },
    'with no backend': { tell: () => ({ campaign: 'tea-daily' }) },
  },
  events: {
    'lk-quiz-started': { state: 'open', act: starts },
    'lk-quiz-answered': { state: 'open', act: answers },
    'lk-quiz-cleared': { state: 'a chain at its last level', act: clears },
    'lk-auth-required': { state: 'to sign in for', act: (staged) => press(staged, '[part=action]') },
    'lk-error': {
      state: 'open',
      act: (staged) => {
        breakWrites(staged);
        return press(staged, '[part=start]');
      },
    },
    'lk-coupon-redeemed': {
      state: 'answered',
      act: async (staged) => {
        await press(staged, '[part=records]');
        await press(await within(staged, 'lk-draw-records'), 'li .link');
        await within(staged, 'lk-coupon-use');
        const { element } = await within(staged, 'lk-coupon-use');
        const pass: unknown = Reflect.get(element, 'pass');
        await useOpen(staged, String(Reflect.get(Object(pass), 'id')));
      },
    },
    'lk-sheet-close': {
      state: 'open',
      act: async (staged) => {
        await press(staged, '[part=rules]');
        await press(await within(staged, 'lk-sheet'), '.close');
      },
    },
    'lk-countdown-end': {
      state: 'upcoming',
      act: async (staged) => {
        staged.wait(3 * 86_400_000);
        // The next answer sets the visitor's clock.
        await staged.client.call(getMeta, {});
        (await within(staged, 'lk-countdown')).element.requestUpdate();
      },
    },
  },
  properties: {
    campaign: { state: 'of no campaign', value: () => 'tea-daily', shows: is('open') },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows: is('open') },
    client: { state: 'with no backend', value: ({ client }) => client, shows: is('open') },
    store: { state: 'open', value: () => 'xiqiao', act: starts, shows: from({ storeId: 'xiqiao' }) },
    channel: { state: 'open', value: () => 'poster', act: starts, shows: from({ channel: 'poster' }) },
    cardHref: { state: 'for card holders', value: () => '/card/', shows: has('a[part=action]') },
    drawHref: { state: 'a chain that is cleared, with no way on', value: () => '/draw/', shows: has('[part=draw]') },
    state: {
      state: 'open',
      act: async (staged) => {
        silence(staged);
        await press(staged, '[part=start]');
      },
      shows: ({ element }) => expect(element.state).to.equal('working'),
    },
  },
  methods: {
    start: {
      state: 'open',
      shows: ({ shop, element }) =>
        until(() => {
          expect(postsTo(shop, '/attempts')).to.have.length(1);
          find(element, 'lk-quiz-level');
        }),
    },
  },
});
