/**
 * Stylesheets that a page and a shadow root adopt, as Lit and the kit’s tokens use them, for engines without (Chrome to 72,
 * iOS to 16.3). Each root has them as a style element. Where the page’s policy refuses that, it has them as rules put into
 * the sheet of a linked file: of a file the policy asks only where it is from, and of rules that a script inserts nothing.
 */
type Root = Document | ShadowRoot;

const texts = new WeakMap<object, string>();
const adopted = new WeakMap<Root, readonly CSSStyleSheet[]>();
const shown = new WeakMap<Root, Element>();

const asStyle = (css: string): HTMLStyleElement => {
  const style = document.createElement('style');
  const nonce: unknown = Reflect.get(window, 'litNonce');
  if (typeof nonce === 'string') style.setAttribute('nonce', nonce);
  style.textContent = css;
  return style;
};

/** An empty stylesheet beside the loader, from where a page that runs the loader may take files. */
const emptySheet = (): string => {
  const loader = document.querySelector<HTMLScriptElement>('script[src*="embed.js"]');
  return new URL('adopted.css', loader ? loader.src : location.href).href;
};

const asLink = (css: string): HTMLLinkElement => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  // Of another origin, its rules are closed to a page that does not ask with CORS.
  link.crossOrigin = 'anonymous';
  link.href = emptySheet();
  // One rule can be inserted at a time, and this one holds all. It is loaded anew wherever its root is moved to.
  link.addEventListener('load', () => {
    if (link.sheet) link.sheet.insertRule(`@media all{${css}}`, 0);
  });
  return link;
};

let refusal: boolean | undefined;

/** Whether the page’s policy refuses style elements: a refused one has no sheet. Asked once, for the console tells of each. */
const refusesStyles = (): boolean => {
  if (refusal === undefined) {
    const probe = asStyle('');
    document.head.appendChild(probe);
    refusal = probe.sheet === null;
    document.head.removeChild(probe);
  }
  return refusal;
};

const adopt = (root: Root, sheets: readonly CSSStyleSheet[]) => {
  const before = shown.get(root);
  if (before) before.remove();
  adopted.set(root, sheets);
  if (sheets.length === 0) return;
  const css = sheets.map((sheet) => texts.get(sheet)).join('\n');
  const element = refusesStyles() ? asLink(css) : asStyle(css);
  shown.set(root, element);
  (root instanceof Document ? root.head : root).appendChild(element);
};

const property = {
  configurable: true,
  get(this: Root) {
    return adopted.has(this) ? adopted.get(this) : [];
  },
  set(this: Root, sheets: readonly CSSStyleSheet[]) {
    adopt(this, sheets);
  },
};

if (!('adoptedStyleSheets' in Document.prototype)) {
  const { prototype } = CSSStyleSheet;
  const Constructed = function (this: CSSStyleSheet) {
    texts.set(this, '');
    // Its rules are told by the sheets of each root that shows them, as any others.
    Object.defineProperty(this, 'cssRules', { value: [] });
  };
  // What the engine itself makes is of the same kind still.
  Constructed.prototype = prototype;
  const replaceSync = function (this: CSSStyleSheet, text: string) {
    texts.set(this, text);
  };
  const replace = function (this: CSSStyleSheet, text: string) {
    texts.set(this, text);
    return Promise.resolve(this);
  };
  Object.assign(prototype, { replace, replaceSync });
  Object.assign(window, { CSSStyleSheet: Constructed });
  Object.defineProperty(Document.prototype, 'adoptedStyleSheets', property);
  Object.defineProperty(ShadowRoot.prototype, 'adoptedStyleSheets', property);
}
