import { html, nothing, type TemplateResult } from 'lit';

import type { Client } from '../../src/client/client.ts';
import type { CouponKnown } from '../../src/contract/coupon.ts';
import { shortDay } from '../../src/messages/day.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { fewLeft } from './few.ts';
import { offerWords } from './offer-words.ts';
import { passTicket, storesLine } from './pass-ticket.ts';
import { stub } from './stub.ts';
import { type Ticket, ticket } from './ticket.ts';
import { campaignValidity } from './validity-words.ts';
import type { Shown, View } from './view.ts';

/** What a coupon is drawn from, once its campaign is there. */
interface Drawn {
  readonly campaign: CouponKnown['campaign'];
  readonly participation: CouponKnown['participation'] | undefined;
  readonly view: View;
  readonly state: Shown;
  readonly say: Pick<Messages, 'promotion' | 'coupon' | 'dates' | 'trouble'>;
  /** BCP 47. */
  readonly lang: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  readonly client: Client | undefined;
  /** Whether a tap on the key has to wait. */
  readonly isReading: boolean;
  /** The stub is being torn off. */
  readonly isTaking: boolean;
  readonly onPress: () => void;
  readonly onRules: () => unknown;
}

/** What is written on a coupon that is nobody's yet. */
const offered = ({ campaign, participation, view, state, say, lang, now }: Drawn): Omit<Ticket, 'paper'> => {
  const { stores, stock, offer, title, timeZone } = campaign;
  const left = participation?.stockRemaining;
  const share = state.name === 'open' ? fewLeft(left, stock?.total) : undefined;
  const startsAt = new Date(campaign.startsAt);
  const starts = () =>
    say.coupon.startsAt(shortDay(say.dates, startsAt, timeZone, now), say.dates.time(startsAt, timeZone));
  return {
    title,
    offer: offerWords(offer, say.coupon, lang),
    lines: storesLine(stores, say.coupon),
    validity: state.name === 'upcoming' ? { text: starts() } : campaignValidity(campaign, say, now),
    few: share === undefined ? undefined : { text: say.coupon.left(left ?? 0), share },
    seal: view.seal && say.coupon.seals[view.seal],
  };
};

/** A coupon as it is drawn in a state: what is written on it, its stub, and the way to its rules. */
export const drawn = (from: Drawn): TemplateResult => {
  const { campaign, view, say, lang, now, isTaking, onRules } = from;
  const { paper, sentence, pass } = view;
  return ticket({
    ...(pass ? passTicket(pass, { say, lang, now, stores: campaign.stores }) : offered(from)),
    paper: paper === 'bare' ? 'whole' : paper,
    ...(sentence && (paper === 'whole' ? { notice: sentence } : { lines: [sentence.text], validity: undefined })),
    more: html`<button type="button" class="link more" @click=${onRules}>${say.promotion.rules}</button>`,
    stub: stub(from),
    torn: isTaking && pass ? html`<div class="paper inked">${say.coupon.claim}</div>` : undefined,
  });
};

/** What stands below a coupon is made from. */
interface Foot {
  readonly participation: CouponKnown['participation'] | undefined;
  readonly view: View;
  readonly say: Pick<Messages, 'promotion' | 'coupon'>;
  readonly isWorking: boolean;
  readonly onAnother: () => unknown;
  readonly onLook: () => unknown;
}

/** The way on that is not the stub's: to another one for whoever holds one, or to a second look at what is gone. */
export const foot = ({
  participation,
  view: { paper, way },
  say,
  isWorking,
  onAnother,
  onLook,
}: Foot): TemplateResult | typeof nothing => {
  if (participation?.state === 'taken' && participation.claimable)
    return html`<p class="foot">
      <button type="button" class="link another" aria-disabled=${String(isWorking)} @click=${onAnother}>
        ${isWorking ? say.coupon.claiming : say.coupon.another}
      </button>
    </p>`;
  return paper === 'outline' && way === 'look'
    ? html`<p class="foot">
        <button type="button" class="link look" @click=${onLook}>${say.promotion.look}</button>
      </p>`
    : nothing;
};
