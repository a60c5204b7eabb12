import type { LitElement } from 'lit';

/** Everything inside an element: its shadow tree, what stands in its tag, and all inside those. */
export const inside = (element: Element): Element[] =>
  [...(element.shadowRoot?.children ?? []), ...element.children]
    .filter(({ localName }) => localName !== 'style')
    .flatMap((child) => [child, ...inside(child)]);

/** What tokens change. */
const properties = [
  'color',
  'background-color',
  'background-image',
  'border-top-color',
  'border-bottom-color',
  'border-top-left-radius',
  'border-bottom-left-radius',
  'box-shadow',
  'filter',
  'fill',
  'stroke',
  'font-family',
  'font-size',
  'outline-color',
  'text-decoration-color',
  'transition-duration',
  'transition-timing-function',
  'animation-duration',
];

const drawnAs = (style: CSSStyleDeclaration) => properties.map((property) => style.getPropertyValue(property)).join();

/** How an element and everything inside it is drawn, as one text. */
export const drawn = (element: Element): string =>
  [element, ...inside(element)]
    .flatMap((one) => {
      const before = getComputedStyle(one, '::before');
      const after = getComputedStyle(one, '::after');
      const marks = [before, after].filter(({ content }) => content !== 'none' && content !== '');
      return [getComputedStyle(one), ...marks].map(drawnAs);
    })
    .join('\n');

/** Lit's marks in its templates come and go, and show nothing. */
const words = (element: Element) =>
  [element, ...inside(element)]
    .map((one) => {
      const attributes = [...one.attributes].map(({ name, value }) => `${name}=${value}`);
      const texts = [...one.childNodes].flatMap((node) => (node instanceof Text ? [node.data.trim()] : []));
      return [one.localName, ...attributes, ...texts].join(' ');
    })
    .join('\n');

/** How an element looks, to the eye and to a screen reader. */
export const looks = (element: Element): string => `${words(element)}\n${drawn(element)}`;

/** Whether something is there to be seen. */
export const isShown = (element: Element): boolean =>
  element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';

const rulesOf = (root: ShadowRoot) =>
  [...root.styleSheets, ...((root.adoptedStyleSheets as CSSStyleSheet[] | undefined) ?? [])].flatMap(({ cssRules }) => [
    ...cssRules,
  ]);

/** Draws everything inside as if it had the focus: a page that lies behind another has none to give. */
export const drawFocused = (element: LitElement): void => {
  for (const one of [element, ...inside(element)]) {
    one.classList.add('is-focused');
    if (!one.shadowRoot) continue;
    const style = document.createElement('style');
    style.textContent = rulesOf(one.shadowRoot)
      .map(({ cssText }) => cssText)
      .filter((text) => text.includes(':focus') && !text.includes(':focus-visible'))
      .map((text) => text.replace(/:focus/g, '.is-focused'))
      .join('\n');
    one.shadowRoot.append(style);
  }
};
