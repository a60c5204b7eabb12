import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import type { CheckInCampaign } from '../../src/contract/check-in.ts';
import { clientContext } from '../../src/controllers/contexts.ts';
import { WordsController } from '../../src/controllers/words.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { placeProof } from '../../src/messages/zh-cn/place-proof.ts';
import { locate, type Located } from '../../src/platform/location.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';
import { installTokens } from '../../src/theme/install.ts';
import { PlaceEvent, ScanInsteadEvent } from './place-proof.events.ts';
import { styles } from './place-proof.styles.ts';

/** What the line says: that the phone is looking, what came to nothing here, or what the holder says of the last place. */
type Note = 'finding' | 'consent' | 'problem' | keyof Messages['placeProof']['trouble'] | undefined;

/**
 * Shows by where the phone is that somebody is at a store. It says why, has what is to be agreed to first, and looks only when its
 * key is pressed; what it finds is told once and not kept. It is a part of `lk-check-in`, which tells it everything.
 *
 * @element lk-place-proof
 * @fires {PlaceEvent} lk-place - The phone said where it is; does not bubble.
 * @fires {ScanInsteadEvent} lk-scan-instead - The store's code is to be scanned instead; does not bubble.
 * @csspart why - What the place is for.
 * @csspart consent - The box that is ticked first.
 * @csspart find - The key that looks.
 * @csspart instead - The key for the store's code.
 * @csspart status - The line that is read aloud.
 * @cssprop --lk-brand-fill
 * @cssprop --lk-radius-control
 * @cssprop --lk-danger
 */
export class PlaceProofElement extends LitElement {
  static override styles = styles;

  /** What is agreed to before a place is looked at. */
  @property({ attribute: false }) consent: CheckInCampaign['placeConsent'];

  /** Whether it was agreed to before. */
  @property({ attribute: false }) isAgreed = false;

  /** Whether stores have codes that can be scanned instead. */
  @property({ attribute: false }) hasCodes = false;

  /** Whether a place is on its way: no other is looked for. */
  @property({ attribute: false }) isBusy = false;

  /** What was wrong with the last place, in a sentence. */
  @property({ attribute: false }) problem = '';

  /** Says where documents are; the one around it unless set. */
  @consume({ context: clientContext, subscribe: true })
  @property({ attribute: false })
  client: Client | undefined;

  @query('input') private readonly box!: HTMLInputElement | null;
  @state() private note: Note;

  readonly #words = new WordsController(this, { placeProof });

  override connectedCallback(): void {
    super.connectedCallback();
    installTokens();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isAnswered = changed.has('problem') || (changed.has('isBusy') && !this.isBusy);
    if (isAnswered && this.problem) this.note = 'problem';
  }

  protected override render(): TemplateResult {
    const say = this.#words.say.placeProof;
    const { note, consent } = this;
    const isLocked = this.#isLocked;
    return html`
      <p class="quiet small" part="why">${say.why}</p>
      ${consent && !this.isAgreed ? this.#consentRow(consent) : nothing}
      <p class="line ${note === undefined || note === 'finding' ? '' : 'wrong'}" id="line" part="status" role="status">
        ${this.#line()}
      </p>
      <button type="button" class="key" part="find" aria-disabled=${String(isLocked)} @click=${this.#find}>
        ${this.isBusy ? say.busy : isLocked ? say.finding : say.find}
      </button>
      ${
        this.hasCodes
          ? html`<button type="button" class="link instead" part="instead" @click=${this.#scanInstead}>
              ${say.scanInstead}
            </button>`
          : nothing
      }
    `;
  }

  get #isLocked(): boolean {
    return this.isBusy || this.note === 'finding';
  }

  #line(): string {
    const say = this.#words.say.placeProof;
    const { note } = this;
    if (note === 'problem') return this.problem;
    if (note === 'consent') return say.consentMissing;
    return note === undefined || note === 'finding' ? '' : say.trouble[note];
  }

  #consentRow({ title, text, url }: NonNullable<PlaceProofElement['consent']>): TemplateResult {
    const say = this.#words.say.placeProof;
    const name = say.document(title);
    const href = safeUrl(url, this.client?.endpoint ?? location.href);
    const link = href ? html`<a href=${href} target="_blank" rel="noopener">${name}</a>` : name;
    const isMissing = this.note === 'consent';
    return html`<div class="consent ${isMissing ? 'bad' : ''}">
      <input
        type="checkbox"
        id="consent"
        part="consent"
        ?disabled=${this.#isLocked}
        aria-invalid=${String(isMissing)}
        aria-describedby="line"
        @change=${this.#onTick}
      />
      <label for="consent"
        >${text === undefined ? html`${say.agreeTo.before}${link}${say.agreeTo.after}` : html`${text} ${link}`}</label
      >
    </div>`;
  }

  readonly #onTick = () => {
    if (this.note === 'consent') this.note = undefined;
  };

  readonly #find = async () => {
    if (this.#isLocked) return;
    const { consent, isAgreed, box } = this;
    if (consent && !isAgreed && !box?.checked) {
      this.note = 'consent';
      box?.focus();
      return;
    }
    this.note = 'finding';
    const consents = consent && !isAgreed ? [{ formId: consent.id, version: consent.version }] : [];
    this.#tell(await locate(), consents);
  };

  #tell(located: Located, consents: PlaceEvent['consents']): void {
    this.note = located.type === 'found' ? undefined : located.type;
    // Whoever left meanwhile wants nothing of it any more.
    if (located.type === 'found' && this.isConnected)
      this.dispatchEvent(new PlaceEvent({ type: 'location', ...located.place }, consents));
  }

  readonly #scanInstead = () => {
    this.dispatchEvent(new ScanInsteadEvent());
  };
}
