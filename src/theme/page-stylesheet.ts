import { pageTokens } from './page-tokens.ts';
import { stylesheet } from './stylesheet.ts';
import { elementTokens } from './tokens.ts';

/** All that our own pages need before any script runs; `tokens.css` is this, written down. */
export const pageStylesheet = (): string =>
  [
    '/* Written from tokens.ts and page-tokens.ts; a test keeps it so. */\n',
    'html,[data-lk-theme]{color-scheme:light}\n',
    '[data-lk-theme=dark]{color-scheme:dark}\n',
    '@media (prefers-color-scheme:dark){[data-lk-theme=auto]{color-scheme:dark}}\n',
    stylesheet(elementTokens),
    stylesheet(pageTokens),
  ].join('');
