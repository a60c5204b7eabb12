import { html, type TemplateResult } from 'lit';

/** What a benefit is worth, set as an offer: the number large, its unit small on the same line; without a number, as words. */
export const figure = (value: string): TemplateResult => {
  const [, before = '', number = '', after = ''] = /^(\D*)(\d[\d.,]*)(.*)$/.exec(value) ?? [];
  if (!number) return html`<span class="figure word">${value}</span>`;
  const unit = (text: string) => (text.trim() ? html`<small>${text.trim()}</small>` : '');
  return html`<span class="figure">${unit(before)}${number}${unit(after)}</span>`;
};
