import { html, nothing, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { CheckInCampaign, CheckInParticipation } from '../../src/contract/check-in.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { prizeName } from '../award/prize-name.ts';
import { ladder } from './ladder.ts';
import type { Shown } from './view.ts';

/** What stands below the calendar is made from. */
interface Slab {
  readonly campaign: CheckInCampaign;
  readonly participation: CheckInParticipation | undefined;
  readonly state: Shown['name'];
  readonly say: Pick<Messages, 'promotion' | 'checkIn'>;
  readonly client: Client | undefined;
  /** Where the draw is. */
  readonly drawUrl: string | undefined;
  readonly onResult: () => unknown;
  readonly onRecords: () => unknown;
  readonly onRules: () => unknown;
}

const until = ({ campaign, state, say, client }: Slab) =>
  state === 'upcoming'
    ? html`<p class="until">
        ${say.promotion.startsIn}
        <lk-countdown .client=${client} until=${campaign.startsAt} .label=${say.promotion.startsIn}></lk-countdown>
      </p>`
    : nothing;

/** What today brought, and the way to it. */
const won = ({ participation, say, drawUrl, onResult }: Slab) => {
  const awards = participation?.today?.awards ?? [];
  if (awards.length === 0) return nothing;
  const hasChance = awards.some(({ kind }) => kind === 'chance');
  return html`<div class="won">
    <p>
      <span>${say.checkIn.wonToday(awards.map(prizeName).join(say.checkIn.and))}</span>
      <button type="button" class="link" part="today" @click=${onResult}>${say.checkIn.see}</button>
    </p>
    ${
      hasChance && drawUrl !== undefined
        ? html`<a class="key" part="draw" href=${drawUrl}>${say.checkIn.toDraw}</a>`
        : nothing
    }
  </div>`;
};

/** What stands below the calendar: what today brought, what is still to come, and the ways to prizes and rules. */
export const slab = (from: Slab): TemplateResult => {
  const { campaign, participation, say, onRecords, onRules } = from;
  return html`<div class="slab" part="slab">
    ${until(from)} ${won(from)} ${ladder({ campaign, participation, say: say.checkIn })}
    <div class="links">
      <button type="button" class="link" part="records" @click=${onRecords}>
        ${say.checkIn.records(participation?.awards.length ?? 0)}
      </button>
      <button type="button" class="link" part="rules" @click=${onRules}>${say.checkIn.rules}</button>
    </div>
  </div>`;
};
