import { addPageStyles } from './page-sheet.ts';
import { stylesheet } from './stylesheet.ts';
import { elementTokens } from './tokens.ts';

/** What `:lang()` of an element's own styles would say, for Firefox, where it sees no language from outside a shadow root. */
const languages = '[lang]{--_lk-east-asian:normal}[lang]:lang(en){--_lk-east-asian:proportional-width}';

const installed = new WeakSet<Document>();

/** Gives a page the tokens that every element reads, once. They show nothing by themselves: custom properties on `html` and on `[data-lk-theme]`. */
export const installTokens = (page: Document = document): void => {
  if (installed.has(page)) return;
  installed.add(page);
  addPageStyles(stylesheet(elementTokens) + languages, page);
};
