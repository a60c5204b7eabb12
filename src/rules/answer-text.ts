import { toSimplified } from './simplified.ts';

// What cannot be seen, and comes along when text is pasted; and what makes a key of a digit.
const unseen = /[\p{C}\p{Variation_Selector}\p{Me}]+/gu;
// Of "a" alone one letter may follow in a row of letters: A B C.
const article = /^(?:(?:the|an)[\p{Z}\p{Pd}]+(?=\p{Script=Latin})|a[\p{Z}\p{Pd}]+(?=\p{Script=Latin}{2}))/u;
// Spaces, punctuation and what is used as such, and the pictures that keyboards put beside a word.
const idle = /[\p{Z}\p{P}~|<>^`=\u02bc\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]+/gu;
// What is written on a letter of the Latin alphabet; elsewhere such marks make another letter of it.
const latinMarks = /(\p{Script=Latin})\p{M}+/gu;

/** Letters of one case, those too that have none of their own in the other: ß is SS. */
const inOneCase = (text: string) => text.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, 'σ');

/**
 * What counts of words that somebody typed: neither the width of characters nor their case, neither spaces, punctuation and emoji nor
 * whether they are traditional or simplified, and in English no article before them and no accent.
 */
export const spokenForm = (text: string): string => {
  const plain = inOneCase(text.normalize('NFKC')).replace(/\s+/gu, ' ').replace(unseen, '').trim();
  const words = plain.replace(article, '').replace(idle, '');
  // Of what is nothing but punctuation it is all that counts.
  if (words === '') return plain;
  const bare = words.normalize('NFD').replace(latinMarks, '$1').normalize('NFC');
  return toSimplified(bare);
};
