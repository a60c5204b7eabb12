import { html, nothing, type TemplateResult } from 'lit';

import type { Face } from '../lucky-draw/stage.ts';

const isHidden = (hidden: boolean) => (event: Event) => {
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.hidden = hidden;
};
const show = isHidden(false);
const hide = isHidden(true);

/** A prize's picture; where it does not come, nothing stands in its place. */
export const picture = ({ imageUrl }: Face): TemplateResult | typeof nothing =>
  imageUrl ? html`<img src=${imageUrl} alt="" decoding="async" @load=${show} @error=${hide} />` : nothing;

/** A face with its picture above its lines. What a stage draws is for the eye: `lk-lucky-draw` lists the prizes in text. */
export const drawnFace = (face: Face): TemplateResult => {
  const [first, second] = face.lines;
  return html`${picture(face)}
    <p class="lines">${first}${second === undefined ? nothing : html` <span class="second">${second}</span>`}</p>`;
};

/** Where a designer's own face goes; a loss has none. */
export const slotOf = ({ outcome }: Face): string | undefined => (outcome === null ? undefined : `prize-${outcome}`);

/** A face in which a designer's own can stand instead of `drawn`. */
export const withSlot = (face: Face, drawn: TemplateResult): TemplateResult => {
  const name = slotOf(face);
  return name === undefined ? drawn : html`<slot name=${name}>${drawn}</slot>`;
};

/** About how wide a text is, in its own size: a Chinese character is one, a letter about half. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character < '\u2e80' ? 0.58 : 1), 0);
