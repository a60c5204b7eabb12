import lighthouse from 'lighthouse';
import { launch } from 'puppeteer-core';

import { launchOptions } from '../../test/support/browser.ts';
import { startShop } from '../../test/support/shop.ts';

/** Runs Lighthouse over the pages of a real shop, as a phone sees them. */
const paths = [
  '/',
  '/?lang=en',
  '/c/tea-card',
  '/c/tea-club',
  '/draw',
  '/quiz',
  '/check-in',
  '/documents/terms/',
  '/counter/',
];

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
type Category = (typeof categories)[number];

/** What has to be faultless: performance depends on the machine, and staff’s page asks not to be found. */
const judged = (path: string): readonly Category[] =>
  path === '/counter/' ? ['accessibility', 'best-practices'] : ['accessibility', 'best-practices', 'seo'];

const shop = await startShop();
const browser = await launch(await launchOptions());

const audit = async (path: string) => {
  // A visitor who has never been here: what another page was asked for would be remembered.
  const context = await browser.createBrowserContext();
  const run = await lighthouse(
    shop.url + path,
    { onlyCategories: [...categories], logLevel: 'error' },
    undefined,
    await context.newPage(),
  );
  await context.close();
  if (!run || run.lhr.runtimeError)
    throw new Error(`${path}: ${run?.lhr.runtimeError?.message ?? 'nothing was found'}`);
  const { lhr } = run;
  const score = (category: Category) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const faults = judged(path).flatMap((category) =>
    (lhr.categories[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
      const found = lhr.audits[id];
      return weight > 0 && found && found.score !== null && found.score < 1 ? [{ category, ...found }] : [];
    }),
  );
  return { scores: categories.map(score), isFaultless: judged(path).every((one) => score(one) === 100), faults };
};

const row = (name: string, cells: readonly (string | number)[]) =>
  `${name.padEnd(22)}${cells.map((cell) => String(cell).padStart(16)).join('')}`;

let faulty = 0;
try {
  console.log(row('', categories));
  for (const path of paths) {
    const { scores, isFaultless, faults } = await audit(path);
    if (!isFaultless) faulty++;
    console.log(row(path, scores));
    for (const { category, id, title, explanation, displayValue, details } of faults) {
      console.log(`  ${category}: ${id}: ${[title, explanation, displayValue].filter(Boolean).join('; ')}`);
      for (const item of details?.type === 'table' ? details.items : []) console.log(`    ${JSON.stringify(item)}`);
    }
  }
} finally {
  await browser.close();
  await shop.stop();
}

const verdict = faulty === 0 ? 'faultless' : `${faulty} of ${paths.length} pages with faults`;
console.log(`\nlighthouse: accessibility, best practices and SEO ${verdict} (of the staff’s page SEO is not asked)`);
process.exitCode = faulty > 0 ? 1 : 0;
