/** What a draw came to: a prize's id, or `null` for no prize. */
export type Outcome = string | null;

/** One thing that a draw may come to, as a stage draws it. */
export interface Face {
  readonly outcome: Outcome;
  /** What it is, and in a second line what about it: `¥20`, `春茶券`. */
  readonly lines: readonly [string, string?];
  /** A picture that passed the list of addresses allowed; the lines stand without it. */
  readonly imageUrl?: string;
  /** Its share of a stage that has room to share out, such as the sectors of a wheel; 1 unless said. */
  readonly share?: number;
}

/** What a stage is to show. It may go from any of them to any other. */
export type Play =
  /** Nothing moves: the stage as it is before a draw, or with what the last draw came to. */
  | { readonly name: 'resting'; readonly on?: Outcome }
  /** Somebody drew and the answer is not there yet, however long that takes. */
  | { readonly name: 'turning' }
  /** It is decided: bring what is shown there from where it is, then fire `lk-stage-rest`. */
  | { readonly name: 'landing'; readonly on: Outcome };

/**
 * What shows a draw: a custom element that decides nothing. `lk-lucky-draw` sets these properties, and hears from it
 * `StagePressEvent`, `StageRestEvent` and `DrawTickEvent`. In each face that it draws once, a stage may offer a slot
 * `prize-<id>` for a designer's own.
 */
export interface Stage extends HTMLElement {
  /** From 2 to 12, each outcome once. New ones never stop what moves. */
  faces: readonly Face[];
  play: Play;
  /** What its key says, and in a smaller line below. */
  press: string;
  hint: string;
  /** Whether its key can be pressed. */
  ready: boolean;
}
