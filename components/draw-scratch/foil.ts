import type { Point } from './strokes.ts';

/** The foil is drawn once at this size, sharp on any screen; a window that turns or grows stretches it and loses no stroke. */
export const foilSize = { width: 954, height: 516 };

const scale = 3;
const brush = 17 * scale;
const columns = 24;
const rows = 13;

const circle = (context: CanvasRenderingContext2D, x: number, y: number, radius: number) => {
  context.beginPath();
  context.arc(x, y, radius, 0, Math.PI * 2);
};

/** Waves of the sea, as they are printed on foil: drawn on one tile, which is laid over all of it. */
const printWaves = (context: CanvasRenderingContext2D) => {
  const tile = document.createElement('canvas');
  tile.width = 48 * scale;
  tile.height = 24 * scale;
  const on = tile.getContext('2d');
  if (!on) return;
  on.lineWidth = 1.2 * scale;
  on.strokeStyle = 'rgba(255,255,255,.34)';
  on.fillStyle = context.fillStyle;
  for (let row = -1; row < 5; row += 1)
    for (const column of [0, 1, 2]) {
      const x = (column * 48 - (row % 2 === 0 ? 24 : 48)) * scale;
      for (const radius of [24, 16, 8]) {
        circle(on, x, row * 12 * scale, radius * scale);
        if (radius === 24) on.fill();
        on.stroke();
      }
    }
  const waves = context.createPattern(tile, 'repeat');
  if (!waves) return;
  context.fillStyle = waves;
  context.fillRect(0, 0, foilSize.width, foilSize.height);
};

/** An old coin, which is what one scratches with. */
const printCoin = (context: CanvasRenderingContext2D, ink: string) => {
  const { width, height } = foilSize;
  const [x, y] = [width / 2, height / 2];
  context.fillStyle = 'rgba(255,252,240,.82)';
  context.strokeStyle = ink;
  context.lineWidth = 2.2 * scale;
  circle(context, x, y, 26 * scale);
  context.fill();
  context.stroke();
  context.lineWidth = 1.4 * scale;
  circle(context, x, y, 21 * scale);
  context.stroke();
  context.strokeRect(x - 7 * scale, y - 7 * scale, 14 * scale, 14 * scale);
};

/** How far a point is from the line between two others. */
const distanceTo = (at: Point, from: Point, to: Point) => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const part = length > 0 ? Math.min(1, Math.max(0, ((at.x - from.x) * dx + (at.y - from.y) * dy) / length)) : 0;
  return Math.hypot(at.x - from.x - part * dx, at.y - from.y - part * dy);
};

/** What lies over a face until it is scratched away. How much is gone is counted on cells, and no pixel is ever read. */
export class Foil {
  #context: CanvasRenderingContext2D | null = null;
  #bare = new Set<number>();

  /** The share of it that is scratched away, from 0 to 1. */
  get share(): number {
    return this.#bare.size / (columns * rows);
  }

  /** Lays it whole, in the colour of the canvas's text. False where the engine gives no canvas to draw on. */
  lay(canvas: HTMLCanvasElement): boolean {
    this.#bare.clear();
    this.#context = canvas.getContext('2d');
    const context = this.#context;
    if (!context) return false;
    context.globalCompositeOperation = 'source-over';
    context.fillStyle = getComputedStyle(canvas).color;
    context.fillRect(0, 0, foilSize.width, foilSize.height);
    printWaves(context);
    printCoin(context, 'rgba(74,50,6,.8)');
    context.globalCompositeOperation = 'destination-out';
    context.lineWidth = brush * 2;
    context.lineCap = 'round';
    context.strokeStyle = '#000';
    return true;
  }

  /** Scratches along a line between two points, each from 0 to 1 of its width and height. */
  scratch(from: Point, to: Point): void {
    const { width, height } = foilSize;
    const [start, end] = [from, to].map(({ x, y }) => ({ x: x * width, y: y * height }));
    if (!this.#context || !start || !end) return;
    this.#context.beginPath();
    this.#context.moveTo(start.x, start.y);
    this.#context.lineTo(end.x, end.y);
    this.#context.stroke();
    for (let cell = 0; cell < columns * rows; cell += 1) {
      const middle = {
        x: (((cell % columns) + 0.5) / columns) * width,
        y: ((Math.floor(cell / columns) + 0.5) / rows) * height,
      };
      if (distanceTo(middle, start, end) < brush) this.#bare.add(cell);
    }
  }
}
