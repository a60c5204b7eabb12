import { html, nothing, type TemplateResult } from 'lit';

import type { CardCampaign } from '../../src/contract/card.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { wrongLine } from './fields.ts';

/** What the row of a consent is drawn from. */
interface ConsentRow {
  readonly form: NonNullable<CardCampaign['consentForms']>[number];
  /** Where its document is, if that is an address to go to. */
  readonly href: string | undefined;
  readonly say: Messages['claimForm'];
  readonly wrong: string | undefined;
  readonly isLocked: boolean;
}

/** Something to agree to, unticked; its document opens beside the page, so that nothing typed is lost. */
export const consentRow = ({ form, href, say, wrong, isLocked }: ConsentRow): TemplateResult => {
  const { id, title, text, required } = form;
  const name = say.document(title);
  const document = href ? html`<a href=${href} target="_blank" rel="noopener">${name}</a>` : name;
  const wrongId = `consent-${id}-wrong`;
  return html`
    <div class="consent">
      <input
        type="checkbox"
        id="consent-${id}"
        name="consent"
        value=${id}
        ?required=${required}
        ?disabled=${isLocked}
        aria-invalid=${String(wrong !== undefined)}
        aria-describedby=${wrong === undefined ? nothing : wrongId}
      />
      <label for="consent-${id}"
        >${text === undefined ? html`${say.agreeTo.before}${document}${say.agreeTo.after}` : html`${text} ${document}`}
        ${required ? nothing : html`<span class="quiet">${say.withoutIt}</span>`}</label
      >
    </div>
    ${wrongLine(wrongId, wrong)}
  `;
};
