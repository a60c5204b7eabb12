import { html, nothing, type TemplateResult } from 'lit';

import type { Messages } from '../../src/messages/messages.ts';
import type { PromotionState } from '../../src/rules/promotion.ts';
import type { View } from '../standing-view.ts';

/** What comes with the data, and shows them. */
interface Around<Campaign> {
  view(): View;
  status(): string;
  show(campaign: Campaign): TemplateResult;
  sheet(campaign: Campaign): unknown;
}

/** What something to take part in is made of, from its first moment on. */
interface Shell<Campaign> {
  readonly state: PromotionState;
  /** What is known, once there are words for it. */
  readonly campaign: Campaign | undefined;
  readonly around: Around<Campaign> | undefined;
  readonly say: Messages['promotion'];
  /** What holds the place until then. */
  readonly bone: TemplateResult;
  readonly onRetry: () => unknown;
}

/** Where nothing is known: it holds the place, or says why that is, with a way on. */
const bare = ({ state, around, say, bone, onRetry }: Shell<unknown>) => {
  if (state === 'loading') return bone;
  const { title, text } = around?.view().sentence ?? say.offline;
  return html`<div class="alone">
    <p><b>${title}</b><br />${text}</p>
    <button type="button" class="key" part="action" @click=${onRetry}>${say.retry}</button>
  </div>`;
};

const status = ({ state, around, say }: Shell<unknown>) => {
  if (state === 'loading') return say.loading;
  return around?.status() ?? `${say.offline.title} ${say.offline.text}`;
};

/** Shows it, says it aloud, and lays its sheets over it. */
export const shell = <Campaign extends { readonly title: string }>(from: Shell<Campaign>): TemplateResult => {
  const { state, campaign, around } = from;
  return html`
    <article aria-label=${campaign?.title ?? nothing} aria-busy=${String(state === 'loading')}>
      ${campaign && around ? around.show(campaign) : bare(from)}
      <p class="unseen" part="status" role="status">${status(from)}</p>
    </article>
    ${campaign && around ? around.sheet(campaign) : nothing}
  `;
};
