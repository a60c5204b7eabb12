import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import * as z from 'zod/mini';

import { buildPages } from '../../demo/build-pages.ts';
import { runApart } from './run.ts';

const vitest = (project: string) => (report: string) =>
  `vitest run --config .config/vitest.config.ts --project ${project} --reporter=default --reporter=json --outputFile.json="${report}"`;

/** A command line that also writes its counts to the file `report`. */
type Part = (report: string) => string;

/** The longest first: whatever comes to its end makes room for the next, so that all end at about the same time. */
const parts: readonly (readonly [string, Part])[] = [
  ['end to end', vitest('end-to-end')],
  ['elements', () => 'npm run --silent test:elements'],
  ['backend', vitest('backend')],
  ['on other pages', vitest('embed')],
  ['units', vitest('units')],
];

/** How many run beside each other: most of them wait as often as they work. */
const beside = 3;

const counts = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  /** Lines to be said again at the end. */
  summary: z._default(z.array(z.string()), []),
  /** The files of tests in which a browser went down by itself, uncounted: an old one does, now and then. */
  crashed: z._default(z.array(z.object({ engine: z.string(), file: z.string() })), []),
});

const read = async (report: string) => {
  try {
    return counts.parse(JSON.parse(await readFile(report, 'utf8')));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0, summary: [], crashed: [] };
  }
};

const folder = await mkdtemp(path.join(tmpdir(), 'lingka-test-'));
const summaries: string[] = [];
let passed = 0;
let failed = 0;

/** Runs a part, adds up what it counted, and says in which files a browser went down. */
const runPart = async (name: string, part: Part, env: NodeJS.ProcessEnv = {}) => {
  const report = path.join(folder, `${name.replaceAll(' ', '-')}.json`);
  const code = await runApart(name, part(report), { ...env, LINGKA_TEST_REPORT: report });
  const { numPassedTests, numFailedTests, summary, crashed } = await read(report);
  summaries.push(...summary.map((line) => `${name}: ${line}`));
  passed += numPassedTests;
  failed += numFailedTests;
  // A part that broke before its tests, or ran none, has failed as a whole.
  if (crashed.length === 0 && numFailedTests === 0 && (code !== 0 || numPassedTests === 0)) {
    console.log(`${name}: ${code === 0 ? 'no test ran' : `exit code ${code}`}`);
    failed += 1;
  }
  return crashed;
};

/** Runs the files once more in which a browser went down; what goes down again has failed. */
const runAgain = async (name: string, crashed: Awaited<ReturnType<typeof runPart>>) => {
  const files = crashed.map(({ file }) => `"${file}"`).join(' ');
  const engines = [...new Set(crashed.map(({ engine }) => engine))].join(',');
  const again = await runPart(`${name} once more`, () => `npm run --silent test:elements -- --files ${files}`, {
    LINGKA_ENGINES: engines,
  });
  failed += again.length;
};

await buildPages(process.cwd());
const waiting = parts.values();
await Promise.all(
  Array.from({ length: beside }, async () => {
    // All take from one queue.
    for (const [name, part] of waiting) {
      const crashed = await runPart(name, part);
      if (crashed.length > 0) await runAgain(name, crashed);
    }
  }),
);

await rm(folder, { recursive: true });
console.log(`\n${summaries.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
