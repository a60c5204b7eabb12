/** What is wrong with a definition, and where. */
export interface Mistake {
  readonly path: PropertyKey[];
  readonly message: string;
}

/** A mistake where something is wrong. */
export const mistakeAt = (path: PropertyKey[], isWrong: boolean, message: string): Mistake[] =>
  isWrong ? [{ path, message }] : [];
