interface Timer {
  readonly at: number;
  readonly run: () => void;
}

const real = {
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  animate: Reflect.get(Element.prototype, 'animate') as Element['animate'] | undefined,
};

/** What begins does so with the next frame, unless it is told when it began. */
const frame = 16;

/** Time that a test lets pass: what waits for it, and real animations that stand where it has come to. */
export const handClock = () => {
  let now = 0;
  let count = 0;
  let begun = 0;
  const timers = new Map<number, Timer>();
  const running = new Set<{ at: number | null; readonly animation: Animation; readonly duration: number }>();

  const sync = () => {
    for (const { at, animation, duration } of running)
      if (at !== null) animation.currentTime = Math.min(duration, Math.max(0, now - at));
  };

  const fakes = {
    setTimeout: (run: () => void, ms = 0) => {
      timers.set((count += 1), { at: now + Math.max(0, ms), run });
      return count;
    },
    clearTimeout: (id: number) => timers.delete(id),
  };
  Object.assign(window, fakes);
  Element.prototype.animate = function (frames, options) {
    const animation = real.animate?.call(this, frames, options);
    if (!animation) throw new Error('this engine animates nothing');
    animation.pause();
    const duration = typeof options === 'number' ? options : Number(options?.duration);
    const one: { at: number | null; animation: Animation; duration: number } = { at: now + frame, animation, duration };
    const stays = typeof options === 'object' && options.fill === 'forwards';
    running.add(one);
    begun += 1;
    // What an element asks of an animation, on this time.
    const asked = {
      get currentTime() {
        return one.at === null ? null : Math.min(duration, Math.max(0, now - one.at));
      },
      set currentTime(time: number | null) {
        one.at = now - (time ?? 0);
        sync();
      },
      get startTime() {
        return one.at !== null && one.at > now ? null : one.at;
      },
      set startTime(time: number | null) {
        one.at = time;
        sync();
      },
      cancel: () => {
        animation.cancel();
        running.delete(one);
      },
    };
    if (!stays) fakes.setTimeout(asked.cancel, duration);
    sync();
    return asked as unknown as Animation;
  };

  const run = (until: number) => {
    for (;;) {
      const [due] = [...timers].filter(([, { at }]) => at <= until).sort(([, one], [, other]) => one.at - other.at);
      if (!due) return;
      const [id, timer] = due;
      timers.delete(id);
      now = Math.max(now, timer.at);
      sync();
      timer.run();
    }
  };

  return {
    /** Lets time pass. */
    pass: (ms: number) => {
      const end = now + ms;
      run(end);
      now = end;
      sync();
    },
    /** Lets time be over at once, as after the background: everything that was due comes late. */
    jump: (ms: number) => {
      now += ms;
      sync();
      run(now);
    },
    /** What still waits or moves. */
    left: () => timers.size + running.size,
    /** How many animations there were. */
    begun: () => begun,
    restore: () => {
      Object.assign(window, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout });
      Object.assign(Element.prototype, { animate: real.animate });
    },
  };
};
