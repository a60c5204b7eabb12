import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the keyboard leaves of the window. */
const sight = () => {
  const { offsetTop = 0, height = innerHeight } = window.visualViewport ?? {};
  return { above: offsetTop, below: offsetTop + Math.min(height, innerHeight) };
};

const bringIntoSight = (element: Element) => {
  const { top, bottom } = element.getBoundingClientRect();
  const { above, below } = sight();
  if (top < above || bottom > below) element.scrollIntoView({ block: 'center' });
};

/** Keeps what one types in above the keyboard on the screen, whenever that comes or grows. */
export class AboveKeyboard implements ReactiveController {
  readonly #find: () => Element | null;

  /** @param find Finds what is to be seen while it has the focus. */
  constructor(host: ReactiveControllerHost, find: () => Element | null) {
    this.#find = find;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.leave();
  }

  readonly enter = (): void => {
    window.visualViewport?.addEventListener('resize', this.#look);
    window.addEventListener('resize', this.#look);
    this.#look();
  };

  readonly leave = (): void => {
    window.visualViewport?.removeEventListener('resize', this.#look);
    window.removeEventListener('resize', this.#look);
  };

  readonly #look = () => {
    const element = this.#find();
    if (element) bringIntoSight(element);
  };
}
