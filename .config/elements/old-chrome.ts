import type { IncomingMessage } from 'node:http';

import type { TestRunnerPlugin } from '@web/test-runner';

import { inOldWords } from './old-words.ts';

export const isOldChrome = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers['user-agent']?.includes('Chrome/64.') ?? false;

const shims = '<script type="module" src="/test/support/engines/shims.ts"></script>';

/** The runner's own pages and scripts, for Chrome 64: in its own words, and after what it lacks. */
export const runnersOldWords: TestRunnerPlugin = {
  name: 'runners-old-words',
  transformCacheKey: (context) => (isOldChrome(context.req) ? 'old' : undefined),
  transform: async (context) => {
    if (!isOldChrome(context.req) || typeof context.body !== 'string') return undefined;
    if (context.response.is('html')) return context.body.replace('<head>', `<head>${shims}`);
    return context.response.is('js') ? inOldWords(context.body) : undefined;
  },
};
