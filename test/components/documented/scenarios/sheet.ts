import '../../../../components/sheet/define.ts';

import { expect } from '../../../support/browser-test.ts';
import { find } from '../../stage.ts';
import { scenarios } from '../scenario.ts';
import { has, press } from './hands.ts';

const isOpen = has('dialog[open]');

export const sheet = scenarios('lk-sheet', {
  states: {
    open: { tell: () => ({ label: '规则', open: true }), until: isOpen },
    white: { tell: () => ({ label: '会员码', open: true, white: true }), until: isOpen },
    closed: { tell: () => ({ label: '规则' }), until: has('dialog') },
  },
  events: { 'lk-sheet-close': { state: 'open', act: (staged) => press(staged, '.close') } },
  properties: {
    label: { state: 'open', value: () => '门店' },
    open: { state: 'closed', value: () => true, shows: isOpen },
    white: { state: 'open', value: () => true },
  },
  methods: {
    close: {
      state: 'open',
      shows: ({ element }) => expect(find(element, 'dialog').hasAttribute('open')).to.equal(false),
    },
  },
});
