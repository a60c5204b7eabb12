import '../../../../components/store-code/define.ts';

import { respond } from '../../../../src/mock/faults.ts';
import { expect } from '../../../support/browser-test.ts';
import { teaCheckInByCode } from '../../../support/tea-check-in.ts';
import { standAt } from '../../check-in-shop.ts';
import { status, until } from '../../stage.ts';
import { type Around, scenarios, type Staged } from '../scenario.ts';
import { has } from './hands.ts';

const checkIn = teaCheckInByCode;
const told = ({ client }: Around) => ({ campaign: 'tea-days', client });
const shows = has('[part=digits]');
/** This store has a poster, whose code stays. */
const byPoster = ({ client }: Around) => standAt(client, 'zhuli');
/** And this one a screen, whose code changes. */
const byScreen = ({ client }: Around) => standAt(client, 'xiqiao');
/** The backend is away, and the tablet asks it again. */
const breaks = async (staged: Staged) => {
  await until(() => shows(staged));
  staged.shop.line.always(respond(503));
  window.dispatchEvent(new Event('online'));
};

export const storeCode = scenarios('lk-store-code', {
  states: {
    'a code that stays': { checkIn, before: byPoster, tell: told, until: shows },
    'a code that changes': { checkIn, before: byScreen, tell: told, until: has('[part=life]') },
    'without its backend': { checkIn, before: byScreen, tell: told, act: breaks, until: has('[part=note]') },
    'on paper': {
      checkIn,
      before: byPoster,
      tell: (around) => ({ ...told(around), layout: 'card' }),
      until: has('[part=print]'),
    },
    'of nobody': { checkIn, tell: told, until: ({ element }) => expect(status(element)).to.include('重新登录') },
    'of no campaign': { checkIn, before: byPoster, tell: ({ client }) => ({ client }) },
    'with no backend': { checkIn, before: byPoster, tell: () => ({ campaign: 'tea-days' }) },
  },
  events: { 'lk-error': { state: 'a code that stays', act: breaks } },
  properties: {
    campaign: { state: 'of no campaign', value: () => 'tea-days', shows },
    layout: { state: 'a code that stays', value: () => 'poster', shows: has('[part=paper]') },
    page: { state: 'a code that stays', value: () => 'https://tea.example/days' },
    endpoint: { state: 'with no backend', value: ({ client }) => client.endpoint, shows },
    client: { state: 'with no backend', value: ({ client }) => client, shows },
  },
});
