/** A campaign's text inside a sentence of the kit: whichever way it runs, the words around it keep their order. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
