/** Runs in the page: where a button lies that has this name and nothing over it, in whatever shadow root it is. */
export const buttonNamed = (name: string) => {
  const within = (root: Document | ShadowRoot): { x: number; y: number } | undefined => {
    for (const element of root.querySelectorAll('*')) {
      const inside = element.shadowRoot ? within(element.shadowRoot) : undefined;
      if (inside) return inside;
      if (!(element instanceof HTMLButtonElement) || element.disabled) continue;
      const unspoken = [...element.querySelectorAll('[aria-hidden=true]')].map(({ textContent }) => textContent);
      const text = unspoken.reduce((all, part) => all.replace(part, ''), element.textContent).trim();
      if ((element.getAttribute('aria-label') ?? text) !== name) continue;
      element.scrollIntoView({ block: 'center' });
      const { left, top, width, height } = element.getBoundingClientRect();
      const middle = { x: left + width / 2, y: top + height / 2 };
      if (element.contains(root.elementFromPoint(middle.x, middle.y))) return middle;
    }
    return undefined;
  };
  return within(document);
};

/** Runs in the page: the text of what matches a selector, in whatever shadow root it is. */
export const textOf = (selector: string) => {
  const within = (root: Document | ShadowRoot): string | undefined => {
    const found = root.querySelector<HTMLElement>(selector);
    if (found) return found.innerText;
    for (const { shadowRoot } of root.querySelectorAll('*')) {
      const inside = shadowRoot ? within(shadowRoot) : undefined;
      if (inside !== undefined) return inside;
    }
    return undefined;
  };
  return within(document);
};

/** Runs in the page: everything that it shows, from all shadow roots. */
export const allText = () => {
  const within = (root: Document | ShadowRoot): string =>
    [...root.querySelectorAll<HTMLElement>('*')]
      .filter((element) => element.checkVisibility())
      .map((element) => (element.shadowRoot ? within(element.shadowRoot) : element.innerText))
      .join('\n');
  return within(document);
};
