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

  /** All keys since the last pause, whoever pressed them. */
  get burst(): string {
    return this.#text;
  }

  /** Whether a key pressed at that moment (ms) follows the last as fast as a scanner's do. */
  follows(at: number): boolean {
    return this.#text !== '' && at - this.#last <= slowest;
  }

  /** Takes a key, and when it was pressed in ms. */
  hear(key: string, at: number): void {
    this.#text = this.follows(at) ? this.#text + key : key;
    this.#last = at;
  }

  /** What is typed next is another scan. */
  end(): void {
    this.#text = '';
  }
}
