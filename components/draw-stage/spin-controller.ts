import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { prefersStill } from '../../src/platform/motion.ts';
import { DrawTickEvent, StageRestEvent } from '../lucky-draw/stage.events.ts';
import type { Outcome, Play, Stage } from '../lucky-draw/stage.ts';
import {
  braking,
  durationOf,
  endOf,
  type Gait,
  landing,
  onTurn,
  type Pace,
  paceAt,
  type Path,
  timeOf,
  turning,
} from './path.ts';

/** What shows an outcome on a turn: from one line to the next, in turns. It may run over the turn's end. */
export interface Zone {
  readonly outcome: Outcome;
  readonly from: number;
  readonly to: number;
}

interface SpinOptions {
  readonly gait: Gait;
  zones(): readonly Zone[];
  /** Where in a zone it comes to rest: well inside, from 0 to 1. */
  within(): number;
  /** Shows a place without motion; it is an outcome's unless nothing is to be shown of any. */
  show(place: number, isOutcome: boolean): void;
  /** Sets a way in motion by animations that begin together. */
  move(path: Path): readonly Animation[];
  /** What comes forth with the result where motion is not welcome. */
  fading(): Element | null | undefined;
  /** A line went by. */
  onTick?(): void;
}

/** What is under way. */
interface Run {
  readonly path: Path;
  readonly animations: readonly Animation[];
  /** What it leads to; without it, turning goes on, and braking ends anywhere. */
  readonly on?: Outcome | undefined;
  readonly as: Play['name'];
}

const landingMs = 4200;
/** How long it takes to what was drawn before, and to rest without any. */
const recallMs = 1800;
const brakingMs = 900;
const fadeMs = 240;

/** The time (ms) of a run; one that has not begun is at its beginning. */
const timeIn = ({ animations: [clock] }: Run) => Number(clock?.currentTime ?? 0);

/** Turns something for as long as nothing is decided, and brings it to rest where it was decided, with no jump of place or speed. */
export class SpinController implements ReactiveController {
  /** How far the picture is turned against what moves it: new faces are laid so that the motion under way ends rightly. */
  offset = 0;
  readonly #host: ReactiveControllerHost & Stage;
  readonly #options: SpinOptions;
  #place = 0;
  /** What is shown at rest. */
  #shown: Outcome | undefined;
  #run: Run | undefined;
  #heard: Play | undefined;
  #laid = '';
  #end: ReturnType<typeof setTimeout> | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost & Stage, options: SpinOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // Back on the page, it begins again with what it was told.
    if (this.#run || this.#end !== undefined) this.#heard = undefined;
    this.#place = onTurn(this.#pace().place);
    this.#stop();
  }

