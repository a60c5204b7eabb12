import { type DrawBench, frame } from './bench.ts';
import { pictureAt, prizes } from './prizes.ts';

const ink = '#1d5c48';

/** A prize’s two lines, as both of their games take them. */
export const fontsOf = (lines: readonly string[], top: readonly [string, string]) =>
  lines.map((text, index) => ({
    text,
    top: top[index] ?? '0',
    fontSize: index === 0 ? '19px' : '11px',
    fontColor: ink,
    fontWeight: index === 0 ? '700' : '500',
  }));

/** A prize’s picture. */
export const imgsOf = (picture: string, top: string) => [
  { src: pictureAt(picture), top, width: '40px', height: '40px' },
];

/** All pictures are drawn as soon as so many different ones have gone on a canvas. */
const allDrawn = () =>
  new Promise<void>((resolve) => {
    const { prototype } = CanvasRenderingContext2D;
    const drawImage = Reflect.get(prototype, 'drawImage');
    const drawn = new Set<unknown>();
    prototype.drawImage = function (this: CanvasRenderingContext2D, ...given: unknown[]) {
      Reflect.apply(drawImage, this, given);
      drawn.add(given[0]);
      if (drawn.size < prizes.length) return;
      prototype.drawImage = drawImage;
      resolve();
    };
  });

/** A page with one of their games on it. */
export const benchGame = (make: () => { play: () => void; stop: (index: number) => void }): void => {
  let game: ReturnType<typeof make> | undefined;
  const bench: DrawBench = {
    async mount() {
      const drawn = allDrawn();
      game = make();
      await drawn;
      await frame();
    },
    turn() {
      game?.play();
    },
    land() {
      game?.stop(2);
    },
  };
  window.draw = bench;
};
