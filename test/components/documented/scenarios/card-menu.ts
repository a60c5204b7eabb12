import '../../../../components/card-menu/define.ts';

import { scenarios } from '../scenario.ts';
import { has } from './hands.ts';

const rows = [
  { label: '打给竹里店', value: '0571-5550 0112', href: 'tel:057155500112' },
  { label: '等级', onOpen: () => undefined },
];

export const cardMenu = scenarios('lk-card-menu', {
  states: {
    'with rows': { tell: () => ({ label: '会员卡', note: '可以找山间茶铺', rows }), until: has('a') },
    'with a row that asks': {
      tell: () => ({ rows: [{ label: '放进卡包', onAsk: () => Promise.resolve('已经放进卡包') }] }),
      until: has('[role=status]'),
    },
    empty: {},
  },
  properties: {
    label: { state: 'with rows', value: () => '更多' },
    note: { state: 'with rows', value: () => '' },
    rows: { state: 'empty', value: () => rows },
  },
});
