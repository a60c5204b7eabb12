import { html, nothing, type TemplateResult } from 'lit';

import type { CheckInCampaign, CheckInParticipation } from '../../src/contract/check-in.ts';
import { isolated } from '../../src/messages/isolated.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { offersOf } from './offer.ts';

interface Key {
  readonly campaign: CheckInCampaign;
  readonly participation: CheckInParticipation | undefined;
  readonly say: Messages['checkIn'];
  /** The store's code is at hand. */
  readonly hasCode: boolean;
  readonly isWorking: boolean;
  readonly onPress: () => void;
}

/** What today brings, in a word. */
const todays = ({ campaign, participation }: Key) => {
  const first = participation && offersOf(campaign, participation).first;
  const [prize] = first?.when === 'today' ? first.prizes : [];
  return prize ? isolated(prize.name) : '';
};

/** Why more than a tap is asked for, or that it is not any more. */
const why = ({ campaign: { proof }, hasCode, say }: Key) => {
  if (hasCode) return say.hasCode;
  return { none: '', store_code: say.whyCode, location: say.whyPlace }[proof];
};

/** The one key of a check-in. */
export const key = (from: Key): TemplateResult => {
  const { campaign, say, hasCode, isWorking, onPress } = from;
  const takesScan = campaign.proof === 'store_code' && !hasCode;
  const label = takesScan ? say.pressToScan(todays(from)) : say.press(todays(from));
  const reason = why(from);
  return html`${reason ? html`<p class="why" id="why">${reason}</p>` : nothing}
    <div class="foot">
      <button
        type="button"
        class="start"
        part="start"
        aria-disabled=${String(isWorking)}
        aria-describedby=${reason ? 'why' : nothing}
        @click=${onPress}
      >
        ${isWorking ? say.pressing : label}
      </button>
    </div>`;
};
