/** How long (ms) WeChat is waited for before it is taken for silent. */
export interface Patience {
  /** Until the SDK has come, and until it took a signature. */
  readonly ready: number;
  /** For what it does by itself. */
  readonly answer: number;
  /** For what a person has to do: to hold a code before the camera, or to read what they are asked. */
  readonly person: number;
  /** After a first signature the SDK does not tell that it took another, only that it did not: so long it may take for that. */
  readonly doubt: number;
}

export const usualPatience: Patience = { ready: 10_000, answer: 5_000, person: 120_000, doubt: 300 };
