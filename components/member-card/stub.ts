import { html, nothing, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { icon } from '../../src/theme/icons.ts';
import type { Shown, View, Way } from './view.ts';

/** What the stub of a card is drawn from. */
export interface Stub {
  readonly view: View;
  readonly state: Shown;
  readonly isReading: boolean;
  readonly say: Pick<Messages, 'promotion' | 'card'>;
  readonly client: Client | undefined;
  /** The day on which it opens, once that can be written. */
  readonly opensOn: string | undefined;
  /** The bars that stand for a code, once they are there. */
  readonly print: { readonly bars: string };
  readonly onPress: () => void;
}

const steeping = html`<svg class="steep" viewBox="0 0 28 8" aria-hidden="true">
  <circle cx="4" cy="4" r="3.5"></circle>
  <circle cx="14" cy="4" r="3.5" opacity=".6"></circle>
  <circle cx="24" cy="4" r="3.5" opacity=".3"></circle>
</svg>`;

/** The stub is the key; where there is nothing to press it says when there will be, or is bare paper. */
export const stub = ({
  view: { way, label },
  state,
  isReading,
  say,
  client,
  opensOn,
  print,
  onPress,
}: Stub): TemplateResult => {
  const { promotion: shared, card } = say;
  if (state.name === 'upcoming') {
    const { startsAt } = state.campaign;
    // The clock comes later than the day, which must not move for it.
    return html`<div class="stub spread">
      <span class="small quiet grow">${opensOn === undefined ? '' : shared.startsOn(opensOn)}</span>
      <lk-countdown .client=${client} until=${startsAt} .label=${shared.startsIn}></lk-countdown>
    </div>`;
  }
  if (!way) return html`<div class="stub"></div>`;
  const isWorking = state.name === 'working';
  const labels: Record<Way, string> = {
    claim: isWorking ? card.claiming : card.claim,
    'show-code': card.showCode,
    'sign-in': shared.signIn,
    'read-rules': shared.readRules,
    agree: shared.agreeToRules,
    look: shared.look,
    retry: shared.retry,
  };
  const shows = way === 'show-code';
  return html`
    <button
      type="button"
      part="action"
      class="stub ${shows ? 'spread' : 'inked'}"
      aria-disabled=${String((isWorking || isReading) && !shows)}
      @click=${onPress}
    >
      ${shows ? icon('qr', 28) : nothing}<span class="grow">${label ?? labels[way]}</span>
      ${
        shows
          ? html`<svg class="bars" viewBox="0 0 54 9" preserveAspectRatio="none" aria-hidden="true">
              <path d=${print.bars}></path>
            </svg>`
          : nothing
      }
      ${isWorking ? steeping : nothing}
    </button>
  `;
};
