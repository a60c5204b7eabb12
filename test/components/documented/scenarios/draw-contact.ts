import '../../../../components/draw-contact/define.ts';

import type { LitElement } from 'lit';

import type { DrawContactElement } from '../../../../components/draw-contact/draw-contact.ts';
import { expect } from '../../../support/browser-test.ts';
import { alwaysTo } from '../../../support/tea-draw.ts';
import { hands, phone } from '../../form-stage.ts';
import { find, textOf, until } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { breakWrites, has, press } from './hands.ts';

type Contact = Staged<DrawContactElement & LitElement>;

const toTin = alwaysTo('tin');
const awardOf = ({ drawn }: Around) => (drawn?.outcome === 'prize' ? drawn.award : undefined);
const told = (around: Around) => ({
  campaign: around.drawTerms,
  award: awardOf(around),
  client: around.client,
});

const fillIn = async ({ element }: Contact) => {
  await until(() => find(find(element, 'lk-claim-form'), '.key'));
  const form = element.shadowRoot?.querySelector('lk-claim-form');
  if (!form) throw new Error('there is no form');
  const { type, tick, key } = hands(form);
  type('name', '林小满');
  type('phone', phone.typed);
  type('address', '竹里 1 号');
  tick('parcel-privacy');
  key().click();
};
const isLeft = ({ element }: Contact) => expect(textOf(element)).to.include('收件信息收到了');

export const drawContact = scenarios('lk-draw-contact', {
  states: {
    asked: { visitor: 'drawer', draw: toTin, tell: told, until: has('lk-claim-form') },
    left: { visitor: 'drawer', draw: toTin, tell: told, act: fillIn, until: isLeft },
    'of no award': { visitor: 'drawer', draw: toTin, tell: (around) => ({ ...told(around), award: undefined }) },
    'of no campaign': { visitor: 'drawer', draw: toTin, tell: (around) => ({ ...told(around), campaign: undefined }) },
    'with no backend': { visitor: 'drawer', draw: toTin, tell: (around) => ({ ...told(around), client: undefined }) },
  },
  events: {
    'lk-error': {
      state: 'asked',
      act: (staged) => {
        breakWrites(staged);
        return fillIn(staged);
      },
    },
  },
  properties: {
    award: { state: 'of no award', value: awardOf },
    campaign: { state: 'of no campaign', value: ({ drawTerms }) => drawTerms },
    client: { state: 'with no backend', value: ({ client }) => client, act: fillIn, shows: isLeft },
    onDone: {
      state: 'left',
      value:
        ({ heard }) =>
        () =>
          heard.push('done'),
      act: (staged) => press(staged, '[part=done]'),
      shows: ({ heard }) => expect(heard).to.deep.equal(['done']),
    },
  },
});
