import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

import { million } from '../contract/prize.ts';

/** A line of the table that is walked: the prize, its odds in a million, how many there are, and what is given once it is out. */
export interface TableEntry {
  readonly prizeId: string;
  readonly odds: number;
  readonly total?: number | undefined;
  readonly fallback?: string | undefined;
}

/** What one draw is worked out from, beside the seed. */
export interface DrawInput {
  readonly campaignId: string;
  readonly visitorHash: string;
  /** Which of this visitor's draws it is, from 1. */
  readonly n: number;
  readonly clientNonce: string;
}

/** SHA-256 of a seed, both in hex: told before the start. */
export const commitmentOf = (seed: string): string => bytesToHex(sha256(hexToBytes(seed)));

/** What stands for a visitor in the proof of a draw. */
export const visitorHashOf = (campaignId: string, visitorId: string): string =>
  bytesToHex(sha256(utf8ToBytes(`${campaignId}|${visitorId}`)));

const half = 2 ** 32;

/** floor(r · size / 2⁶⁴), where r are the first 8 bytes of the message's HMAC; `size` up to a million, so that every step is exact. */
const numberBelow = (size: number, seed: string, message: string): number => {
  const bytes = hmac(sha256, hexToBytes(seed), utf8ToBytes(message));
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [high, low] = [view.getUint32(0), view.getUint32(4)];
  return Math.floor((high * size + Math.floor((low * size) / half)) / half);
};

/** The prize that a draw by odds rolls, or nothing. */
export const rolledPrize = (
  seed: string,
  { campaignId, visitorHash, n, clientNonce }: DrawInput,
  table: readonly TableEntry[],
): string | undefined => {
  const message = ['lingka-draw-1', campaignId, visitorHash, n, clientNonce].join('|');
  const x = numberBelow(million, seed, message);
  let sum = 0;
  return table.find(({ odds }) => x < (sum += odds))?.prizeId;
};

/** What is won, where a prize was rolled: that one, or once it is out its fallback, or nothing where that is out too. */
export const wonPrize = (
  rolled: string | undefined,
  table: readonly TableEntry[],
  isOut: (entry: TableEntry) => boolean,
): string | undefined => {
  const entryOf = (id: string | undefined) => table.find(({ prizeId }) => prizeId === id);
  const entry = entryOf(rolled);
  if (!entry || !isOut(entry)) return entry?.prizeId;
  const instead = entryOf(entry.fallback);
  return instead && !isOut(instead) ? instead.prizeId : undefined;
};

/** A pool's tickets in the order in which they are drawn: each the place of its prize in the table, or -1 for a blank. */
export const shuffledPool = (
  seed: string,
  campaignId: string,
  { table, tickets }: { readonly table: readonly TableEntry[]; readonly tickets: number },
): Int8Array => {
  const pool = new Int8Array(tickets).fill(-1);
  let next = 0;
  table.forEach(({ total = 0 }, place) => {
    pool.fill(place, next, (next += total));
  });
  for (let i = tickets - 1; i >= 1; i--) {
    const j = numberBelow(i + 1, seed, ['lingka-pool-1', campaignId, i].join('|'));
    const [one = -1, other = -1] = [pool[i], pool[j]];
    pool[i] = other;
    pool[j] = one;
  }
  return pool;
};
