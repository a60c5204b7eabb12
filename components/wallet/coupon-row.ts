import { html, type TemplateResult } from 'lit';

import type { CouponPass } from '../../src/contract/coupon.ts';
import type { Meta } from '../../src/contract/meta.ts';
import { isolated } from '../../src/messages/isolated.ts';
import { passTicket } from '../coupon/pass-ticket.ts';
import { ticket } from '../coupon/ticket.ts';
import type { Row } from './row.ts';

interface CouponRow extends Row {
  /** Every store there is, where that is known. */
  readonly stores: Meta['stores'];
}

const stub = (
  { id, title, validFrom }: CouponPass,
  isInked: boolean,
  { say: { wallet: say, coupon }, now }: CouponRow,
  onOpen: () => unknown,
) =>
  Date.parse(validFrom) > now
    ? html`<div class="paper"><span class="small quiet">${coupon.notYet}</span></div>`
    : html`<button
        type="button"
        class="paper ${isInked ? 'inked' : ''}"
        part="use"
        data-id=${id}
        aria-label=${say.useOf(isolated(title))}
        @click=${onOpen}
      >
        ${say.use}
      </button>`;

/** A coupon of somebody's: with a key to its code while it can be used, torn once it was, or has expired, or is void. */
export const couponRow = (pass: CouponPass, row: CouponRow): TemplateResult => {
  const { stores, onOpen } = row;
  const isGoodEverywhere = stores.every(({ id }) => pass.storeIds?.includes(id));
  const drawn = passTicket(isGoodEverywhere ? { ...pass, storeIds: [] } : pass, row);
  const isInked = drawn.validity?.isLastDay ?? false;
  // In a list of one's own that it is taken goes without saying.
  return ticket(
    pass.state === 'available'
      ? { ...drawn, seal: undefined, stub: stub(pass, isInked, row, () => onOpen(pass)) }
      : drawn,
  );
};
