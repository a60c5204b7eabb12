import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';

import type { CheckInDefinition } from '../contract/campaign-definition.ts';

/** How long a code on a screen lives, in ms. */
export const storeCodeLife = {
  /** It is shown. */
  shown: 60_000,
  /** It is taken so much before and after: no clock is exact, and nobody scans in no time. */
  early: 10_000,
  late: 30_000,
} as const;

/** What a store's code is of: a poster's edition, or the moment (ms) from which a screen shows it. */
export type StoreCodeOf =
  { readonly type: 'fixed'; readonly edition: number } | { readonly type: 'rotating'; readonly from: number };

/** So many codes of a screen can be told apart by their first digits: those of six days. */
const slots = 9000;
/** As far ahead (ms) as a screen fetches codes. */
const furthest = 61 * storeCodeLife.shown;

const slotOf = (at: number) => Math.floor(at / storeCodeLife.shown);

const prefixOf = (of: StoreCodeOf) =>
  of.type === 'fixed' ? String(of.edition).padStart(4, '0') : String((slotOf(of.from) % slots) + 1000);

/** The eight digits that nobody makes without the secret. */
const sealOf = (secret: string, campaignId: string, storeId: string, of: StoreCodeOf) => {
  const what = of.type === 'fixed' ? of.edition : slotOf(of.from);
  const message = ['lingka-store-1', campaignId, storeId, of.type, what].join('|');
  const bytes = hmac(sha256, utf8ToBytes(secret), utf8ToBytes(message));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return String((view.getUint32(0) * 2 ** 16 + view.getUint16(4)) % 100_000_000).padStart(8, '0');
};

/** The code that a store shows for a campaign. */
export const storeCodeOf = (secret: string, campaignId: string, storeId: string, of: StoreCodeOf): string =>
  prefixOf(of) + sealOf(secret, campaignId, storeId, of);

/** The moments (ms) from which a screen shows its codes: that of now, and so many after it. */
export const momentsAhead = (now: number, ahead: number): readonly number[] =>
  Array.from({ length: ahead + 1 }, (_, index) => (slotOf(now) + index) * storeCodeLife.shown);

/** What a code says that it is, by its first four digits. */
const saidOf = (code: string, now: number): StoreCodeOf => {
  const prefix = Number(code.slice(0, 4));
  if (prefix < 1000) return { type: 'fixed', edition: prefix };
  const last = slotOf(now + furthest);
  return { type: 'rotating', from: (last - ((last - (prefix - 1000)) % slots)) * storeCodeLife.shown };
};

/** What of a campaign says whose codes count. */
type Campaign = Pick<CheckInDefinition, 'id' | 'stores' | 'storeCodes'>;

/** Whether a code is shown for a campaign by the store that it is of. */
const isShown = (of: StoreCodeOf, shown: NonNullable<Campaign['storeCodes']>[number], now: number) => {
  if (of.type === 'fixed') return shown.type === 'fixed' && shown.edition === of.edition;
  const age = now - of.from;
  return shown.type === 'rotating' && age < storeCodeLife.shown + storeCodeLife.late;
};

/** What became of a store's code: the store that it is of, or why it is not taken. */
export type StoreCodeVerdict =
  | { readonly type: 'here'; readonly storeId: string }
  | { readonly type: 'refused'; readonly code: 'store_code_invalid' | 'wrong_store' | 'code_stale' };

/** Says whose code it is that somebody scanned for a campaign at a moment (ms); those of `others` count in the shop, but not here. */
export const readStoreCode = (
  secret: string,
  code: string,
  {
    campaign,
    others,
    now,
  }: { readonly campaign: Campaign; readonly others: readonly Campaign[]; readonly now: number },
): StoreCodeVerdict => {
  const of = saidOf(code, now);
  const refused = (why: 'store_code_invalid' | 'wrong_store' | 'code_stale') =>
    ({ type: 'refused', code: why }) as const;
  const storeIn = ({ id, stores }: Campaign) =>
    stores.find((store) => storeCodeOf(secret, id, store.id, of) === code)?.id;
  const storeId = storeIn(campaign);
  if (storeId === undefined)
    return refused(others.some((other) => storeIn(other)) ? 'wrong_store' : 'store_code_invalid');
  // Nobody has seen it yet, so nobody scanned it.
  if (of.type === 'rotating' && of.from - storeCodeLife.early > now) return refused('store_code_invalid');
  const shown = campaign.storeCodes?.find((one) => one.storeId === storeId);
  if (!shown) return refused('wrong_store');
  return isShown(of, shown, now) ? { type: 'here', storeId } : refused('code_stale');
};