  hostUpdate(): void {
    const on = this.#run ? this.#run.on : this.#shown;
    const place = this.#run ? endOf(this.#run.path) : this.#place;
    if (on !== undefined && !this.#isOn(on, place)) this.offset += place - this.#goalOf(on);
  }

  hostUpdated(): void {
    this.#relay();
    const { play } = this.#host;
    if (play === this.#heard || !this.#host.isConnected) return;
    this.#heard = play;
    const on = play.name === 'turning' ? undefined : play.on;
    if (play.name === 'resting') this.#rest(on);
    else if (this.#run?.as === play.name && this.#run.on === on) return;
    else if (prefersStill() || typeof this.#host.animate !== 'function') this.#appear(play.name, on);
    else if (on === undefined) this.#go(turning(this.#pace(), this.#options.gait), 'turning');
    else this.#land(on, 'landing', landingMs);
  }

  /** What shows an outcome; for one that no face has, what shows a loss. */
  #zonesOf(on: Outcome): readonly Zone[] {
    const zones = this.#options.zones();
    const own = zones.filter(({ outcome }) => outcome === on);
    return own.length > 0 ? own : zones.filter(({ outcome }) => outcome === null);
  }

  /** A place well inside of what shows an outcome; where there is nothing to show it, a line between two others. */
  #goalOf(on: Outcome): number {
    const zones = this.#zonesOf(on);
    const zone = zones[Math.floor(Math.random() * zones.length)];
    const at = zone
      ? zone.from + this.#options.within() * (zone.to - zone.from)
      : (this.#options.zones()[0]?.from ?? 0);
    return at + this.offset;
  }

  #isOn(on: Outcome, place: number): boolean {
    const zones = this.#zonesOf(on);
    const first = this.#options.zones()[0]?.from ?? 0;
    if (zones.length === 0) return Math.abs(onTurn(place - this.offset - first + 0.5) - 0.5) < 1e-6;
    return zones.some(({ from, to }) => {
      const part = onTurn(place - this.offset - from) / (to - from);
      return part > 0.1 && part < 0.9;
    });
  }

  #pace(): Pace {
    return this.#run ? paceAt(this.#run.path, timeIn(this.#run)) : { place: this.#place, speed: 0 };
  }

  #rest(on: Outcome | undefined) {
    if (!this.#run) {
      clearTimeout(this.#end);
      if (on !== undefined && !this.#isOn(on, this.#place)) this.#place = this.#goalOf(on);
      this.#settle(on);
    } else if (on === undefined) this.#go(braking(this.#pace(), brakingMs), 'resting');
    else if (this.#run.on === on) this.#run = { ...this.#run, as: 'resting' };
    else this.#land(on, 'resting', recallMs);
  }

  #land(on: Outcome, as: Play['name'], duration: number) {
    this.#go(landing(this.#pace(), this.#goalOf(on), this.#options.gait, duration), as, on);
  }

  /** Goes a way from now on, from where the one before has come to. */
  #go(path: Path, as: Play['name'], on?: Outcome) {
    const before = this.#run;
    const { startTime = null } = before?.animations[0] ?? {};
    const now = before && startTime !== null ? Number(startTime) + timeIn(before) : undefined;
    if (durationOf(path) === 0) {
      this.#settle(on);
      return;
    }
    const animations = this.#options.move(path);
    this.#stop();
    this.#run = { path, animations, as, on };
    if (now !== undefined) this.#begin(now);
    this.#awaitEnd();
    this.#awaitTick(path.start);
  }

  /** Lets what is under way have begun at a time of the page, so that no frame is lost where it follows another. */
  #begin(startTime: number) {
    if (!this.#run) return;
    const whole = durationOf(this.#run.path);
    for (const animation of this.#run.animations) {
      animation.startTime = startTime;
      // So long ago that all of it is over: the page was in the background, and goes on from here.
      if (Number(animation.currentTime) >= whole) animation.currentTime = 0;
    }
  }

  /** Moves what was drawn anew as what it stands for moved. */
  #relay() {
    const laid = JSON.stringify([this.#options.zones(), this.offset]);
    if (laid === this.#laid) return;
    this.#laid = laid;
    if (!this.#run) {
      this.#options.show(this.#place, this.#isShown());
      return;
    }
    const { startTime = null } = this.#run.animations[0] ?? {};
    for (const animation of this.#run.animations) animation.cancel();
    this.#run = { ...this.#run, animations: this.#options.move(this.#run.path) };
    for (const animation of this.#run.animations) if (startTime !== null) animation.startTime = startTime;
  }

  #awaitEnd(before = Infinity) {
    if (!this.#run) return;
    const left = durationOf(this.#run.path) - timeIn(this.#run);
    // A page in the background may play nothing, and must not wait for it.
    if (left > 0 && left !== before) this.#end = setTimeout(() => this.#awaitEnd(left), left);
    else if (this.#run.as === 'turning') this.#go(turning(this.#pace(), this.#options.gait), 'turning');
    else this.#arrive(this.#run);
  }

  #arrive({ path, on, as }: Run) {
    this.#place = onTurn(endOf(path));
    this.#settle(on);
    if (as === 'landing') this.#host.dispatchEvent(new StageRestEvent());
  }

  /** Shows where it is at rest. */
  #settle(on: Outcome | undefined) {
    this.#shown = on;
    this.#options.show(this.#place, this.#isShown());
    this.#stop();
  }

  #isShown() {
    return this.#shown !== undefined && this.#zonesOf(this.#shown).length > 0;
  }

  /** Shows at once what others see coming. */
  #appear(as: Play['name'], on: Outcome | undefined) {
    this.#place = on === undefined ? onTurn(this.#pace().place) : this.#goalOf(on);
    this.#settle(on);
    if (as !== 'landing') return;
    const fading = this.#options.fading();
    if (typeof fading?.animate === 'function') fading.animate([{ opacity: 0 }, { opacity: 1 }], fadeMs);
    this.#end = setTimeout(() => {
      this.#end = undefined;
      this.#host.dispatchEvent(new StageRestEvent());
    }, fadeMs);
  }

  #awaitTick(after: number) {
    if (!this.#run) return;
    const { path } = this.#run;
    const next = Math.min(
      ...this.#options.zones().map(({ from }) => {
        const ahead = onTurn(from + this.offset - after);
        return after + (ahead < 1e-6 ? ahead + 1 : ahead);
      }),
    );
    if (next > endOf(path)) return;
    this.#tick = setTimeout(
      () => {
        this.#host.dispatchEvent(new DrawTickEvent());
        this.#options.onTick?.();
        this.#awaitTick(Math.max(next, this.#pace().place));
      },
      timeOf(path, next) - timeIn(this.#run),
    );
  }

  #stop() {
    clearTimeout(this.#end);
    clearTimeout(this.#tick);
    this.#end = undefined;
    for (const animation of this.#run?.animations ?? []) animation.cancel();
    this.#run = undefined;
  }
}
