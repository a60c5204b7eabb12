import { wrongAt } from './refusal.ts';

/** One page of a list (newest first) after the item that the page before ended with; only those that are wanted count. */
export const pageOf = <Item extends { readonly id: string }>(
  all: readonly Item[],
  { cursor, limit = 20 }: { readonly cursor?: string | undefined; readonly limit?: number | undefined },
  isWanted: (item: Item) => boolean = () => true,
): { readonly items: readonly Item[]; readonly nextCursor?: string } => {
  const start = cursor === undefined ? 0 : all.findIndex(({ id }) => id === cursor) + 1;
  if (cursor !== undefined && start === 0) throw wrongAt('/query/cursor', 'not a cursor');
  const wanted = all.slice(start).filter(isWanted);
  const items = wanted.slice(0, limit);
  const last = items.at(-1);
  return { items, ...(last && wanted.length > limit ? { nextCursor: last.id } : {}) };
};
