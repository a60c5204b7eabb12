import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { buildPages } from '../../demo/build-pages.ts';
import { runApart } from './run.ts';
import { type Failure, readReport } from './test-report.ts';

/** A command line that also writes its counts to the file `report`. */
type Part = (report: string) => string;

const vitest =
  (project: string, more = ''): Part =>
  (report) =>
    `vitest run --config .config/vitest.config.ts --project ${project} --reporter=default --reporter=json --outputFile.json="${report}"${more}`;

/** Some files of element tests, in the engines that LINGKA_ENGINES names. */
const elementFiles =
  (files: readonly string[]): Part =>
  () =>
    `npm run --silent test:elements -- --files ${[...new Set(files)].map((file) => `"${file}"`).join(' ')}`;

/** The longest first: whatever comes to its end makes room for the next, so that all end at about the same time. */
const parts: readonly (readonly [string, Part])[] = [
  ['end to end, one half', vitest('end-to-end', ' --shard=1/2')],
  ['end to end, the other', vitest('end-to-end', ' --shard=2/2')],
  ['elements', () => 'npm run --silent test:elements'],
  ['backend', vitest('backend')],
  ['on other pages', vitest('embed')],
  ['units', vitest('units')],
];

const projects: Readonly<Record<string, string>> = {
  'end to end, one half': 'end-to-end',
  'end to end, the other': 'end-to-end',
  backend: 'backend',
  'on other pages': 'embed',
  units: 'units',
};

/** How many run beside each other: most of them wait as often as they work. */
const beside = 3;

/** Where more fail, something is broken, and to try again would only take time. */
const mostTriedAgain = 12;

const folder = await mkdtemp(path.join(tmpdir(), 'lingka-test-'));
const lines: string[] = [];
const unsettled: (readonly [string, readonly Failure[]])[] = [];
let passed = 0;
let failed = 0;

/** Runs a part, and answers what it counted; one that broke before its tests, or ran none, has failed as a whole. */
const runPart = async (name: string, part: Part, env: NodeJS.ProcessEnv = {}) => {
  const report = path.join(folder, `${name.replaceAll(/\W/g, '-')}.json`);
  const code = await runApart(name, part(report), { ...env, LINGKA_TEST_REPORT: report });
  const counted = await readReport(report);
  const { numPassedTests, numFailedTests, crashed } = counted;
  if (crashed.length > 0 || numFailedTests > 0 || (code === 0 && numPassedTests > 0)) return counted;
  lines.push(`${name}: ${code === 0 ? 'no test ran' : `exit code ${String(code)}`}`);
  return { ...counted, numFailedTests: 1 };
};

const enginesOf = (ran: readonly { readonly engine?: string | undefined }[]) => ({
  LINGKA_ENGINES: [...new Set(ran.map(({ engine = '' }) => engine))].join(','),
});

/** Adds up what a part counted; the files are run once more in which a browser went down, and what goes down again has failed. */
const settle = async (name: string, part: Part, env?: NodeJS.ProcessEnv): Promise<readonly Failure[]> => {
  const { numPassedTests, numFailedTests, summary, failures, crashed } = await runPart(name, part, env);
  lines.push(...summary.map((line) => `${name}: ${line}`));
  passed += numPassedTests;
  failed += numFailedTests;
  if (crashed.length === 0) return failures;
  const again = await runPart(`${name} once more`, elementFiles(crashed.map(({ file }) => file)), enginesOf(crashed));
  passed += again.numPassedTests;
  failed += again.numFailedTests + again.crashed.length;
  return [...failures, ...again.failures];
};

const quoted = (text: string) => `'${text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll("'", '.')}'`;

/** The tests that failed, as a part of their own. */
const onlyThose = (name: string, failures: readonly Failure[]): Part => {
  const files = failures.map(({ file }) => file);
  const project = projects[name];
  if (project === undefined) return elementFiles(files);
  const names = failures.map((failure) => quoted(failure.name).slice(1, -1)).join('|');
  return vitest(project, ` ${[...new Set(files)].join(' ')} -t '^(${names})$'`);
};

/** Tries once more what failed, by itself on a machine that is quiet now. What fails again has failed; what passes is told apart, since it should not have failed at all. */
const tryAgain = async (name: string, failures: readonly Failure[]) => {
  for (const { engine = '', file, name: test, said } of failures)
    lines.push(`${name}: failed: ${[engine, file, test].filter(Boolean).join(' › ')}\n    ${said.slice(0, 500)}`);
  if (failures.length > mostTriedAgain) return;
  const again = await runPart(`${name}, what failed`, onlyThose(name, failures), {
    ...(projects[name] === undefined ? enginesOf(failures) : {}),
  });
  const isSame = (one: Failure) => (other: Failure) =>
    one.name === other.name && one.file === other.file && one.engine === other.engine;
  const ranNone = again.numPassedTests === 0 || again.crashed.length > 0;
  const stillFailed = ranNone ? failures : failures.filter((one) => again.failures.some(isSame(one)));
  // What passed at first, and fails now, has failed too.
  const alsoFailed = again.failures.filter((one) => !failures.some(isSame(one)));
  passed -= alsoFailed.length;
  failed += alsoFailed.length;
  const unsteady = failures.length - stillFailed.length;
  passed += unsteady;
  failed -= unsteady;
  lines.push(`${name}: ${String(unsteady)} of ${String(failures.length)} passed when tried once more by themselves`);
};

await buildPages(process.cwd());
const waiting = parts.values();
await Promise.all(
  Array.from({ length: beside }, async () => {
    // All take from one queue.
    for (const [name, part] of waiting) unsettled.push([name, await settle(name, part)]);
  }),
);
for (const [name, failures] of unsettled) if (failures.length > 0) await tryAgain(name, failures);

await rm(folder, { recursive: true });
console.log(`\n${lines.join('\n')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
