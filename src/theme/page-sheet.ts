/** Gives a page styles of its own, which a strict policy allows, until the function it returns is called. */
export const addPageStyles = (css: string, page: Document = document): (() => void) => {
  if (typeof page.adoptedStyleSheets === 'object') {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
    return () => {
      page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }
  const style = page.createElement('style');
  // The name that Lit reads too: a page with a strict policy sets its nonce there.
  const nonce: unknown = Reflect.get(window, 'litNonce');
  if (typeof nonce === 'string') style.nonce = nonce;
  style.textContent = css;
  page.head.prepend(style);
  return () => style.remove();
};
