import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { prefersStill } from '../../src/platform/motion.ts';

/** Whether a stage is to move at all: where motion is not wanted, or not known, it fades. */
export const canMove = (element: Element): boolean => typeof element.animate === 'function' && !prefersStill();

/** What moves in a stage and what waits for it. It ends together: when something else begins, or the stage leaves the page. */
export class Moves implements ReactiveController {
  readonly #again: () => void;
  #animations: Animation[] = [];
  #timers = new Set<ReturnType<typeof setTimeout>>();
  #wasCut = false;

  /** @param again Begins anew what was cut short when the stage left the page. */
  constructor(host: ReactiveControllerHost, again: () => void) {
    this.#again = again;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#wasCut) this.#again();
    this.#wasCut = false;
  }

  hostDisconnected(): void {
    this.#wasCut = this.isUnderWay;
    this.stop();
  }

  get isUnderWay(): boolean {
    return this.#timers.size > 0 || this.#animations.length > 0;
  }

  /** An animation on the compositor; nothing where the engine knows none. */
  run(element: Element | null, frames: Keyframe[], timing: KeyframeAnimationOptions): Animation | undefined {
    if (typeof element?.animate !== 'function') return undefined;
    const animation = element.animate(frames, timing);
    this.#animations.push(animation);
    return animation;
  }

  after(ms: number, then: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, ms);
    this.#timers.add(timer);
  }

  /** When an animation of so many milliseconds has ended. A page in the background plays nothing, and is not waited for. */
  ended(animation: Animation | undefined, ms: number, then: () => void): void {
    let isOver = false;
    const end = () => {
      if (isOver) return;
      isOver = true;
      then();
    };
    if (animation) animation.onfinish = end;
    this.after(animation ? ms + 500 : 0, end);
  }

  stop(): void {
    this.#timers.forEach(clearTimeout);
    this.#timers.clear();
    for (const animation of this.#animations) {
      animation.onfinish = null;
      animation.cancel();
    }
    this.#animations = [];
  }
}
