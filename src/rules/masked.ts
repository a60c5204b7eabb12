const hidden = (count: number) => '*'.repeat(count);

/** A name of which the first letter is told: `林**`, `M***`. */
export const maskedName = (name: string): string => {
  const letters = Array.from(name.trim());
  return `${letters[0] ?? ''}${hidden(Math.min(3, Math.max(1, letters.length - 1)))}`;
};

/** An address of mail of which the first letter and the house are told: `l***@example.com`. */
export const maskedEmail = (address: string): string => {
  const at = address.lastIndexOf('@');
  return at < 1 ? hidden(3) : `${Array.from(address)[0] ?? ''}${hidden(3)}${address.slice(at)}`;
};
