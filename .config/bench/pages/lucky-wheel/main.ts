import { LuckyWheel } from 'lucky-canvas';

import { prizes } from '../draws/prizes.ts';
import { benchGame, fontsOf, imgsOf } from '../draws/theirs.ts';

benchGame(
  () =>
    new LuckyWheel(
      { el: '#place' },
      {
        width: '334px',
        height: '334px',
        blocks: [{ padding: '16px', background: '#1d5c48' }],
        prizes: prizes.map(({ lines, picture }, index) => ({
          background: index % 2 === 0 ? '#fffdf6' : '#e9efe9',
          fonts: fontsOf(lines, ['10%', '26%']),
          imgs: imgsOf(picture, '42%'),
        })),
        buttons: [
          { radius: '48px', background: '#fffdf6' },
          {
            radius: '42px',
            background: '#1d5c48',
            pointer: true,
            fonts: [{ text: '转', top: '-16px', fontColor: '#fff' }],
          },
        ],
      },
    ),
);
