import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';

import { engineNames } from '../../test/support/engines/engines.ts';
import { isEngineLauncher } from '../../test/support/engines/launcher.ts';
import type { ElementReport, Failure } from '../tasks/test-report.ts';

const testsIn = (suite: TestSuiteResult | undefined): TestResult[] =>
  suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
const fileOf = ({ testFile }: TestSession) => path.relative(process.cwd(), testFile);
const isFailed = ({ passed, skipped }: TestResult) => !passed && !skipped;

/** How many tests passed and failed. A file that broke counts as one that failed. */
const count = (sessions: readonly TestSession[]) => {
  const tests = sessions.flatMap(({ testResults }) => testsIn(testResults));
  const broken = sessions.filter(({ passed, testResults }) => !passed && !testsIn(testResults).some(isFailed));
  return { passed: tests.filter(({ passed }) => passed).length, failed: tests.filter(isFailed).length + broken.length };
};

/** The files in which a browser went down by itself, each with its engine. */
const crashes = (sessions: readonly TestSession[]) =>
  sessions.flatMap((session) => {
    const { id, browser, passed } = session;
    return !passed && isEngineLauncher(browser) && browser.hasCrashed(id)
      ? [{ id, engine: browser.engine, file: fileOf(session) }]
      : [];
  });

/** The tests that failed, and the files that broke, each with its engine. */
const failuresIn = (session: TestSession): Failure[] => {
  const { browser, errors, testResults } = session;
  const at = { file: fileOf(session), ...(isEngineLauncher(browser) ? { engine: browser.engine } : {}) };
  const failed = testsIn(testResults).filter(isFailed);
  if (failed.length === 0)
    return [{ ...at, name: 'the whole file', said: errors.map(({ message }) => message).join('\n') }];
  return failed.map(({ name, error }) => ({ ...at, name, said: error?.message ?? '' }));
};

/** Says which engine ran how many tests, which this machine lacks, and writes the sum down for the task that adds up all parts. */
export const reportEngines = (lacking: readonly string[]): Reporter => ({
  onTestRunFinished({ sessions }) {
    const browsers = [...new Set(sessions.map(({ browser }) => browser))]
      .filter(isEngineLauncher)
      .sort((one, other) => engineNames.indexOf(one.engine) - engineNames.indexOf(other.engine));
    const ran = browsers.map((browser) => {
      const { passed, failed } = count(sessions.filter((session) => session.browser === browser));
      return `${browser.name} ${browser.version()}: ${String(passed)} passed, ${String(failed)} failed, ${String(browser.seconds())} s`;
    });
    const crashed = crashes(sessions);
    const summary = [
      ...ran,
      ...lacking,
      ...crashed.map(({ engine, file }) => `${engine} went down in ${file}, which is run once more`),
    ];
    console.log(`\n${summary.join('\n')}\n`);
    const { LINGKA_TEST_REPORT } = process.env;
    if (!LINGKA_TEST_REPORT) return;
    const stayedUp = sessions.filter(({ id }) => !crashed.some((crash) => crash.id === id));
    const { passed, failed } = count(stayedUp);
    const report: ElementReport = {
      numPassedTests: passed,
      numFailedTests: failed,
      summary,
      failures: stayedUp.filter((session) => !session.passed).flatMap(failuresIn),
      crashed,
    };
    writeFileSync(LINGKA_TEST_REPORT, JSON.stringify(report));
  },
});
