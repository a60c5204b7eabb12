import type { EnginePage } from '../engines/engine.ts';

/** Waits until something that is said in the page's words is true, and says what it is. */
export const eventually = async <Value>(page: EnginePage, words: string, patience = 20_000): Promise<Value> => {
  const end = Date.now() + patience;
  for (;;) {
    const found = await page.evaluate<Value>(words);
    if (found) return found;
    if (Date.now() > end) throw new Error(`never: ${words}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
