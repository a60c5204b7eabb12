import { limitsOf } from '../rules/limits.ts';
import { readCampaign } from './campaigns.ts';
import { makeVoid, movePoints } from './ledger.ts';
import { changePass, heldBy, isCard, issuedIn } from './passes.ts';
import type { HeldCard, HeldPass, Shop, Visitor } from './shop.ts';
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

/** Where only so many may be held, the guest's is void. Points of a card that is blocked stay on it, or signing in would free them. */
const giveUp = (shop: Shop, theirs: HeldPass, kept: readonly HeldPass[]) => {
  const card = kept.find(isCard);
  if (card && isCard(theirs) && theirs.state === 'active' && theirs.points.earned > 0) mergePoints(shop, theirs, card);
  const now = shop.passes.get(theirs.id) ?? theirs;
  makeVoid(shop, changePass<HeldPass>(shop, now, { fields: {}, holder: undefined }), 'voided');
};

const movePasses = (shop: Shop, guestId: string, knownId: string) => {
  for (const pass of [...shop.passes.values()].filter(({ visitorId }) => visitorId === guestId)) {
    const kept = heldBy(issuedIn(shop, pass.campaignId), knownId);
    const { total = Infinity } = limitsOf(readCampaign(shop, pass.campaignId));
    if (kept.length >= total) giveUp(shop, pass, kept);
    else changePass<HeldPass>(shop, pass, { visitorId: knownId });
  }
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

/** A limit that holds for a guest holds for who they turned out to be. */
const inheritLimits = (shop: Shop, guestId: string, knownId: string) => {
  for (const limit of [...shop.keptLimits]) {
    const [campaignId = '', visitorId] = limit.split(' ');
    if (visitorId === guestId) shop.keptLimits.add(`${campaignId} ${knownId}`);
  }
};

/** Makes a guest another name for whoever they turned out to be, and gives them all that the guest has. */
export const link = (shop: Shop, guestId: string, known: Visitor): void => {
  movePasses(shop, guestId, known.id);
  moveConsents(shop, guestId, known.id);
  inheritLimits(shop, guestId, known.id);
  const guest = writeDown(shop, { id: guestId, identity: 'guest', aliasOf: known.id });
  shop.visitors.set(known.id, { ...known, since: Math.min(known.since, guest.since) });
};
