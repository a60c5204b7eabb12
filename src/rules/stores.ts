import type { Campaign } from '../contract/campaign.ts';
import type { Meta } from '../contract/meta.ts';

/** The stores that any of the campaigns names; of two that share an id the first counts. */
export const storesOf = (campaigns: readonly Campaign[]): Meta['stores'] => {
  const stores = new Map<string, Meta['stores'][number]>();
  for (const { id, name } of campaigns.flatMap((campaign) => campaign.stores))
    if (!stores.has(id)) stores.set(id, { id, name });
  return [...stores.values()];
};

/** Whether what a campaign issues counts in a store: in those that it names, everywhere where it names none. */
export const countsIn = (
  { stores }: { readonly stores: readonly { readonly id: string }[] },
  storeId: string,
): boolean => stores.length === 0 || stores.some(({ id }) => id === storeId);

/** The same stores, that of one id first, where it is among them. */
export const withFirst = <Store extends { readonly id: string }>(
  stores: readonly Store[],
  first: string | undefined,
): Store[] => [...stores.filter(({ id }) => id === first), ...stores.filter(({ id }) => id !== first)];
