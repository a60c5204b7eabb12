const version = '10';
const length = 18;

/** A counter code from random bytes: digits that are not below 250 are thrown away, so that each is equally likely. Asks for bytes until it has enough. */
export const codeDigits = (randomBytes: (count: number) => Uint8Array): string => {
  let digits = version;
  while (digits.length < length)
    for (const byte of randomBytes(length)) if (byte < 250 && digits.length < length) digits += String(byte % 10);
  return digits;
};

/** Digits as a person reads and types them: in groups of six, or of another size. */
export const grouped = (digits: string, size = 6): string =>
  digits.replace(new RegExp(`(.{${String(size)}})(?=.)`, 'g'), '$1 ');

/** Where the caret belongs in grouped digits to have `count` of them before it. */
export const caretAfter = (text: string, count: number): number => {
  let seen = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (seen === count) return index;
    if (text[index] !== ' ') seen += 1;
  }
  return text.length;
};
