import { stylesheet } from './stylesheet.ts';
import { elementTokens } from './tokens.ts';

/** What `:lang()` of an element's own styles would say, for Firefox, where it sees no language from outside a shadow root. */
const languages = '[lang]{--_lk-east-asian:normal}[lang]:lang(en){--_lk-east-asian:proportional-width}';

const installed = new WeakSet<Document>();

/** Gives a page the tokens that every element reads, once. They show nothing by themselves: custom properties on `html` and on `[data-lk-theme]`. */
export const installTokens = (page: Document = document): void => {
  if (installed.has(page)) return;
  installed.add(page);
  const css = stylesheet(elementTokens) + languages;
  if (typeof page.adoptedStyleSheets === 'object') {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    return;
  }
  const style = page.createElement('style');
  // The name that Lit reads too: a page with a strict policy sets its nonce there.
  const nonce: unknown = Reflect.get(window, 'litNonce');
  if (typeof nonce === 'string') style.nonce = nonce;
  style.textContent = css;
  page.head.prepend(style);
};
