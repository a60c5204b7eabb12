import type { Award, Parcel } from '../contract/award.ts';
import { awardStateAt, claimByOf, describeAward } from '../rules/award.ts';
import { codeDigits } from '../rules/code-digits.ts';
import { localize, voiceIn } from '../rules/localize.ts';
import { maskedPhone } from '../rules/phone.ts';
import { isWinning, type WinningDefinition } from '../rules/references.ts';
import { validityAt } from '../rules/validity.ts';
import { disclosureVersionOf, readCampaign } from './campaigns.ts';
import { movePoints, writeLedger } from './ledger.ts';
import { heldBy, isCard, issuedIn } from './passes.ts';
import { randomBytes, randomId } from './random.ts';
import { Refusal } from './refusal.ts';
import type { HeldAward, HeldCoupon, Shop } from './shop.ts';

type Prize = WinningDefinition['prizes'][number];

/** A campaign in which something can be won, whatever its status; of other kinds nothing is. */
export const readWinningCampaign = (shop: Shop, id: string): WinningDefinition => {
  const campaign = readCampaign(shop, id);
  if (!isWinning(campaign)) throw new Refusal('not_found');
  return campaign;
};

/** An award as its winner reads it. */
export const shownAward = (shop: Shop, held: HeldAward, lang: string | undefined): Award => {
  const {
    drawId: _draw,
    attemptId: _attempt,
    checkInId: _day,
    wonFor: _reward,
    visitorId: _owner,
    contact: _contact,
    reason: _reason,
    ...kept
  } = held;
  const campaign = readWinningCampaign(shop, held.campaignId);
  return describeAward(kept, localize(campaign, disclosureVersionOf(campaign), lang), shop.now());
};

/** A parcel as whoever sends it reads it. */
export const shownParcel = (shop: Shop, held: HeldAward, lang: string | undefined): Parcel => {
  const phone = shop.visitors.get(held.visitorId ?? '')?.phone;
  return {
    ...shownAward(shop, held, lang),
    ...(held.contact && { contact: held.contact }),
    ...(phone === undefined ? {} : { holder: maskedPhone(phone) }),
    ...(held.reason === undefined ? {} : { reason: held.reason }),
  };
};

/** Changes an award, and returns what it is now. */
export const changeAward = (shop: Shop, award: HeldAward, change: Partial<HeldAward>): HeldAward => {
  const changed = { ...award, ...change };
  shop.awards.set(award.id, changed);
  return changed;
};

/** Takes a parcel back that is not sent yet, with where it was to go. */
export const forfeit = (shop: Shop, award: HeldAward): HeldAward => {
  const isOpen = award.state === 'won' || award.state === 'claimed';
  return changeAward(shop, award, { contact: undefined, ...(isOpen ? { state: 'forfeited' } : {}) });
};

/** Those of a visitor's awards in a campaign, or in all, newest first. */
export const awardsOf = (shop: Shop, visitorId: string | undefined, campaignId?: string): HeldAward[] =>
  [...shop.awards.values()]
    .reverse()
    .filter((award) => visitorId !== undefined && award.visitorId === visitorId)
    .filter((award) => campaignId === undefined || award.campaignId === campaignId);

/** The state of an award now. */
export const awardStateNow = (shop: Shop, award: HeldAward): Award['state'] => awardStateAt(award, shop.now());

/** The card that a visitor holds and can use. */
export const cardOf = (shop: Shop, campaignId: string, visitorId: string | undefined) =>
  heldBy(issuedIn(shop, campaignId), visitorId)
    .filter(isCard)
    .find(({ state }) => state === 'active');

/** How many of a prize were won. */
export const wonOf = (shop: Shop, campaignId: string, prizeId: string) =>
  [...shop.awards.values()].filter((award) => award.campaignId === campaignId && award.prizeId === prizeId).length;

const nameOf = ({ lang }: WinningDefinition, { name }: Prize) => voiceIn(lang, lang).say(name);

/** Gives the coupon that a prize is. */
const issueCoupon = (shop: Shop, award: HeldAward, couponCampaignId: string): HeldCoupon => {
  const coupon = readCampaign(shop, couponCampaignId);
  if (coupon.kind !== 'coupon') throw new TypeError(`${couponCampaignId} has no coupons`);
  const { from, until } = validityAt(coupon, award.wonAt);
  const phone = shop.visitors.get(award.visitorId ?? '')?.phone;
  const pass: HeldCoupon = {
    id: randomId(),
    kind: 'coupon',
    state: 'available',
    visitorId: award.visitorId,
    campaignId: couponCampaignId,
    awardId: award.id,
    number: codeDigits(randomBytes).slice(-12),
    issuedAt: award.wonAt,
    validFrom: from,
    validUntil: until,
    fields: {},
    channel: undefined,
    ...(phone === undefined ? {} : { holder: maskedPhone(phone) }),
  };
  shop.passes.set(pass.id, pass);
  writeLedger(shop, pass, { kind: 'issued' });
  return pass;
};

/** Gives what was won: all but a parcel is the winner's at once. */
const give = (shop: Shop, definition: WinningDefinition, prize: Prize, award: HeldAward): HeldAward => {
  const { visitorId = '' } = award;
  switch (prize.kind) {
    case 'coupon':
      return { ...award, passId: issueCoupon(shop, award, prize.couponCampaignId).id };
    case 'points': {
      const card = cardOf(shop, definition.cardCampaignId ?? '', visitorId);
      if (!card) throw new TypeError('points need a card to go to');
      const { balance, earned } = card.points;
      const points = { balance: balance + prize.points, earned: earned + prize.points };
      movePoints(shop, card, points, { kind: 'points_won', reason: nameOf(definition, prize) });
      return award;
    }
    case 'chance': {
      const name = `${prize.chance.campaignId} ${visitorId}`;
      shop.grantedChances.set(name, (shop.grantedChances.get(name) ?? 0) + prize.chance.count);
      return award;
    }
    case 'parcel':
      return { ...award, state: 'won', claimBy: claimByOf(definition, award.wonAt) };
  }
};

/** What won: a draw, an attempt or a check-in; whose, and when (ms). */
type Win = Pick<HeldAward, 'visitorId' | 'drawId' | 'attemptId' | 'checkInId' | 'wonFor'> & { readonly at: number };

/** Gives a prize of a campaign, and writes down that it was won. */
export const giveAward = (
  shop: Shop,
  definition: WinningDefinition,
  prizeId: string,
  { at, ...win }: Win,
): HeldAward => {
  const prize = definition.prizes.find(({ id }) => id === prizeId);
  if (!prize) throw new RangeError(`no prize ${prizeId}`);
  const won = { id: randomId(), campaignId: definition.id, prizeId, state: 'granted', wonAt: at, ...win } as const;
  const award = give(shop, definition, prize, won);
  shop.awards.set(award.id, award);
  return award;
};

/** The prize that is given where one is won: it, else its fallback where it is out, else nothing. */
export const prizeLeft = (shop: Shop, { id, prizes }: WinningDefinition, prizeId: string): string | undefined => {
  const rolled = prizes.find((prize) => prize.id === prizeId);
  return [rolled, prizes.find((prize) => prize.id === rolled?.fallback)].find(
    (prize) => prize !== undefined && wonOf(shop, id, prize.id) < (prize.total ?? Infinity),
  )?.id;
};
