import { weigh } from './weigh.ts';
import { weighBuilt } from './weigh-built.ts';

const floor = `
  export { css, html, LitElement, nothing, svg } from 'lit';
  export { property, query, state } from 'lit/decorators.js';
  export { default as decorate } from '@oxc-project/runtime/helpers/decorate';
  export { consume, ContextConsumer, createContext } from '@lit/context';
  export * from '/src/client/client.ts';
  export * from '/src/client/registry.ts';
  export * from '/src/controllers/action.ts';
  export * from '/src/controllers/contexts.ts';
  export * from '/src/controllers/countdown.ts';
  export * from '/src/controllers/promotion.ts';
  export * from '/src/controllers/words.ts';
  export { oneCampaign, readShape } from '/src/contract/campaign-shape.ts';
  export { oneParticipation, standingShape } from '/src/contract/participation-shape.ts';
  export * from '/src/messages/zh-cn/promotion.ts';
  export * from '/src/controllers/reading.ts';
`;
const theme = `export * from '/src/theme/install.ts'; export * from '/src/theme/styles.ts'; export * from '/src/theme/icons.ts';`;
const element = (name: string) => `import '/components/${name}/define.ts';`;
const ground = `${floor} ${theme}`;
const card = `${ground} ${element('member-card')}`;
const coupon = `${ground} ${element('coupon')}`;
const draw = `${ground} ${element('lucky-draw')}`;
const quiz = `${element('picture-quiz')} export * from '/components/picture-quiz/with-data.ts';`;
const checkIn = `${ground} ${element('check-in')} export * from '/components/check-in/with-data.ts';`;
const picture = `${ground} ${element('quiz-picture')}`;
const drawn = `${coupon} export * from '/components/coupon/with-data.ts';`;

/** What is weighed: what `source` adds to a page that has loaded `on` already, and the kB after gzip that it may add. */
interface Line {
  readonly name: string;
  readonly on?: string;
  readonly source: string;
  readonly budget?: number;
}

const lines: readonly Line[] = [
  { name: 'shared floor', source: floor, budget: 19 },
  // Over what the card alone needed: a form’s sunken ground, corners and inks, and what keeps text as it is on pages of others.
  { name: 'theme', on: floor, source: theme, budget: 3.5 },
  { name: 'lk-app', on: ground, source: element('app') },
  { name: 'lk-member-card', on: ground, source: element('member-card'), budget: 8 },
  { name: 'lk-coupon', on: ground, source: element('coupon'), budget: 6 },
  { name: 'lk-coupon-list', on: coupon, source: element('coupon-list') },
  // As with a coupon, what is drawn with data comes beside the first read: the stage, what stands around it, and words.
  { name: 'lk-lucky-draw', on: ground, source: element('lucky-draw'), budget: 8 },
  { name: 'lk-draw-wheel, over that', on: draw, source: element('draw-wheel'), budget: 5 },
  ...['grid', 'scratch', 'slot', 'shake'].map((name) => ({
    name: `lk-draw-${name}, over both`,
    on: `${draw} ${element('draw-wheel')}`,
    source: element(`draw-${name}`),
    budget: 3,
  })),
  // The same goes for a quiz; its question comes once one is open.
  { name: 'lk-picture-quiz', on: ground, source: element('picture-quiz'), budget: 7 },
  { name: 'question, when a quiz opens it', on: `${ground} ${quiz}`, source: element('quiz-level') },
  { name: 'lk-quiz-picture', on: ground, source: element('quiz-picture'), budget: 3.1 },
  ...['text', 'choice', 'spot', 'letters'].map((name) => ({
    name: `lk-quiz-${name}, over its picture`,
    on: picture,
    source: element(`quiz-${name}`),
    budget: 2.5,
  })),
  // The same goes for a check-in; its calendar comes once it is open, and what proves a visit with the tap that needs it.
  { name: 'lk-check-in', on: ground, source: element('check-in'), budget: 7 },
  { name: 'calendar, when a check-in opens it', on: checkIn, source: element('check-in-calendar'), budget: 4 },
  { name: 'scan, when a check-in opens it', on: checkIn, source: element('store-scan'), budget: 5 },
  { name: 'place, when a check-in opens it', on: checkIn, source: element('place-proof'), budget: 4 },
  // Nobody loads it outside WeChat; the datum of its maps comes with the first store that is shown on one.
  { name: 'WeChat, inside it', on: ground, source: `export * from '/src/platform/wechat/wechat.ts';`, budget: 4 },
  { name: 'lk-wallet', on: ground, source: element('wallet') },
  { name: 'wallet, where coupons are', on: coupon, source: element('wallet') },
  { name: 'lk-countdown', on: ground, source: element('countdown') },
  { name: 'lk-rules', on: ground, source: element('rules') },
  // What it says of a page, and the phone's own sheet; its guide comes inside WeChat alone.
  { name: 'lk-share', on: ground, source: element('share'), budget: 3 },
  { name: 'guide, when it is shown', on: `${ground} ${element('share')}`, source: element('share-guide'), budget: 1.5 },
  { name: 'lk-sheet', on: ground, source: element('sheet') },
  { name: 'lk-pass-barcode', on: ground, source: element('pass-barcode') },
  { name: 'codes, when a card opens them', on: card, source: element('pass-barcode'), budget: 12 },
  { name: 'code, when a coupon opens it', on: drawn, source: element('coupon-use'), budget: 13 },
  { name: 'lk-claim-form', on: ground, source: element('claim-form') },
  { name: 'form, when a card opens it', on: card, source: element('claim-form'), budget: 9.5 },
  { name: 'levels, when a card opens them', on: card, source: element('card-levels') },
  { name: 'points, when a card opens them', on: card, source: element('points-ledger') },
  { name: 'stores, when a card opens them', on: card, source: element('stores') },
  { name: 'my data, when a card opens them', on: card, source: element('my-data') },
  { name: 'whole card page', source: `${element('app')} ${element('member-card')}` },
];

const shown = (bytes: number) => `${(bytes / 1000).toFixed(2).padStart(8)} kB`;

const over: string[] = [];
const late = new Map<string, number>();

console.log(`\n${'gzip, production build'.padEnd(40)}       own     budget`);
for (const { name, on, source, budget } of lines) {
  const before = on === undefined ? 0 : (await weigh(on)).first;
  const after = await weigh(`${on ?? ''} ${source}`);
  for (const [chunk, bytes] of after.late) late.set(chunk, bytes);
  const own = after.first - before;
  if (budget !== undefined && own > budget * 1000) over.push(name);
  console.log(`${name.padEnd(40)}${shown(own)}${budget === undefined ? '' : shown(budget * 1000)}`);
}

const built = await weighBuilt();
const asBuilt = [
  { name: 'embed.js', own: built.loader, budget: 1.5 },
  { name: 'card page in older engines', own: built.legacyCard, budget: 80 },
];
for (const { name, own, budget } of asBuilt) {
  if (own > budget * 1000) over.push(name);
  console.log(`${name.padEnd(40)}${shown(own)}${shown(budget * 1000)}`);
}

console.log('\nloaded late, by what it is for');
for (const [chunk, bytes] of late) console.log(`${chunk.padEnd(40)}${shown(bytes)}`);

const budgeted = lines.filter(({ budget }) => budget !== undefined).length + asBuilt.length;
const verdict = over.length > 0 ? `, over: ${over.join(', ')}` : '';
console.log(`\nsize: ${budgeted - over.length} of ${budgeted} budgets kept${verdict}`);
process.exitCode = over.length > 0 ? 1 : 0;
