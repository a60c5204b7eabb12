const tokens = (element: Element, attribute: string) =>
  (element.getAttribute(attribute) ?? '').split(attribute === 'part' ? /\s+/ : /\s*,\s*/).filter(Boolean);

/** What can be reached from outside an element by the name of a part: its own, and those that elements inside it hand on. */
export const partsIn = (element: Element): Map<string, Element> => {
  const found = new Map<string, Element>();
  for (const one of element.shadowRoot?.querySelectorAll('[part]') ?? [])
    for (const part of tokens(one, 'part')) found.set(part, one);
  for (const one of element.shadowRoot?.querySelectorAll('[exportparts]') ?? []) {
    const inner = partsIn(one);
    for (const pair of tokens(one, 'exportparts')) {
      const [from = '', to = from] = pair.split(/\s*:\s*/);
      const part = inner.get(from);
      if (part) found.set(to, part);
    }
  }
  return found;
};
