import type { Pass } from '../../../src/contract/pass.ts';
import { cardState, describeCard, type KeptCard } from '../../../src/rules/card-pass.ts';
import { couponState, describeCoupon, type KeptCoupon } from '../../../src/rules/coupon-pass.ts';
import { localize } from '../../../src/rules/localize.ts';
import type { StoredCampaign } from '../campaigns/campaign-store.ts';
import type { PassRow } from '../database/schema.ts';

/** What a pass is told by: all of its row but its place, and what was filled in. */
export type ToldRow = Omit<PassRow, 'seq' | 'fields'>;

// What follows from its kind the table's own checks guarantee: only here the two meet.
type CardRow = ToldRow & Pick<KeptCard, 'state'> & { readonly kind: 'card' };
type CouponRow = ToldRow & Pick<KeptCoupon, 'state'> & { readonly kind: 'coupon'; readonly valid_until: Date };

export const isCard = <Row extends ToldRow>(row: Row): row is Row & CardRow => row.kind === 'card';
export const isCoupon = <Row extends ToldRow>(row: Row): row is Row & CouponRow => row.kind === 'coupon';

const shared = (row: ToldRow) => ({
  id: row.id,
  number: row.number,
  campaignId: row.campaign_id,
  issuedAt: row.issued_at.getTime(),
  ...(row.holder === null ? {} : { holder: row.holder }),
});

/** A row as the rules know a card. */
export const keptCard = (row: CardRow): KeptCard => ({
  ...shared(row),
  state: row.state,
  ...(row.valid_until ? { validUntil: row.valid_until.getTime() } : {}),
  points: { balance: row.points_balance, earned: row.points_earned },
});

/** A row as the rules know a coupon. */
export const keptCoupon = (row: CouponRow): KeptCoupon => ({
  ...shared(row),
  state: row.state,
  validFrom: row.valid_from.getTime(),
  validUntil: row.valid_until.getTime(),
  ...(row.redeemed_at ? { redeemedAt: row.redeemed_at.getTime() } : {}),
  ...(row.redeemed_in === null ? {} : { redeemedIn: row.redeemed_in }),
  ...(row.award_id === null ? {} : { awardId: row.award_id }),
});

const otherKind = ({ id, kind }: ToldRow) => new RangeError(`pass ${id} is a ${kind}, and its campaign is not`);

/** The state of a pass at a moment (ms). */
export const passState = (row: ToldRow, now: number): Pass['state'] => {
  if (isCard(row)) return cardState(keptCard(row), now);
  if (isCoupon(row)) return couponState(keptCoupon(row), now);
  throw otherKind(row);
};

/** A pass as its holder reads it. */
export const describePass = (
  row: ToldRow,
  { definition, disclosureVersion }: StoredCampaign,
  now: number,
  lang?: string,
): Pass => {
  if (definition.kind === 'card' && isCard(row))
    return describeCard(keptCard(row), localize(definition, disclosureVersion, lang), now);
  if (definition.kind === 'coupon' && isCoupon(row))
    return describeCoupon(keptCoupon(row), localize(definition, disclosureVersion, lang), now);
  throw otherKind(row);
};
