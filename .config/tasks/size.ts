import { weigh } from './weigh.ts';

const floor = `
  export { css, html, LitElement, nothing, svg } from 'lit';
  export { property, query, state } from 'lit/decorators.js';
  export * from '@lit/context';
  export * from '/src/client/client.ts';
  export * from '/src/client/registry.ts';
  export * from '/src/controllers/action.ts';
  export * from '/src/controllers/contexts.ts';
  export * from '/src/controllers/countdown.ts';
  export * from '/src/controllers/promotion.ts';
`;
const element = (name: string) => `import '/components/${name}/define.ts';`;

/** What is weighed: `source` by itself or on top of the floor, with what it loads late or without, and what it may weigh. */
interface Line {
  readonly name: string;
  readonly source: string;
  readonly onFloor?: true;
  readonly withLate?: true;
  /** kB after gzip. */
  readonly budget?: number;
}

const lines: readonly Line[] = [
  { name: 'shared floor', source: floor, budget: 19 },
  { name: 'theme', source: `export * from '/src/theme/install.ts';`, onFloor: true },
  { name: 'lk-app', source: element('app'), onFloor: true },
  { name: 'lk-member-card', source: element('member-card'), onFloor: true, budget: 8 },
  { name: 'lk-countdown', source: element('countdown'), onFloor: true },
  { name: 'lk-rules', source: element('rules'), onFloor: true },
  { name: 'lk-sheet', source: element('sheet'), onFloor: true },
  { name: 'lk-pass-barcode', source: element('pass-barcode'), onFloor: true },
  {
    name: 'codes and barcodes, when opened',
    source: element('pass-barcode'),
    onFloor: true,
    withLate: true,
    budget: 12,
  },
  { name: 'whole card page', source: `${element('app')} ${element('member-card')}` },
];

const languages = /^(en|zh-cn)$/;
const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, one) => total + one, 0);
const shown = (bytes: number) => `${(bytes / 1000).toFixed(2).padStart(8)} kB`;

const ground = await weigh(floor);
const over: string[] = [];
const late = new Map<string, number>();

console.log(`\n${'gzip, production build'.padEnd(36)}       own       budget`);
for (const { name, source, onFloor, withLate, budget } of lines) {
  const weight = await weigh(onFloor ? `${floor} ${source}` : source);
  for (const [chunk, bytes] of weight.late) late.set(chunk, bytes);
  const opened = withLate
    ? sum([...weight.late].flatMap(([chunk, bytes]) => (languages.test(chunk) ? [] : [bytes])))
    : 0;
  const own = weight.first + opened - (onFloor ? ground.first : 0);
  if (budget !== undefined && own > budget * 1000) over.push(name);
  console.log(`${name.padEnd(36)}${shown(own)}${budget === undefined ? '' : shown(budget * 1000)}`);
}

console.log('\nloaded late, by chunk');
for (const [chunk, bytes] of late) console.log(`${chunk.padEnd(36)}${shown(bytes)}`);

const budgeted = lines.filter(({ budget }) => budget !== undefined).length;
console.log(
  `\nsize: ${budgeted - over.length} of ${budgeted} budgets kept${over.length > 0 ? `, over: ${over.join(', ')}` : ''}`,
);
process.exitCode = over.length > 0 ? 1 : 0;
