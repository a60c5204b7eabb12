import { html, type TemplateResult } from 'lit';

/** What a reward is, set large: its sign of money small, and words as words. */
export const figure = (name: string): TemplateResult => {
  const [, sign = '', rest = name] = /^([¥$€£])\s?(\d.*)$/.exec(name) ?? [];
  const isLong = rest.length > 3;
  return html`<span class="figure ${isLong ? 'long' : ''}">${sign ? html`<small>${sign}</small>` : ''}${rest}</span>`;
};
