import '../../../../components/share-guide/define.ts';

import { expect } from '../../../support/browser-test.ts';
import { find } from '../../stage.ts';
import { scenarios } from '../scenario.ts';
import { has, press } from './hands.ts';

export const shareGuide = scenarios('lk-share-guide', {
  states: { shown: { until: has('dialog[open]') } },
  properties: {
    onClose: {
      state: 'shown',
      value:
        ({ heard }) =>
        () =>
          heard.push('closed'),
      act: (staged) => press(staged, '[part=done]'),
      shows: ({ heard, element }) => {
        expect(heard).to.deep.equal(['closed']);
        find(element, 'dialog');
      },
    },
  },
});
