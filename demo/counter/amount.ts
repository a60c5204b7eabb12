/** As much as may be paid at once, in minor units. */
const most = 1_000_000_000;

/** What there is of an amount: minor units, or why what was typed is none. */
export type Amount =
  { readonly name: 'sum'; readonly minor: number } | { readonly name: 'none' | 'unclear' | 'tooMuch' };

/** The longest amount, in characters. */
const longest = 12;

const wide = /[０-９．，]/g;
const narrow = (sign: string) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** What can be part of an amount in what somebody typed, full-width too. */
export const amountText = (text: string): string =>
  text
    .replace(wide, narrow)
    .replace(/。/g, '.')
    .replace(/[^\d.,]/g, '')
    .slice(0, longest);

/**
 * An amount in the whole units of a currency that has so many digits behind its point: `80`, `80.5`, `80,50`. Strict, so that no
 * `1,234` is taken for what it may not be: one sign at most, a point or a comma, and digits behind it.
 */
export const readAmount = (text: string, digits: number): Amount => {
  if (text === '') return { name: 'none' };
  const [, whole, part = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text) ?? [];
  if (whole === undefined || part.length > digits) return { name: 'unclear' };
  // Two whole numbers: a fraction of a unit is no binary one.
  const minor = Number(whole) * 10 ** digits + Number(part.padEnd(digits, '0'));
  return minor > most ? { name: 'tooMuch' } : { name: 'sum', minor };
};
