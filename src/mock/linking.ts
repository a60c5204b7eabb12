import { couponState } from '../rules/coupon-pass.ts';
import { dayAt } from '../rules/days.ts';
import { limitsOf } from '../rules/limits.ts';
import { attemptsBy } from './attempts.ts';
import { awardsOf, changeAward } from './awards.ts';
import { readCampaign } from './campaigns.ts';
import { checkInsBy } from './check-ins.ts';
import { makeVoid, movePoints } from './ledger.ts';
import { changePass, heldBy, isCard, isCoupon, issuedIn, readPass } from './passes.ts';
import type { HeldCard, HeldCoupon, HeldPass, Shop, Visitor } from './shop.ts';
import { writeDown } from './visitors.ts';

/** Takes a guest's points to the card that stays: one line takes them away, one brings them. */
const mergePoints = (shop: Shop, from: HeldCard, to: HeldCard) => {
  const { balance, earned } = from.points;
  movePoints(shop, from, { balance: 0, earned: 0 }, { kind: 'points_merged' });
  movePoints(
    shop,
    to,
    { balance: to.points.balance + balance, earned: to.points.earned + earned },
    { kind: 'points_merged' },
  );
};

/** Of two cards where only one may be held, the guest's is void. Points of one that is blocked stay on it, or signing in would free them. */
const giveUp = (shop: Shop, theirs: HeldCard, kept: HeldCard) => {
  if (theirs.state === 'active' && theirs.points.earned > 0) mergePoints(shop, theirs, kept);
  makeVoid(shop, changePass(shop, readPass(shop, theirs.id), { fields: {}, holder: undefined }), 'voided');
};

/** Whether a coupon is one more than a visitor may have: in all, or of its day. */
const isOneTooMany = (shop: Shop, coupon: HeldCoupon) => {
  const definition = readCampaign(shop, coupon.campaignId);
  const { total = Infinity, today = Infinity } = limitsOf(definition);
  const dayOf = ({ issuedAt }: HeldPass) => dayAt(issuedAt, definition.timeZone);
  const held = heldBy(issuedIn(shop, coupon.campaignId), coupon.visitorId).filter(({ state }) => state !== 'voided');
  return held.length > total || held.filter((other) => dayOf(other) === dayOf(coupon)).length > today;
};

/** Where two had more coupons than one may have, the newest of the guest's that can still be used are void. */
const voidSurplus = (shop: Shop, moved: readonly HeldCoupon[]) => {
  for (const coupon of [...moved].reverse())
    if (coupon.awardId === undefined && couponState(coupon, shop.now()) === 'available' && isOneTooMany(shop, coupon))
      makeVoid(shop, coupon, 'voided');
};

const movePasses = (shop: Shop, guestId: string, knownId: string) => {
  const theirs = [...shop.passes.values()].filter(({ visitorId }) => visitorId === guestId);
  for (const card of theirs.filter(isCard)) {
    const kept = heldBy(issuedIn(shop, card.campaignId), knownId).find(isCard);
    if (kept) giveUp(shop, card, kept);
    else changePass(shop, card, { visitorId: knownId });
  }
  voidSurplus(
    shop,
    theirs.filter(isCoupon).map((coupon) => changePass(shop, coupon, { visitorId: knownId })),
  );
};

/** Of two consents to one document the newer holds; a guest's that was taken back takes none back. */
const moveConsents = (shop: Shop, guestId: string, knownId: string) => {
  const all = [...shop.consents];
  for (const consent of all.filter(({ visitorId }) => visitorId === guestId)) {
    const same = all.find(
      ({ visitorId, campaignId, formId }) =>
        visitorId === knownId && campaignId === consent.campaignId && formId === consent.formId,
    );
    shop.consents.delete(consent);
    const isNewer =
      !same || (consent.withdrawnAt === undefined && consent.givenAt > (same.withdrawnAt ?? same.givenAt));
    if (same && isNewer) shop.consents.delete(same);
    if (isNewer) shop.consents.add({ ...consent, visitorId: knownId });
  }
};

/** Their draws, what they won and the chances they were granted. */
const moveDraws = (shop: Shop, guestId: string, knownId: string) => {
  shop.draws.forEach((draw, index) => {
    if (draw.visitorId === guestId) shop.draws[index] = { ...draw, visitorId: knownId };
  });
  for (const award of awardsOf(shop, guestId)) changeAward(shop, award, { visitorId: knownId });
  for (const [name, count] of [...shop.grantedChances]) {
    const [campaignId = '', visitorId] = name.split(' ');
    if (visitorId !== guestId) continue;
    const theirs = `${campaignId} ${knownId}`;
    shop.grantedChances.set(theirs, (shop.grantedChances.get(theirs) ?? 0) + count);
    shop.grantedChances.delete(name);
  }
};

/** Their attempts, and what they won; of two at one level that of who they turned out to be stays. */
const moveAttempts = (shop: Shop, guestId: string, knownId: string) => {
  for (const attempt of [...shop.attempts.values()].filter(({ visitorId }) => visitorId === guestId)) {
    const isTheirsToo = attemptsBy(shop, attempt.campaignId, knownId).some(
      ({ questionId }) => questionId === attempt.questionId,
    );
    shop.attempts.set(attempt.id, { ...attempt, visitorId: isTheirsToo ? undefined : knownId });
  }
};

/** The days that they checked in on; of two on one day that of who they turned out to be stays. */
const moveCheckIns = (shop: Shop, guestId: string, knownId: string) => {
  for (const checkIn of [...shop.checkIns.values()].filter(({ visitorId }) => visitorId === guestId)) {
    const isTheirsToo = checkInsBy(shop, checkIn.campaignId, knownId).some(({ day }) => day === checkIn.day);
    shop.checkIns.set(checkIn.id, { ...checkIn, visitorId: isTheirsToo ? undefined : knownId });
  }
};

/** A limit that holds for a guest holds for who they turned out to be. */
const inheritLimits = (shop: Shop, guestId: string, knownId: string) => {
  for (const limit of [...shop.keptLimits]) {
    const [campaignId = '', visitorId] = limit.split(' ');
    if (visitorId === guestId) shop.keptLimits.add(`${campaignId} ${knownId}`);
  }
};

/** Makes somebody, a guest or a WeChat account, another name for whoever they turned out to be, with all that they have and their other names. */
export const link = (shop: Shop, guestId: string, known: Visitor): void => {
  movePasses(shop, guestId, known.id);
  moveDraws(shop, guestId, known.id);
  moveAttempts(shop, guestId, known.id);
  moveCheckIns(shop, guestId, known.id);
  moveConsents(shop, guestId, known.id);
  inheritLimits(shop, guestId, known.id);
  for (const other of [...shop.visitors.values()].filter(({ aliasOf }) => aliasOf === guestId))
    shop.visitors.set(other.id, { ...other, aliasOf: known.id });
  const { identity = 'guest' } = shop.visitors.get(guestId) ?? {};
  const guest = writeDown(shop, { id: guestId, identity, aliasOf: known.id });
  shop.visitors.set(known.id, { ...known, since: Math.min(known.since, guest.since) });
};
