/** Where a visitor came from, as the page's address has it: `?store=zhuli&channel=poster`. */
export interface PageSource {
  readonly storeId?: string;
  readonly channel?: string;
}

const name = /^[A-Za-z0-9_-]{1,64}$/;

/** Reads it; what is no name is left out, for a badly printed code must stop nobody. */
export const pageSource = (search = location.search): PageSource | undefined => {
  const query = new URLSearchParams(search);
  const [storeId, channel] = ['store', 'channel'].map((key) => query.get(key) ?? '');
  const source = {
    ...(storeId && name.test(storeId) ? { storeId } : {}),
    ...(channel && name.test(channel) ? { channel } : {}),
  };
  return Object.keys(source).length > 0 ? source : undefined;
};
