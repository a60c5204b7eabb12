import { html, nothing, type TemplateResult } from 'lit';

import type { CardCampaign, CardPass } from '../../src/contract/card.ts';
import { grouped } from '../../src/rules/code-digits.ts';
import { icon } from '../../src/theme/icons.ts';
import type { Row } from './row.ts';

interface CardRow extends Row {
  /** The campaign that it is a card of, once that is known. */
  readonly terms: CardCampaign | undefined;
}

const said = ({ title, number, points, levelId }: CardPass, { say: { wallet: say }, terms, lang }: CardRow) => {
  const level = terms?.levels.find(({ id }) => id === levelId)?.name;
  return html`
    <span class="initial" aria-hidden="true">${Array.from(terms?.brand.name ?? title)[0]}</span>
    <span class="words">
      <span class="who">
        <b>${title}</b>
        <span class="digits">${say.number(grouped(number, 4))}</span>
      </span>
      <span class="sum">
        <b>${points.balance.toLocaleString(lang)}</b>
        <span>${terms?.pointsName ?? say.points}${level === undefined ? nothing : html` · ${level}`}</span>
      </span>
    </span>
  `;
};

/** A card of somebody's, as a strip: a key to its code while it has codes, an outline after. */
export const cardRow = (pass: CardPass, row: CardRow): TemplateResult => {
  const { say, onOpen } = row;
  const seal = (name: 'blocked' | 'expired' | 'voided') => html`<span class="seal">${say.wallet.seals[name]}</span>`;
  const { state } = pass;
  if (state === 'expired' || state === 'voided')
    return html`<div class="card gone" part="card">${said(pass, row)} ${seal(state)}</div>`;
  return html`<button type="button" class="card" part="card" data-id=${pass.id} @click=${() => onOpen(pass)}>
    ${said(pass, row)} ${state === 'blocked' ? seal(state) : icon('qr', 28)}
    <span class="unseen">${say.wallet.show}</span>
  </button>`;
};
