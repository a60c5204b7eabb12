import { counterCode } from '../../src/contract/values.ts';

/** How many digits a code has. */
export const codeLength = 18;

const wide = /[０-９]/g;
const narrow = (digit: string) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0);

/** The digits in what somebody typed or pasted, full-width ones too, and no more than a code has. */
export const digitsOf = (text: string): string => text.replace(wide, narrow).replace(/\D/g, '').slice(0, codeLength);

/** The code in what a scanner read; nothing if it is any other text, so that somebody else's QR is never sent on. */
export const scannedCode = (text: string): string | undefined => {
  const code = counterCode.safeParse(text.replace(/\s/g, ''));
  return code.success ? code.data : undefined;
};

/** The digits of a code that a scanner has begun; none if what it read cannot become one. */
export const begunCode = (text: string): string => {
  const digits = text.replace(/\s/g, '');
  return /^\d*$/.test(digits) && digits.length <= codeLength ? digits : '';
};
