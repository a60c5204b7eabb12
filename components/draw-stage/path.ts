/** Where something is, in turns, and how fast, in turns per millisecond. */
export interface Pace {
  readonly place: number;
  readonly speed: number;
}

/** Motion from one speed to another: its place over time is a cubic, which the curve of an easing draws exactly. */
interface Stretch {
  readonly duration: number;
  readonly distance: number;
  readonly from: number;
  readonly to: number;
}

/** A way through time: where it begins, and stretches one after the other without a jump of speed. */
export interface Path {
  readonly start: number;
  readonly stretches: readonly Stretch[];
}

/** How something turns: its steady speed, and how long it takes from rest to there. */
export interface Gait {
  readonly speed: number;
  readonly rampMs: number;
}

const placeIn = ({ duration, distance, from, to }: Stretch, time: number) => {
  const part = time / duration;
  const rest = 1 - part;
  return part * rest * (from * rest - to * part) * duration + part * part * (3 - 2 * part) * distance;
};

const speedIn = ({ duration, distance, from, to }: Stretch, time: number) => {
  const part = time / duration;
  const rest = 1 - part;
  return from * rest * (1 - 3 * part) + to * part * (3 * part - 2) + (6 * part * rest * distance) / duration;
};

const easingOf = ({ duration, distance, from, to }: Stretch) =>
  `cubic-bezier(${1 / 3}, ${(from * duration) / distance / 3}, ${2 / 3}, ${1 - (to * duration) / distance / 3})`;

export const durationOf = ({ stretches }: Path): number => stretches.reduce((sum, { duration }) => sum + duration, 0);

/** Where a way ends. */
export const endOf = ({ start, stretches }: Path): number =>
  stretches.reduce((sum, { distance }) => sum + distance, start);

/** How it goes at a time (ms) since it began; before and after it, as at its ends. */
export const paceAt = ({ start, stretches }: Path, time: number): Pace => {
  let left = Math.max(0, time);
  let place = start;
  for (const stretch of stretches) {
    if (left < stretch.duration) return { place: place + placeIn(stretch, left), speed: speedIn(stretch, left) };
    left -= stretch.duration;
    place += stretch.distance;
  }
  return { place, speed: stretches[stretches.length - 1]?.to ?? 0 };
};

/** When it comes to a place: it never turns back, so halving the time finds it. */
export const timeOf = (path: Path, place: number): number => {
  let [early, late] = [0, durationOf(path)];
  for (let step = 0; step < 32; step += 1) {
    const middle = (early + late) / 2;
    if (paceAt(path, middle).place < place) early = middle;
    else late = middle;
  }
  return late;
};

/** The way as keyframes of one animation, which is as long as the way. */
export const keyframesOf = (path: Path, at: (place: number) => Keyframe): Keyframe[] => {
  const whole = durationOf(path);
  let time = 0;
  let place = path.start;
  return [
    ...path.stretches.map((stretch) => {
      const frame = { ...at(place), offset: time / whole, easing: easingOf(stretch) };
      time += stretch.duration;
      place += stretch.distance;
      return frame;
    }),
    { ...at(place), offset: 1 },
  ];
};

/** A number on the turn that it is on: from 0 to 1. */
export const onTurn = (place: number): number => place - Math.floor(place);

/** From the speed it has to the steady one. */
const faster = ({ speed: from }: Pace, { speed, rampMs }: Gait): Stretch[] => {
  const duration = rampMs * (1 - from / speed);
  return duration > 1 ? [{ duration, distance: ((from + speed) / 2) * duration, from, to: speed }] : [];
};

/** Steady turning for a while; whoever turns on begins it again where it ends. */
export const turning = (pace: Pace, gait: Gait, duration = 12_000): Path => ({
  start: pace.place,
  stretches: [...faster(pace, gait), { duration, distance: gait.speed * duration, from: gait.speed, to: gait.speed }],
});

/**
 * To a place on the turn, in one slowing down that takes `duration`: it never speeds up where the distance is between a
 * third and two thirds of what the speed would go in that time, and is softest at a third.
 */
export const landing = (pace: Pace, goal: number, gait: Gait, duration: number): Path => {
  const first = faster(pace, gait);
  const from = endOf({ start: pace.place, stretches: first });
  const least = (gait.speed * duration) / 3;
  const distance = least + onTurn(goal - from - least);
  return { start: pace.place, stretches: [...first, { duration, distance, from: gait.speed, to: 0 }] };
};

/** To wherever it comes to rest softly. */
export const braking = ({ place, speed }: Pace, duration: number): Path => ({
  start: place,
  stretches: speed > 0 ? [{ duration, distance: (speed * duration) / 3, from: speed, to: 0 }] : [],
});
