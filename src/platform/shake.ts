/** What a phone feels in one moment, in m/s². */
interface Felt {
  readonly x: number | null;
  readonly y: number | null;
  readonly z: number | null;
}

type Asking = typeof DeviceMotionEvent & { readonly requestPermission?: () => Promise<string> };

const asking = (): Asking | undefined => (typeof DeviceMotionEvent === 'function' ? DeviceMotionEvent : undefined);

/** Phones tell up to sixty times a second; between two moments this far apart a shake is told from a step. */
const apartMs = 50;
/** How much it must have changed between two moments, over the three axes. */
const strong = 20;
/** So many strong changes, each within a second of the one before, are a shake. */
const changes = 3;
const withinMs = 1000;

/** Whether this phone lets a page feel its motion only after a person allowed it, as iOS does since 13; a computer is not asked. */
export const mustAskForMotion = (): boolean =>
  typeof asking()?.requestPermission === 'function' && matchMedia('(pointer: coarse)').matches;

/** Asks for it; to be called in the tap itself. False where it was refused, or the page is on no secure line. */
export const askForMotion = async (): Promise<boolean> => {
  try {
    return (await asking()?.requestPermission?.()) === 'granted';
  } catch {
    return false;
  }
};

/** Tells shakes from all that a phone feels: answers true with the sample that makes one. */
export const shakeSense = (): ((felt: Felt, at: number) => boolean) => {
  let last: { readonly felt: Felt; readonly at: number } | undefined;
  let counted = 0;
  let countedAt = -Infinity;
  return (felt, at) => {
    if (last && at - last.at < apartMs) return false;
    const before = last?.felt;
    last = { felt, at };
    if (!before) return false;
    const change = (['x', 'y', 'z'] as const).reduce(
      (sum, axis) => sum + Math.abs((felt[axis] ?? 0) - (before[axis] ?? 0)),
      0,
    );
    if (change < strong) return false;
    counted = at - countedAt < withinMs ? counted + 1 : 1;
    countedAt = at;
    if (counted < changes) return false;
    counted = 0;
    return true;
  };
};

/** What is told to whoever waits for shakes. */
interface Heard {
  /** The phone has a sensor, and lets this page feel it. */
  readonly onFelt: () => void;
  readonly onShake: () => void;
}

/** Waits for shakes until what it answers is called. */
export const waitForShakes = ({ onFelt, onShake }: Heard): (() => void) => {
  const isShake = shakeSense();
  const feel = ({ acceleration, accelerationIncludingGravity, timeStamp }: DeviceMotionEvent) => {
    const felt = typeof acceleration?.x === 'number' ? acceleration : accelerationIncludingGravity;
    // A computer has the event and nothing that feels.
    if (typeof felt?.x !== 'number') return;
    onFelt();
    if (isShake(felt, timeStamp)) onShake();
  };
  window.addEventListener('devicemotion', feel);
  return () => window.removeEventListener('devicemotion', feel);
};
