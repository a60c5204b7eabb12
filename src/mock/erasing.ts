import { changeAward, forfeit } from './awards.ts';
import { makeVoid } from './ledger.ts';
import { changePass, readPass } from './passes.ts';
import type { HeldPass, Shop } from './shop.ts';
import { idsOf } from './visitors.ts';

/** Erases a visitor by all their names. What is left are those names, so that limits hold, and the ledger. */
export const erase = (shop: Shop, visitorId: string): void => {
  const ids = idsOf(shop, visitorId);
  const isTheirs = (id: string | undefined) => id !== undefined && ids.includes(id);
  for (const pass of [...shop.passes.values()].filter((one) => isTheirs(one.visitorId))) {
    for (const id of ids) shop.keptLimits.add(`${pass.campaignId} ${id}`);
    makeVoid(shop, pass, 'erased');
    changePass<HeldPass>(shop, readPass(shop, pass.id), { visitorId: undefined, fields: {}, holder: undefined });
    for (const [code, { passId }] of [...shop.codes]) if (passId === pass.id) shop.codes.delete(code);
    // What staff were answered about a card names its holder.
    shop.keys.forget((_, answer) => answer.includes(pass.id));
  }
  shop.draws.forEach((draw, index) => {
    if (!isTheirs(draw.visitorId)) return;
    for (const id of ids) shop.keptLimits.add(`${draw.campaignId} ${id}`);
    shop.draws[index] = { ...draw, visitorId: undefined };
  });
  for (const attempt of [...shop.attempts.values()].filter((one) => isTheirs(one.visitorId))) {
    for (const id of ids) shop.keptLimits.add(`${attempt.campaignId} ${id}`);
    shop.attempts.set(attempt.id, { ...attempt, visitorId: undefined });
  }
  for (const checkIn of [...shop.checkIns.values()].filter((one) => isTheirs(one.visitorId))) {
    for (const id of ids) shop.keptLimits.add(`${checkIn.campaignId} ${id}`);
    shop.checkIns.set(checkIn.id, { ...checkIn, visitorId: undefined });
  }
  for (const award of [...shop.awards.values()].filter((one) => isTheirs(one.visitorId)))
    changeAward(shop, forfeit(shop, award), { visitorId: undefined });
  for (const name of [...shop.grantedChances.keys()])
    if (isTheirs(name.split(' ')[1])) shop.grantedChances.delete(name);
  for (const consent of [...shop.consents]) if (isTheirs(consent.visitorId)) shop.consents.delete(consent);
  for (const [token, session] of [...shop.sessions]) if (isTheirs(session.visitorId)) shop.sessions.delete(token);
  for (const event of [...shop.events]) if (isTheirs(event.split(' ')[0])) shop.events.delete(event);
  shop.oneTimeCodes.delete(shop.visitors.get(visitorId)?.phone ?? '');
  for (const id of ids) shop.visitors.delete(id);
  shop.keys.forget((owner) => isTheirs(owner));
};
