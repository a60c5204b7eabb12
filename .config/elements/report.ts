import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner';

import { engineNames } from '../../test/support/engines/engines.ts';
import { isEngineLauncher } from '../../test/support/engines/launcher.ts';

const testsIn = (suite: TestSuiteResult | undefined): TestResult[] =>
  suite ? [...suite.tests, ...suite.suites.flatMap(testsIn)] : [];
const isFailed = ({ passed, skipped }: TestResult) => !passed && !skipped;

/** How many tests passed and failed. A file that broke counts as one that failed. */
const count = (sessions: readonly TestSession[]) => {
  const tests = sessions.flatMap(({ testResults }) => testsIn(testResults));
  const broken = sessions.filter(({ passed, testResults }) => !passed && !testsIn(testResults).some(isFailed));
  return { passed: tests.filter(({ passed }) => passed).length, failed: tests.filter(isFailed).length + broken.length };
};

/** The files in which a browser went down by itself, each with its engine. */
const crashes = (sessions: readonly TestSession[]) =>
  sessions.flatMap(({ id, browser, testFile = '', passed }) =>
    !passed && isEngineLauncher(browser) && browser.hasCrashed(id)
      ? [{ id, engine: browser.engine, file: path.relative(process.cwd(), testFile) }]
      : [],
  );

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
    const { passed, failed } = count(sessions.filter(({ id }) => !crashed.some((crash) => crash.id === id)));
    if (LINGKA_TEST_REPORT)
      writeFileSync(
        LINGKA_TEST_REPORT,
        JSON.stringify({ numPassedTests: passed, numFailedTests: failed, summary, crashed }),
      );
  },
});
