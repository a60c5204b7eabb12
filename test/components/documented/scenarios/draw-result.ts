import '../../../../components/draw-result/define.ts';

import type { DrawDefinition } from '../../../../src/contract/campaign-definition.ts';
import type { Draw } from '../../../../src/contract/draw.ts';
import { expect } from '../../../support/browser-test.ts';
import { alwaysTo } from '../../../support/tea-draw.ts';
import { drawOnce } from '../../draw-shop.ts';
import { textOf } from '../../stage.ts';
import { type Around, scenarios } from '../scenario.ts';
import { type has, press } from './hands.ts';

const told = ({ drawTerms, drawn, client }: Around) => ({ campaign: drawTerms, draw: drawn, client, left: 1 });
const shows =
  (text: string) =>
  ({ element }: Parameters<ReturnType<typeof has>>[0]) =>
    expect(textOf(element)).to.include(text);
const tea = '桂花糕兑换券';
const points: Partial<DrawDefinition> = {
  cardCampaignId: 'tea-card',
  prizes: [{ id: 'sweet', kind: 'points', name: '30', note: '茶分', points: 30, odds: 1_000_000 }],
};

export const drawResult = scenarios('lk-draw-result', {
  states: {
    won: { visitor: 'drawer', tell: told, until: shows(tea) },
    'won for the last time': { visitor: 'drawer', tell: (around) => ({ ...told(around), left: 0, draw: undefined }) },
    'of no draw': { visitor: 'drawer', tell: (around) => ({ ...told(around), draw: undefined }) },
    'with no backend': { visitor: 'drawer', tell: ({ drawTerms, drawn }) => ({ campaign: drawTerms, draw: drawn }) },
    'of a chance': {
      visitor: 'drawer',
      draw: alwaysTo('again'),
      tell: (around) => ({ ...told(around), left: 0 }),
    },
    'of points on an unknown card': {
      visitor: 'member',
      draw: points,
      before: async ({ client, heard }) => heard.push(await drawOnce(client)),
      tell: ({ client, heard }) => ({ client, draw: heard[0] as Draw }),
    },
  },
  properties: {
    drawUrl: {
      state: 'of a chance',
      value: () => '/draw/',
      shows: ({ element }) => expect(textOf(element)).to.include('去抽奖'),
    },
    draw: { state: 'of no draw', value: ({ drawn }) => drawn },
    client: { state: 'with no backend', value: ({ client }) => client, shows: shows(tea) },
    campaign: { state: 'of points on an unknown card', value: ({ drawTerms }) => drawTerms, shows: shows('现在共') },
    stage: { state: 'won', value: () => 'wheel', shows: shows('再转一次') },
    left: { state: 'won', value: () => 3, shows: shows('还剩 3 次') },
    onGo: {
      state: 'won',
      value:
        ({ heard }) =>
        (way: string) =>
          heard.push(way),
      act: (staged) => press(staged, '[part=go]', '[part=again]'),
      shows: ({ heard }) => expect(heard).to.deep.equal(['use', 'again']),
    },
    onDone: {
      state: 'won for the last time',
      value:
        ({ heard }) =>
        () =>
          heard.push('done'),
      act: (staged) => press(staged, '[part=go]'),
      shows: ({ heard }) => expect(heard).to.deep.equal(['done']),
    },
  },
});
