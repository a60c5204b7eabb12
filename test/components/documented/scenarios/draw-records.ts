import '../../../../components/draw-records/define.ts';

import { expect } from '../../../support/browser-test.ts';
import { type Around, scenarios } from '../scenario.ts';
import { has, press } from './hands.ts';

const told = ({ drawTerms, client }: Around) => ({ campaign: drawTerms, client });
const isThere = has('li');

export const drawRecords = scenarios('lk-draw-records', {
  states: {
    told: { visitor: 'drawer', tell: told, until: isThere },
    'with no backend': { visitor: 'drawer', tell: ({ drawTerms }) => ({ campaign: drawTerms }) },
    'of no campaign': { visitor: 'drawer', tell: ({ client }) => ({ client }) },
  },
  properties: {
    awards: {
      state: 'with no backend',
      value: ({ drawn }) => (drawn?.outcome === 'prize' ? [drawn.award] : []),
      shows: isThere,
    },
    campaign: { state: 'of no campaign', value: ({ drawTerms }) => drawTerms, shows: isThere },
    client: { state: 'with no backend', value: ({ client }) => client, shows: isThere },
    onGo: {
      state: 'told',
      value:
        ({ heard }) =>
        (way: string) =>
          heard.push(way),
      act: (staged) => press(staged, 'li .link'),
      shows: ({ heard }) => expect(heard).to.deep.equal(['use']),
    },
  },
});
