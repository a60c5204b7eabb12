import { Converter } from 'opencc-js/t2cn';

const toSimplified = Converter({ from: 'tw', to: 'cn' });

// What is written on a letter of the Latin alphabet; elsewhere such marks make another letter of it.
const latinMarks = /(\p{Script=Latin})\p{M}+/gu;
const article = /^(?:the|an?) +(?=.)/;
const idle = /[\p{Z}\p{C}\p{P}]+/gu;

/**
 * What counts of words that somebody typed: neither the width of characters nor their case, neither spaces and punctuation nor whether
 * they are traditional or simplified, and in English no article before them and no accent.
 */
export const spokenForm = (text: string): string => {
  const plain = toSimplified(text.normalize('NFKC')).toLowerCase().trim();
  const bare = plain.normalize('NFD').replace(latinMarks, '$1').normalize('NFC').replace(article, '').replace(idle, '');
  // Of what is nothing but punctuation it is all that counts.
  return bare === '' ? plain : bare;
};
