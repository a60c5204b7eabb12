import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** The places of a list in another order: the same for the same seed, and nobody's to foresee without it. */
export const shuffledPlaces = (seed: string, count: number): readonly number[] => {
  const lots = Array.from({ length: count }, (_, place) => bytesToHex(sha256(utf8ToBytes(`${seed}|${String(place)}`))));
  return lots.map((_, place) => place).sort((a, b) => ((lots[a] ?? '') < (lots[b] ?? '') ? -1 : 1));
};
