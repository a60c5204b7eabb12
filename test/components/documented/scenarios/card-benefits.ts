import '../../../../components/card-benefits/define.ts';

import { benefits } from '../../../../src/messages/zh-cn/benefits.ts';
import { expect } from '../../../support/browser-test.ts';
import { type Around, scenarios } from '../scenario.ts';
import { has, press } from './hands.ts';

const told = ({ terms, pass }: Around) => ({ campaign: terms, pass, say: benefits, points: '茶分' });

export const cardBenefits = scenarios('lk-card-benefits', {
  states: {
    'to a newcomer': { tell: told, until: has('ul') },
    'to a member': { visitor: 'member', tell: told, until: has('ul') },
    'with levels to open': {
      tell: (around) => ({ ...told(around), onLevels: () => around.heard.push('levels') }),
      until: has('button'),
    },
    'of no campaign': { tell: () => ({ say: benefits }) },
    'without words': { tell: ({ terms }) => ({ campaign: terms }) },
  },
  properties: {
    campaign: { state: 'of no campaign', value: ({ terms }) => terms },
    pass: { state: 'to a member', value: () => undefined },
    say: { state: 'without words', value: () => benefits },
    points: { state: 'to a member', value: () => '豆' },
    onLevels: {
      state: 'to a newcomer',
      value:
        ({ heard }) =>
        () =>
          heard.push('levels'),
      act: (staged) => press(staged, 'button'),
      shows: ({ heard }) => expect(heard).to.include('levels'),
    },
  },
});
