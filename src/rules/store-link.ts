/** The page of a check-in as a store's code opens it: the store in the address, and the code behind `#`, which no server is told. */
export const storeLink = (page: string, storeId: string, code: string): string => {
  const url = new URL(page);
  url.searchParams.set('store', storeId);
  url.hash = `code=${code}`;
  return url.href;
};

/** The store's code in what was scanned or typed: its link, or twelve digits in whatever groups; nothing where there is none. */
export const storeCodeIn = (text: string): string | undefined => {
  const linked = /#(?:.*&)?code=(\d{12})(?:&|$)/.exec(text.trim())?.[1];
  if (linked !== undefined) return linked;
  // Chinese keyboards have digits as wide as their letters.
  const digits = text.normalize('NFKC').replace(/[\s-]/g, '');
  return /^\d{12}$/.test(digits) ? digits : undefined;
};
