import '../../../../components/claim-form/define.ts';

import type { LitElement } from 'lit';

import type { ClaimFormElement } from '../../../../components/claim-form/claim-form.ts';
import { expect } from '../../../support/browser-test.ts';
import { hands, phone } from '../../form-stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { breakWrites, has, press } from './hands.ts';

const told = ({ terms, client }: Around) => ({ campaign: terms, client });
const handsOf = ({ element }: Staged<ClaimFormElement & LitElement>) => hands(element);
const key = has('.key');
const fillIn = (staged: Staged<ClaimFormElement & LitElement>) => {
  handsOf(staged).type('phone', phone.typed);
  handsOf(staged).tick('privacy');
  return press(staged, '.key');
};

export const claimForm = scenarios('lk-claim-form', {
  states: {
    empty: { tell: told, until: key },
    'to sign in': { tell: (around) => ({ ...told(around), progress: { name: 'signed-out' } }), until: has('.send') },
    wrong: { tell: told, act: (staged) => press(staged, '.key'), until: has('.bad') },
    'of no campaign': { tell: ({ client }) => ({ client }) },
    'with no backend': { tell: ({ terms }) => ({ campaign: terms }), until: key },
  },
  events: {
    'lk-form-submit': {
      state: 'empty',
      act: fillIn,
    },
    'lk-error': {
      state: 'to sign in',
      act: (staged) => {
        breakWrites(staged);
        handsOf(staged).type('phone', phone.typed);
        return press(staged, '.send');
      },
    },
  },
  properties: {
    campaign: { state: 'of no campaign', value: ({ terms }) => terms },
    progress: { state: 'empty', value: () => ({ name: 'signed-out' }) },
    labels: { state: 'empty', value: () => ({ submit: '提交', busy: '提交中' }) },
    hasLeft: {
      state: 'empty',
      value: () => () => Promise.resolve(true),
      act: async (staged) => {
        await fillIn(staged);
        staged.element.progress = { name: 'unreachable', cause: 'timeout' };
      },
      shows: (staged) => expect(handsOf(staged).control('phone').hasAttribute('readonly')).to.equal(true),
    },
    client: { state: 'with no backend', value: ({ client }) => client },
  },
});
