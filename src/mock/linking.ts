import { makeVoid, movePoints } from './ledger.ts';
import { changePass, heldBy, issuedIn } from './passes.ts';
import type { HeldPass, Shop, Visitor } from './shop.ts';
import { writeDown } from './visitors.ts';

/** Voids a guest's card beside one that stays, and adds its points to that. A card that is not good brings none. */
const mergeCard = (shop: Shop, guests: HeldPass, staying: HeldPass) => {
  const { balance, earned } = guests.points;
  const none = { balance: 0, earned: 0 };
  if (guests.state === 'active' && earned > 0)
    movePoints(
      shop,
      staying,
      { balance: staying.points.balance + balance, earned: staying.points.earned + earned },
      { kind: 'points_merged' },
    );
  makeVoid(shop, changePass(shop, guests.id, { points: none, fields: {}, holder: undefined }), 'voided');
};

/** Makes a guest another name for somebody known, who takes over what the guest has. */
export const link = (shop: Shop, guestId: string, to: Visitor): void => {
  for (const pass of [...shop.passes.values()].filter(({ visitorId }) => visitorId === guestId)) {
    const staying = heldBy(issuedIn(shop, pass.campaignId), to.id);
    if (staying) mergeCard(shop, pass, staying);
    else changePass(shop, pass.id, { visitorId: to.id });
  }
  const theirs = [...shop.consents].filter(({ visitorId }) => visitorId === to.id);
  for (const consent of [...shop.consents].filter(({ visitorId }) => visitorId === guestId))
    if (theirs.some(({ campaignId, formId }) => campaignId === consent.campaignId && formId === consent.formId))
      shop.consents.delete(consent);
    else consent.visitorId = to.id;
  for (const limit of [...shop.keptLimits]) {
    const [campaignId = '', visitorId] = limit.split(' ');
    if (visitorId === guestId) shop.keptLimits.add(`${campaignId} ${to.id}`);
  }
  const guest = writeDown(shop, { id: guestId, identity: 'guest', aliasOf: to.id });
  shop.visitors.set(to.id, { ...to, since: Math.min(to.since, guest.since) });
};
