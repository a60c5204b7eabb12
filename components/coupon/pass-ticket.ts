import type { CouponPass } from '../../src/contract/coupon.ts';
import { shortDay } from '../../src/messages/day.ts';
import { isolated } from '../../src/messages/isolated.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { offerWords } from './offer-words.ts';
import type { Ticket } from './ticket.ts';
import { passValidity } from './validity-words.ts';
import { passView } from './view.ts';

/** What somebody's coupon is written with. */
interface Writing {
  readonly say: Pick<Messages, 'coupon' | 'dates'>;
  /** BCP 47. */
  readonly lang: string;
  /** In milliseconds since 1970. */
  readonly now: number;
  /** What stores are called, where that is known. */
  readonly stores?: readonly { readonly id: string; readonly name: string }[];
}

/** Where a coupon counts: in one or two stores by name, in more by their number; nothing where it counts everywhere. */
export const storesLine = (
  stores: readonly { readonly name: string }[],
  say: Messages['coupon'],
): readonly string[] => {
  if (stores.length === 0) return [];
  return [stores.length > 2 ? say.onlyInSome(stores.length) : say.onlyIn(stores.map(({ name }) => isolated(name)))];
};

const used = (pass: CouponPass, { say, now, stores = [] }: Writing): readonly string[] => {
  if (pass.redeemedAt === undefined) return [];
  const store = stores.find(({ id }) => id === pass.redeemedIn)?.name;
  const day = shortDay(say.dates, new Date(pass.redeemedAt), pass.timeZone, now);
  return [say.coupon.usedOn(day, store === undefined ? '' : isolated(store))];
};

/** What somebody's coupon is drawn from, but for its stub. */
export const passTicket = (pass: CouponPass, writing: Writing): Ticket => {
  const { say, lang, now, stores = [] } = writing;
  const { paper, seal } = passView(pass, now);
  const isRedeemed = pass.state === 'redeemed';
  const counted = stores.filter(({ id }) => pass.storeIds?.includes(id));
  return {
    paper,
    title: pass.title,
    offer: offerWords(pass.offer, say.coupon, lang),
    lines: isRedeemed ? used(pass, writing) : pass.state === 'available' ? storesLine(counted, say.coupon) : [],
    validity: isRedeemed || pass.state === 'voided' ? undefined : passValidity(pass, say, now),
    seal: seal && say.coupon.seals[seal],
  };
};
