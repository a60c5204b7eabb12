import { html, nothing, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { Draw, DrawCampaign, DrawParticipation } from '../../src/contract/draw.ts';
import { shortDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { prizeName } from '../award/prize-name.ts';
import type { View } from '../standing-view.ts';
import { notice } from '../winning/notice.ts';
import type { Shown } from './view.ts';

/** What stands below the stage is made from. */
interface Slab {
  readonly campaign: DrawCampaign;
  readonly participation: DrawParticipation | undefined;
  readonly state: Shown['name'];
  readonly view: View;
  /** What was drawn last, once it is shown. */
  readonly last: Draw | undefined;
  readonly say: Pick<Messages, 'promotion' | 'draw' | 'drawTrouble' | 'dates' | 'trouble'>;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly client: Client | undefined;
  /** Where a card is to be had. */
  readonly cardUrl: string | undefined;
  /** Where anyone may read how it was drawn, once it is over. */
  readonly auditUrl: string | undefined;
  readonly onGo: () => void;
  readonly onResult: () => unknown;
  readonly onRecords: () => unknown;
  readonly onRules: () => unknown;
}

const chances = ({ campaign, participation, state, say, now, client }: Slab) => {
  if (state === 'upcoming')
    return html`<p class="chances">
      ${say.promotion.startsIn}
      <lk-countdown .client=${client} until=${campaign.startsAt} .label=${say.promotion.startsIn}></lk-countdown>
    </p>`;
  if (!participation || state === 'ended' || state === 'ineligible') return nothing;
  const { left, nextAt } = participation.chances;
  const { before, after } = say.draw.chances(campaign.chances.perDay !== undefined);
  const at = nextAt === undefined ? undefined : new Date(nextAt);
  const { timeZone } = campaign;
  const moment = at && `${shortDay(say.dates, at, timeZone, now)} ${say.dates.time(at, timeZone)}`;
  return html`<p class="chances" part="chances">${before} <b>${left}</b> ${after}</p>
    ${moment ? html`<p class="small quiet">${say.draw.moreAt(moment)}</p>` : nothing}`;
};

/** What the keys of a notice say. */
const labelsOf = ({ promotion, draw, drawTrouble, trouble }: Slab['say']) => ({
  'sign-in': draw.signIn,
  'open-in-wechat': trouble.openInWechat.key,
  card: draw.toCard,
  'read-rules': drawTrouble.readRules,
  agree: drawTrouble.agree,
  look: promotion.look,
  retry: promotion.retry,
});

const last = ({ last: draw, say, onResult }: Slab) =>
  draw?.outcome === 'prize'
    ? html`<p class="last">
        <span>${say.draw.last(prizeName(draw.award))}</span>
        <button type="button" class="link" part="last" @click=${onResult}>${say.draw.see}</button>
      </p>`
    : nothing;

/** What stands below the stage: how often one may draw, what is in the way of that, who won, and the ways to one's own prizes and to the rules. */
export const slab = (from: Slab): TemplateResult => {
  const { campaign, participation, client, say, auditUrl, onRecords, onRules } = from;
  return html`<div class="slab" part="slab">
    <div class="row">${chances(from)}</div>
    ${notice({ ...from, labels: labelsOf(say) })} ${last(from)}
    <lk-draw-winners .campaign=${campaign} .client=${client}></lk-draw-winners>
    <div class="links">
      <button type="button" class="link" part="records" @click=${onRecords}>
        ${say.draw.records(participation?.awards.length ?? 0)}
      </button>
      <button type="button" class="link" part="rules" @click=${onRules}>
        ${say.draw.rules(campaign.mode === 'odds')}
      </button>
      ${auditUrl === undefined ? nothing : html`<a class="link" part="audit" href=${auditUrl}>${say.draw.audit}</a>`}
    </div>
  </div>`;
};

/** The prizes in words: what a stage draws is for the eye. */
export const prizeList = ({ prizes }: DrawCampaign, { prizes: label }: Messages['draw']): TemplateResult =>
  html`<ul class="unseen" aria-label=${label}>
    ${prizes.map((prize) => html`<li>${prizeName(prize)}</li>`)}
  </ul>`;
