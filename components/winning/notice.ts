import { html, nothing, type TemplateResult } from 'lit';

import type { View, Way } from '../standing-view.ts';

/** What a notice is made from. */
interface Notice {
  readonly view: View;
  /** What the key says, by where it leads. */
  readonly labels: Readonly<Record<Exclude<Way, 'take-part'>, string>>;
  /** Where a card is to be had. */
  readonly cardUrl: string | undefined;
  readonly onGo: () => void;
}

const action = (way: Exclude<Way, 'take-part'>, { labels, cardUrl, onGo }: Notice) => {
  if (way !== 'card')
    return html`<button type="button" class="key" part="action" @click=${onGo}>${labels[way]}</button>`;
  return cardUrl === undefined ? nothing : html`<a class="key" part="action" href=${cardUrl}>${labels.card}</a>`;
};

/** What is otherwise than hoped, and what is to be done about it before taking part. */
export const notice = (from: Notice): TemplateResult | typeof nothing => {
  const { sentence, way } = from.view;
  const needed = way === 'take-part' ? undefined : way;
  if (!sentence && !needed) return nothing;
  return html`<div class="notice">
    ${sentence ? html`<p><b>${sentence.title}</b><br /><span class="quiet">${sentence.text}</span></p>` : nothing}
    ${needed ? action(needed, from) : nothing}
  </div>`;
};
