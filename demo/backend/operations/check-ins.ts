import type { createCheckIn, getStoreCodes, listCheckIns } from '../../../src/contract/check-in.ts';
import { monthAt, stepsOf } from '../../../src/rules/check-in-days.ts';
import { dayAt } from '../../../src/rules/days.ts';
import { languageFor, voiceIn } from '../../../src/rules/localize.ts';
import { momentsAhead, storeCodeLife, type StoreCodeOf, storeCodeOf } from '../../../src/rules/store-code.ts';
import { checkInOnce } from '../check-ins/check-in-once.ts';
import { readCheckIns } from '../check-ins/checked-in.ts';
import { findDays, type StoredDays } from '../check-ins/find-days.ts';
import { about } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { storeCodeKey } from '../sessions/keys.ts';

/** Checks in. */
export const newCheckIn = about<typeof createCheckIn, StoredDays>(
  ({ services, params }) => findDays(services.database, params.id),
  checkInOnce,
);

/** Lists the days of a month. */
export const checkInList = about<typeof listCheckIns, StoredDays>(
  ({ services, params }) => findDays(services.database, params.id),
  async ({ database, principal, query, now }, { definition }) => {
    const { month = dayAt(now, definition.timeZone).slice(0, 7) } = query;
    const rows = principal ? await readCheckIns(database, [definition.id], principal.visitorId) : [];
    const steps = stepsOf(
      definition,
      rows.map(({ day }) => day),
    );
    return { month, ...monthAt(definition, steps, { now, month }), serverTime: new Date(now).toISOString() };
  },
);

/** Reads what the caller's store shows: they are worked out, and kept nowhere. */
export const storeCodeList = about<typeof getStoreCodes, StoredDays>(
  ({ services, params }) => findDays(services.database, params.id),
  ({ services, principal, query: { ahead = 10, lang }, now }, { definition }) => {
    const shown = definition.storeCodes?.find(({ storeId }) => storeId === principal.storeId);
    const store = definition.stores.find(({ id }) => id === shown?.storeId);
    if (!shown || !store) throw new Refusal('wrong_store');
    const said = {
      storeId: store.id,
      storeName: voiceIn(languageFor(definition, lang), definition.lang).say(store.name),
      serverTime: new Date(now).toISOString(),
    };
    const key = storeCodeKey(services.secrets.secret);
    const codeOf = (of: StoreCodeOf) => storeCodeOf(key, definition.id, store.id, of);
    if (shown.type === 'fixed') return Promise.resolve({ ...said, type: shown.type, code: codeOf(shown) });
    const codes = momentsAhead(now, ahead).map((from) => ({
      code: codeOf({ type: 'rotating', from }),
      from: new Date(from).toISOString(),
      until: new Date(from + storeCodeLife.shown).toISOString(),
    }));
    return Promise.resolve({ ...said, type: shown.type, codes });
  },
);
