/** A hand leaves more time than this between two keys, in ms. */
const slowest = 60;

/** So many keys at that pace are no chance. */
const fewest = 6;

/** Tells a scanner that types from a hand, by how fast its keys follow each other. */
export class ScannerKeys {
  #text = '';
  #last = -Infinity;

  /** All that the scanner has typed; nothing while it may be a hand. */
  get text(): string | undefined {
    return this.#text.length < fewest ? undefined : this.#text;
  }

  /** Takes a key, and when it was pressed in ms. */
  hear(key: string, at: number): void {
    this.#text = at - this.#last > slowest ? key : this.#text + key;
    this.#last = at;
  }

  /** What is typed next is another scan. */
  end(): void {
    this.#text = '';
  }
}
