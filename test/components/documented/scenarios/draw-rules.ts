import '../../../../components/draw-rules/define.ts';

import { expect } from '../../../support/browser-test.ts';
import { textOf } from '../../stage.ts';
import { type Around, scenarios } from '../scenario.ts';
import { has } from './hands.ts';

const told = ({ drawTerms }: Around) => ({ campaign: drawTerms });

export const drawRules = scenarios('lk-draw-rules', {
  states: {
    told: { tell: told, until: has('table') },
    'of no campaign': {},
  },
  properties: {
    campaign: { state: 'of no campaign', value: ({ drawTerms }) => drawTerms },
    auditUrl: {
      state: 'told',
      value: () => '/audit',
      shows: ({ element }) => expect(textOf(element)).to.include('开奖记录'),
    },
  },
});
