import type { Face, Outcome, Play } from '../lucky-draw/stage.ts';

/** What a play ends on; `undefined` where it ends on nothing. */
export const outcomeOf = (play: Play): Outcome | undefined => (play.name === 'turning' ? undefined : play.on);

/** Whether a stage was told the same before, in other words. */
export const isSamePlay = (one: Play | undefined, other: Play): boolean =>
  one?.name === other.name && outcomeOf(one) === outcomeOf(other);

/** The face of an outcome; that of a loss, where there is one, for an outcome that no face has. */
export const faceOf = (faces: readonly Face[], on: Outcome): Face | undefined =>
  faces.find(({ outcome }) => outcome === on) ?? faces.find(({ outcome }) => outcome === null);
