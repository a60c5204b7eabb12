/** A short id that is equal for equal texts. No secret hangs on it, and a page on plain http has no SHA-256. */
export const digest = (text: string): string =>
  [7, 31, 131]
    .map((factor) =>
      Array.from(text).reduce((hash, letter) => (Math.imul(hash, factor) + letter.charCodeAt(0)) >>> 0, 5381),
    )
    .map((hash) => hash.toString(36))
    .join('');
