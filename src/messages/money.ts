/** A sum of money as it is set: the symbol may be smaller than the figure. */
export interface Sum {
  /** ISO 4217. */
  readonly currency: string;
  readonly symbol: string;
  readonly figure: string;
}

/** A sum in minor units, set in a language (BCP 47): what has no parts is written without any, `¥20` and `¥9.9` is `¥9.90`. */
export const sumOf = (minor: number, currency: string, lang: string): Sum => {
  const style = { style: 'currency', currency } as const;
  const { maximumFractionDigits: digits = 0 } = new Intl.NumberFormat('en', style).resolvedOptions();
  const value = minor / 10 ** digits;
  const shown = Number.isInteger(value) ? 0 : digits;
  const fraction = { minimumFractionDigits: shown, maximumFractionDigits: shown };
  // Engines do not agree whether it is `¥`, `￥` or `CN¥`.
  const symbol =
    currency === 'CNY' ? '¥' : (0).toLocaleString(lang, { ...style, ...fraction }).replace(/[\d.,٠-٩\s]/g, '');
  return { currency, symbol, figure: value.toLocaleString(lang, fraction) };
};
