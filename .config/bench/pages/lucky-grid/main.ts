import { LuckyGrid } from 'lucky-canvas';

import { prizes } from '../draws/prizes.ts';
import { benchGame, fontsOf, imgsOf } from '../draws/theirs.ts';

/** Where each stands, clockwise from the first corner. */
const ring = [
  [0, 0],
  [1, 0],
  [2, 0],
  [2, 1],
  [2, 2],
  [1, 2],
  [0, 2],
  [0, 1],
] as const;

benchGame(
  () =>
    new LuckyGrid(
      { el: '#place' },
      {
        width: '334px',
        height: '334px',
        rows: 3,
        cols: 3,
        blocks: [{ padding: '16px', background: '#1d5c48', borderRadius: 12 }],
        prizes: prizes.map(({ lines, picture }, index) => ({
          x: ring[index]?.[0] ?? 0,
          y: ring[index]?.[1] ?? 0,
          background: '#fffdf6',
          borderRadius: 6,
          fonts: fontsOf(lines, ['58%', '80%']),
          imgs: imgsOf(picture, '10%'),
        })),
        buttons: [{ x: 1, y: 1, background: '#1d5c48', fonts: [{ text: '抽', top: '35%', fontColor: '#fff' }] }],
        activeStyle: { background: '#f4ead2' },
      },
    ),
);
