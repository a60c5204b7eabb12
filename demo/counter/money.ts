/** How many digits of a sum are behind its point: 2 of 元, none of yen. */
export const minorDigits = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** A sum of minor units as it is written in a language: `¥66.00`; as short as it goes where it is part of a sentence: `¥66`. */
export const moneyText = (lang: string, minor: number, currency: string, look: 'whole' | 'short' = 'whole'): string => {
  const digits = minorDigits(currency);
  const isWhole = minor % 10 ** digits === 0;
  return (
    new Intl.NumberFormat(lang, {
      style: 'currency',
      currency,
      minimumFractionDigits: look === 'short' && isWhole ? 0 : digits,
    })
      .format(minor / 10 ** digits)
      // Engines do not agree how it is written, and whoever stands in the shop knows which yuan it is.
      .replace(/CN¥|￥/, '¥')
  );
};

/** What stands before a sum of a currency: `¥`. */
export const currencySign = (lang: string, currency: string): string =>
  moneyText(lang, 0, currency, 'short').replace(/[\d\s]/g, '');
