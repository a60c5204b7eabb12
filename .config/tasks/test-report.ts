import { readFile } from 'node:fs/promises';
import path from 'node:path';

import * as z from 'zod/mini';

/** A test that failed, by its whole name, and what it said; of element tests in which engine. */
const failure = z.object({
  file: z.string(),
  name: z.string(),
  said: z.string(),
  engine: z.optional(z.string()),
});
export type Failure = z.infer<typeof failure>;

/** What element tests write down. */
const elementReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  /** Lines to be said again at the end. */
  summary: z.array(z.string()),
  failures: z.array(failure),
  /** The files in which a browser went down by itself, uncounted: an old one does, now and then. */
  crashed: z.array(z.object({ engine: z.string(), file: z.string() })),
});
export type ElementReport = z.infer<typeof elementReport>;

/** What vitest writes down. */
const vitestReport = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({ status: z.string(), fullName: z.string(), failureMessages: z.nullish(z.array(z.string())) }),
      ),
    }),
  ),
});

const nothing: ElementReport = { numPassedTests: 0, numFailedTests: 0, summary: [], failures: [], crashed: [] };

/** Reads what a part wrote down; a part that wrote nothing ran no test. */
export const readReport = async (file: string): Promise<ElementReport> => {
  let said: unknown;
  try {
    said = JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return nothing;
  }
  const elements = elementReport.safeParse(said);
  if (elements.success) return elements.data;
  const { numPassedTests, numFailedTests, testResults } = vitestReport.parse(said);
  const failures = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => ({
        file: path.relative(process.cwd(), name),
        name: fullName,
        said: failureMessages?.join('\n') ?? '',
      })),
  );
  return { ...nothing, numPassedTests, numFailedTests, failures };
};
