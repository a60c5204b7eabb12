import type { ReactiveControllerHost } from 'lit';

import type { Wrong, Wrongs } from './wrong.ts';

const none: Wrongs = new Map();

/** The place in the form that something belongs to. */
const placeOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>('[data-place]')?.dataset['place'] : undefined;

/** What is wrong in a form, as far as a person should see it by now. */
export class MistakesController {
  readonly #host: ReactiveControllerHost;
  readonly #find: () => Wrongs;
  #shown = none;
  #hasTried = false;

  /** @param find Finds what is wrong in the form as it stands. */
  constructor(host: ReactiveControllerHost, find: () => Wrongs) {
    this.#host = host;
    this.#find = find;
  }

  /** What is wrong at a place. */
  at(place: string): Wrong | undefined {
    return this.#shown.get(place);
  }

  /** Shows these and no others. */
  show(wrongs: Wrongs): void {
    this.#shown = wrongs;
    this.#host.requestUpdate();
  }

  /** Shows these beside what is shown. */
  add(wrongs: Wrongs): void {
    this.show(new Map([...this.#shown, ...wrongs]));
  }

  /** Shows no more what is wrong at the places that begin so. */
  drop(start: string): void {
    this.show(new Map([...this.#shown].filter(([place]) => !place.startsWith(start))));
  }

  /** Looks the form through; true where nothing is wrong. */
  try(): boolean {
    this.#hasTried = true;
    this.show(this.#find());
    return this.#shown.size === 0;
  }

  /** Looks at one place; true where nothing is wrong there. */
  check(place: string): boolean {
    const wrong = this.#find().get(place);
    this.drop(place);
    if (wrong) this.add(new Map([[place, wrong]]));
    return wrong === undefined;
  }

  /** Forgets that anybody tried. */
  reset(): void {
    this.#hasTried = false;
    this.show(none);
  }

  /** What was wrong is shown no more as soon as it is mended. */
  readonly mend = ({ target }: Event): void => {
    const place = placeOf(target);
    if (place !== undefined && this.#shown.has(place) && !this.#find().has(place)) this.drop(place);
  };

  /** Who has tried once is told when they leave a place. */
  readonly leave = ({ target, relatedTarget }: FocusEvent): void => {
    const place = placeOf(target);
    if (this.#hasTried && place !== undefined && placeOf(relatedTarget) !== place && this.#find().has(place))
      this.check(place);
  };
}
