import type { Client } from '../../src/client/client.ts';
import type { Failure } from '../../src/client/result.ts';
import { listParcels, type Parcel } from '../../src/contract/award.ts';
import { winningIds } from '../winning.ts';

/** What is asked for at once, and how often at most for each campaign. */
const [limit, pages] = [100, 20];

/** What a manager reads of the shop's parcels. */
export type ReadParcels =
  | { readonly name: 'known'; readonly items: readonly Parcel[] }
  | { readonly name: 'failed'; readonly failure: Failure };

/** Parcels that are to be sent first, then as they come: newest first. */
const byNeed = (one: Parcel, other: Parcel) =>
  Number(other.state === 'claimed') - Number(one.state === 'claimed') ||
  Date.parse(other.wonAt) - Date.parse(one.wonAt);

/** Reads the parcels of all that prizes are won in; one that is not there has none. */
export const readParcels = async (client: Client, lang: string): Promise<ReadParcels> => {
  const items: Parcel[] = [];
  for (const id of winningIds) {
    let cursor: string | undefined;
    for (let page = 0; page === 0 || (cursor !== undefined && page < pages); page += 1) {
      const query = { lang, limit, ...(cursor === undefined ? {} : { cursor }) };
      const read = await client.call(listParcels, { params: { id }, query });
      if (read.kind === 'refused' && read.problem.code === 'not_found') break;
      if (read.kind !== 'ok') return { name: 'failed', failure: read };
      items.push(...read.value.items);
      cursor = read.value.nextCursor;
    }
  }
  return { name: 'known', items: items.sort(byNeed) };
};
