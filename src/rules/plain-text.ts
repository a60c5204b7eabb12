import { toSimplified } from './simplified.ts';

/** A text as it is read aloud, and where in it each character of that was written. */
export interface PlainText {
  readonly plain: string;
  /** What stands in the text itself from one place of the plain one to another. */
  readonly written: (from: number, until: number) => string;
}

interface Character {
  readonly plain: string;
  readonly from: number;
  readonly until: number;
}

// What cannot be seen, and what is written over a letter.
const unseen = /^[\p{C}\p{M}]$/u;
// What stands between characters so that a word is not found: 分·享, s-h-a-r-e.
const filler = /[\p{Z}\p{S}\p{Pd}\p{Pc}\p{Ps}\p{Pe}\p{Pi}\p{Pf}.·•・‧*'"]/u;
const han = /\p{Script=Han}/u;
// By what a build has made of them: an old engine knows no \p.
const spacedHan = new RegExp(`${han.source}${filler.source}+(?=${han.source})`, 'gu');
const spacesByHan = /\p{Script=Han}\p{Z}+|\P{Z}\p{Z}+(?=\p{Script=Han})/gu;
const spacedLetters = new RegExp(`(?:^|[^a-z])[a-z](?:${filler.source}[a-z])+(?![a-z])`, 'gu');
// A picture beside a word is no more than a space.
const picture = /^(?=[\u{10000}-\u{10ffff}])[^\p{L}\p{N}]$/u;
const sentenceEnd = /[.!?;](?=\s|$)|[!?;\n]/g;

const plainOf = (character: string) => {
  if (character === '\n') return character;
  if (unseen.test(character)) return '';
  if (picture.test(character)) return ' ';
  const narrow = character.normalize('NFKC').toLowerCase();
  return han.test(narrow) ? toSimplified(narrow) : narrow;
};

const charactersOf = (text: string): readonly Character[] => {
  let from = 0;
  // A text has few characters, each many times.
  const forms = new Map<string, string>();
  return Array.from(text).flatMap((character) => {
    const until = from + character.length;
    const at = { from, until };
    from = until;
    const form = forms.get(character) ?? plainOf(character);
    forms.set(character, form);
    return form.split('').map((plain) => ({ plain, ...at }));
  });
};

const joined = (characters: readonly Character[]) => characters.map(({ plain }) => plain).join('');

/** The characters without the fillers in what a pattern finds. */
const withoutFillers = (characters: readonly Character[], pattern: RegExp): readonly Character[] => {
  const gone = new Set<number>();
  joined(characters).replace(pattern, (found: string, start: number) => {
    found.split('').forEach((unit, index) => index > 0 && filler.test(unit) && gone.add(start + index));
    return '';
  });
  return characters.filter((_, index) => !gone.has(index));
};

/**
 * Neither width, case, traditional characters, nor what cannot be seen or stands between the characters of a word count in it; every
 * sentence ends in 。.
 */
export const plainText = (text: string): PlainText => {
  const characters = [spacedHan, spacesByHan, spacedLetters].reduce(withoutFillers, charactersOf(text));
  return {
    plain: joined(characters).replace(sentenceEnd, '。'),
    written: (from, until) => text.slice(characters[from]?.from, characters[until - 1]?.until),
  };
};
