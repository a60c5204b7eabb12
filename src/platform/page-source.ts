/** Where a visitor came from: the store whose code was scanned, the menu or the poster that led here. */
export interface PageSource {
  readonly storeId?: string;
  readonly channel?: string;
}

const name = /^[A-Za-z0-9_-]{1,64}$/;

/** As the page says it, else as its address has it: `?store=zhuli&channel=poster`. What is no name is left out, for a badly printed code must stop nobody. */
export const pageSource = (
  said: { readonly store?: string; readonly channel?: string } = {},
  search = location.search,
): PageSource | undefined => {
  const query = new URLSearchParams(search);
  const [storeId, channel] = (['store', 'channel'] as const).map((key) => {
    return [said[key], query.get(key)].find((named) => name.test(named ?? '')) ?? undefined;
  });
  return storeId || channel ? { ...(storeId && { storeId }), ...(channel && { channel }) } : undefined;
};
