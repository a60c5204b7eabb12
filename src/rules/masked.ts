const hidden = (count: number) => '*'.repeat(count);

// A letter and what is written on or about it: an accent, a vowel sign.
const firstLetter = /^.\p{M}*/u;

/** A name of which the first letter is told: `林**`, `M***`. */
export const maskedName = (name: string): string => {
  const [first = ''] = firstLetter.exec(name.trim()) ?? [];
  const others = Array.from(name.trim().slice(first.length)).length;
  return `${first}${hidden(Math.min(3, Math.max(1, others)))}`;
};

/** An address of mail of which the first letter and the house are told: `l***@example.com`. */
export const maskedEmail = (address: string): string => {
  const at = address.lastIndexOf('@');
  return at < 1 ? hidden(3) : `${Array.from(address)[0] ?? ''}${hidden(3)}${address.slice(at)}`;
};
