import type { Sight } from './visit.ts';

/** All that a page is measured by. */
export interface Figures extends Sight {
  /** When a tap on the key was first acted on. */
  readonly answer: number;
}

type Name = keyof Figures;

const inKB = (bytes: number) => `${(bytes / 1000).toFixed(1)} kB`;
const inSeconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`;

/** The columns of the table: what each is called, and how it is written. */
const columns: readonly (readonly [name: Name, title: string, write: (value: number) => string])[] = [
  ['bytes', 'over the wire', inKB],
  ['requests', 'requests', String],
  ['firstPaint', 'first paint', inSeconds],
  ['largestPaint', 'largest paint', inSeconds],
  ['answer', 'key answers', inSeconds],
  ['shift', 'layout shift', (value) => value.toFixed(3)],
];

/** The middle of several. */
export const median = (values: readonly number[]) => {
  const sorted = values.toSorted((one, other) => one - other);
  const [low = 0, high = low] = sorted.slice(Math.ceil(sorted.length / 2) - 1, Math.floor(sorted.length / 2) + 1);
  return (low + high) / 2;
};

const each = <Value>(of: (name: Name) => Value) =>
  Object.fromEntries(columns.map(([name]) => [name, of(name)])) as Readonly<Record<Name, Value>>;

/** The middle of several rounds, figure by figure. */
export const medians = (rounds: readonly Figures[]): Figures => each((name) => median(rounds.map((one) => one[name])));

/** One page’s figures as parts of another’s; nothing where the other’s is 0. */
export const ratios = (one: Figures | undefined, other: Figures | undefined) =>
  each((name) => (one && other?.[name] ? one[name] / other[name] : undefined));

const inRow = (name: string, cells: readonly string[]) =>
  `${name.padEnd(18)}${cells.map((cell) => cell.padStart(15)).join('')}`;

/** The first line of the table. */
export const titleRow = inRow(
  '',
  columns.map(([, title]) => title),
);

/** A line of figures. */
export const figureRow = (name: string, figures: Figures): string =>
  inRow(
    name,
    columns.map(([column, , write]) => write(figures[column])),
  );

/** A line of ratios. */
export const ratioRow = (name: string, parts: ReturnType<typeof ratios>): string =>
  inRow(
    name,
    columns.map(([column]) => parts[column]?.toFixed(2) ?? '–'),
  );
