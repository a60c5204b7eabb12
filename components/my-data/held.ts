import { html, nothing, type TemplateResult } from 'lit';

import type { Me } from '../../src/contract/me.ts';
import { isolated } from '../../src/messages/isolated.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** Whether anything at all is held of somebody. */
export const holdsAnything = ({ phone, since, held, consents }: Me): boolean =>
  phone !== undefined || since !== undefined || held.length > 0 || consents.length > 0;

const entry = (name: string, value: string | undefined) =>
  value === undefined
    ? nothing
    : html`<div class="pair">
        <dt class="quiet">${name}</dt>
        <dd>${value}</dd>
      </div>`;

/** Who somebody is here, and what they filled in, card by card. `day` writes a moment down. */
export const held = (
  { identity, phone, since, held: cards }: Me,
  say: Messages['myData'],
  day: (at: string) => string,
): TemplateResult => html`
  <dl>${entry(say.phone, phone)} ${entry(say.since, since === undefined ? undefined : day(since))}</dl>
  ${identity === 'guest' ? html`<p class="small quiet">${say.guest}</p>` : nothing}
  ${cards
    .filter(({ fields }) => fields.length > 0)
    .map(
      ({ title, fields }) => html`
        <h3>${say.filled(isolated(title))}</h3>
        <dl>${fields.map(({ label, value }) => entry(label, value))}</dl>
      `,
    )}
`;
