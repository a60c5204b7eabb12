import { createCheckIn, getStoreCodes, listCheckIns } from '../../contract/check-in.ts';
import { dueOn, monthAt, stepsOf } from '../../rules/check-in-days.ts';
import { checkInRefusal } from '../../rules/check-in-standing.ts';
import { dayAt } from '../../rules/days.ts';
import { languageFor, voiceIn } from '../../rules/localize.ts';
import { momentsAhead, storeCodeLife, storeCodeOf } from '../../rules/store-code.ts';
import { awardsOf, giveAward, prizeLeft } from '../awards.ts';
import { campaignOf, disclosureVersionOf } from '../campaigns.ts';
import {
  checkInCircumstances,
  checkInsBy,
  isPlaceAgreed,
  readCheckInCampaign,
  shownCheckIn,
  storeProved,
} from '../check-ins.ts';
import { instantOf } from '../instant.ts';
import { randomId } from '../random.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { HeldCheckIn, Shop } from '../shop.ts';
import { writeDown } from '../visitors.ts';

/** What answers about check-ins. */
export const checkInRoutes = (shop: Shop): Route[] => {
  const checkInCampaign = ({ id }: { readonly id: string }) => {
    campaignOf(shop, id);
    return readCheckInCampaign(shop, id);
  };

  return [
    route(
      createCheckIn,
      ({ params, query, body: { disclosureVersion, source, proof, consents = [] } }, asker) => {
        const definition = checkInCampaign(params);
        const circumstances = checkInCircumstances(shop, definition, asker);
        const no = checkInRefusal(definition, circumstances, {
          shown: disclosureVersion,
          current: disclosureVersionOf(definition),
        });
        if (no) throw new Refusal(no);
        const { id: campaignId, timeZone, placeConsent } = definition;
        const proved = storeProved(shop, definition, { visitorId: asker?.visitorId, proof, consents });
        const { id: visitorId } = writeDown(shop, { id: asker?.visitorId ?? '', identity: circumstances.identity });
        const at = shop.now();
        if (placeConsent && proof.type === 'location' && !isPlaceAgreed(shop, definition, visitorId))
          shop.consents.add({
            ...{ visitorId, campaignId, formId: placeConsent.id },
            ...{ version: placeConsent.version, givenAt: at },
          });
        const day = dayAt(at, timeZone);
        const steps = stepsOf(definition, [...circumstances.days, day]);
        const step = steps.at(-1);
        if (!step) throw new RangeError(`no step on ${day}`);
        const { streak, cycleDay } = step;
        const won = new Set(awardsOf(shop, visitorId, campaignId).flatMap(({ wonFor = [] }) => wonFor));
        const held: HeldCheckIn = {
          ...{ id: randomId(), campaignId, visitorId, day, at, streak, cycleDay },
          storeId: proved ?? source?.storeId,
          channel: source?.channel,
        };
        shop.checkIns.set(held.id, held);
        for (const { wonFor, prizeId } of dueOn(definition, steps, won)) {
          const given = prizeLeft(shop, definition, prizeId);
          if (given !== undefined) giveAward(shop, definition, given, { visitorId, at, checkInId: held.id, wonFor });
        }
        return shownCheckIn(shop, held, query.lang);
      },
      checkInCampaign,
    ),

    route(
      listCheckIns,
      ({ params, query }, asker) => {
        const definition = checkInCampaign(params);
        const now = shop.now();
        const { month = dayAt(now, definition.timeZone).slice(0, 7) } = query;
        const days = checkInsBy(shop, definition.id, asker?.visitorId).map(({ day }) => day);
        return { month, ...monthAt(definition, stepsOf(definition, days), { now, month }), serverTime: instantOf(now) };
      },
      checkInCampaign,
    ),

    route(
      getStoreCodes,
      ({ params, query: { ahead = 10, lang } }, asker) => {
        const definition = checkInCampaign(params);
        const shown = definition.storeCodes?.find(({ storeId }) => storeId === asker?.storeId);
        const store = definition.stores.find(({ id }) => id === shown?.storeId);
        if (!shown || !store) throw new Refusal('wrong_store');
        const { id: campaignId, lang: own } = definition;
        const now = shop.now();
        const said = {
          storeId: store.id,
          storeName: voiceIn(languageFor(definition, lang), own).say(store.name),
          serverTime: instantOf(now),
        };
        const codeOf = (of: Parameters<typeof storeCodeOf>[3]) =>
          storeCodeOf(shop.storeSecret, campaignId, store.id, of);
        if (shown.type === 'fixed') return { ...said, type: shown.type, code: codeOf(shown) };
        const codes = momentsAhead(now, ahead).map((from) => ({
          code: codeOf({ type: 'rotating', from }),
          from: instantOf(from),
          until: instantOf(from + storeCodeLife.shown),
        }));
        return { ...said, type: shown.type, codes };
      },
      checkInCampaign,
    ),
  ];
};
