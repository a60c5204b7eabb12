import { html, type TemplateResult } from 'lit';

import type { CouponPass } from '../../src/contract/coupon.ts';
import type { Meta } from '../../src/contract/meta.ts';
import { shortDay } from '../../src/messages/day.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { offerWords } from '../coupon/offer-words.ts';
import { ticket } from '../coupon/ticket.ts';
import { passValidity } from '../coupon/validity-words.ts';
import type { Row } from './row.ts';

interface CouponRow extends Row {
  /** Every store there is, where that is known. */
  readonly stores: Meta['stores'];
}

/** How many stores are named one by one. */
const named = 2;

/** Where a coupon counts, unless that is everywhere. */
const where = ({ storeIds }: CouponPass, { say: { coupon: say }, stores }: CouponRow): readonly string[] => {
  const here = stores.filter(({ id }) => storeIds?.includes(id));
  if (here.length === 0 || here.length === stores.length) return [];
  return [here.length > named ? say.onlyInSome(here.length) : say.onlyIn(here.map(({ name }) => isolated(name)))];
};

/** When and where a coupon was used. */
const used = ({ redeemedAt, redeemedIn, timeZone }: CouponPass, { say, now, stores }: CouponRow): readonly string[] => {
  if (redeemedAt === undefined) return [];
  const store = stores.find(({ id }) => id === redeemedIn)?.name;
  const day = shortDay(say.dates, new Date(redeemedAt), timeZone, now);
  return [say.coupon.usedOn(day, store === undefined ? '' : isolated(store))];
};

const stub = (pass: CouponPass, isInked: boolean, { say: { wallet: say, coupon }, now, onOpen }: CouponRow) =>
  Date.parse(pass.validFrom) > now
    ? html`<div class="paper ahead">${coupon.notYet}</div>`
    : html`<button
        type="button"
        class="paper ${isInked ? 'inked' : ''}"
        part="use"
        data-id=${pass.id}
        aria-label=${say.useOf(isolated(pass.title))}
        @click=${() => onOpen(pass)}
      >
        ${say.use}
      </button>`;

/** A coupon of somebody's: with a key to its code while it can be used, torn once it was, and when it has expired or is void. */
export const couponRow = (pass: CouponPass, row: CouponRow): TemplateResult => {
  const { say, lang, now } = row;
  const shared = { title: pass.title, offer: offerWords(pass.offer, say.coupon, lang) };
  switch (pass.state) {
    case 'available': {
      const validity = passValidity(pass, say, now);
      return ticket({
        ...shared,
        paper: 'whole',
        lines: where(pass, row),
        validity,
        stub: stub(pass, validity?.isLastDay ?? false, row),
      });
    }
    case 'redeemed':
      return ticket({ ...shared, paper: 'torn', lines: used(pass, row), seal: say.coupon.seals.used });
    case 'expired':
      return ticket({
        ...shared,
        paper: 'torn',
        validity: { text: passValidity(pass, say, now)?.text ?? '' },
        seal: say.coupon.seals.expired,
      });
    case 'voided':
      return ticket({ ...shared, paper: 'outline', seal: say.coupon.seals.voided });
  }
};
