import '../claim-form/define.ts';

import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { Client } from '../../src/client/client.ts';
import { type Award, leaveContact } from '../../src/contract/award.ts';
import type { CheckInCampaign } from '../../src/contract/check-in.ts';
import type { DrawCampaign } from '../../src/contract/draw.ts';
import type { Input } from '../../src/contract/operation.ts';
import type { QuizCampaign } from '../../src/contract/quiz.ts';
import { ActionController } from '../../src/controllers/action.ts';
import { WordsController } from '../../src/controllers/words.ts';
import { dates } from '../../src/messages/zh-cn/dates.ts';
import { drawPrize } from '../../src/messages/zh-cn/draw-prize.ts';
import { awardWords } from '../award/award-words.ts';
import { prizeName } from '../award/prize-name.ts';
import type { ClaimFormSubmitEvent, ClaimFormValues } from '../claim-form/claim-form.events.ts';
import type { ClaimProgress } from '../claim-form/progress.ts';
import { FailureEvent } from '../shared.events.ts';
import { styles } from './draw-contact.styles.ts';

/**
 * Where a parcel goes, as its winner says it. It is a part of `lk-lucky-draw` and `lk-picture-quiz`, which open it on a sheet and
 * tell it everything.
 *
 * @element lk-draw-contact
 * @fires {FailureEvent} lk-error - It could not be said.
 * @csspart done - The key that leads back.
 * @csspart status - The line that is read aloud.
 */
export class DrawContactElement extends LitElement {
  static override styles = styles;

  /** What was won. */
  @property({ attribute: false }) award: Award | undefined;

  /** What it was won in, which says what is asked for. */
  @property({ attribute: false }) campaign: CheckInCampaign | DrawCampaign | QuizCampaign | undefined;

  /** Reaches the backend. */
  @property({ attribute: false }) client: Client | undefined;

  /** Is done with it. */
  @property({ attribute: false }) onDone: (() => unknown) | undefined;

  readonly #words = new WordsController(this, { drawPrize, dates });
  readonly #action = new ActionController(this, {
    operation: leaveContact,
    client: () => this.client,
    input: () => this.#input(this.#values),
    onEnd: (end) => {
      if (end.name === 'refused' || end.name === 'unreachable') this.dispatchEvent(new FailureEvent(end));
    },
  });
  #values: ClaimFormValues | undefined;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('award');
    if (before && before.id !== this.award?.id) this.#action.reset();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { award, campaign } = this;
    if (!award || !campaign) return nothing;
    const { state } = this.#action;
    const say = this.#words.say;
    const known = state.name === 'done' ? state.value : award;
    const isOpen = known.state === 'won';
    const now = this.client?.clock.now() ?? Date.now();
    return html`
      <p class="prize">${prizeName(award)}</p>
      <p class="quiet" part="status" role="status">${awardWords(known, say, now)}</p>
      ${
        isOpen
          ? html`<lk-claim-form
              .campaign=${campaign}
              .client=${this.client}
              .progress=${this.#progress}
              .labels=${{ submit: say.drawPrize.send, busy: say.drawPrize.sending }}
              .hasLeft=${this.#hasLeft}
              @lk-form-submit=${this.#submit}
            ></lk-claim-form>`
          : html`<button type="button" class="key" part="done" @click=${() => this.onDone?.()}>
              ${say.drawPrize.done}
            </button>`
      }
    `;
  }

  get #progress(): ClaimProgress {
    const { state } = this.#action;
    return state.name === 'done' ? { name: 'idle' } : state;
  }

  #input(values: ClaimFormValues | undefined): Input<typeof leaveContact> | undefined {
    const { award } = this;
    return award && values
      ? {
          params: { id: award.id },
          query: { lang: this.#words.lang },
          body: { fields: values.fields, consents: values.consents },
        }
      : undefined;
  }

  readonly #hasLeft = async (values: ClaimFormValues): Promise<boolean> => {
    const input = this.#input(values);
    return (input && (await this.client?.unsettled(leaveContact, input))) ?? false;
  };

  readonly #submit = ({ values }: ClaimFormSubmitEvent) => {
    this.#values = values;
    void this.#action.start();
  };
}
