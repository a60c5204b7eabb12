import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { vi } from 'vitest';

/** A host without a page: it updates a microtask after it is asked to, as an element does. */
export class FakeHost implements ReactiveControllerHost {
  readonly updateComplete = Promise.resolve(true);
  updates = 0;
  #controllers: ReactiveController[] = [];
  #pending = false;

  addController(controller: ReactiveController): void {
    this.#controllers.push(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#controllers = this.#controllers.filter((one) => one !== controller);
  }

  requestUpdate(): void {
    if (this.#pending) return;
    this.#pending = true;
    queueMicrotask(() => {
      for (const one of this.#controllers) one.hostUpdate?.();
      this.#pending = false;
      this.updates++;
      for (const one of this.#controllers) one.hostUpdated?.();
    });
  }

  connect(): void {
    for (const one of this.#controllers) one.hostConnected?.();
    this.requestUpdate();
  }

  disconnect(): void {
    for (const one of this.#controllers) one.hostDisconnected?.();
  }
}

/** The parts of a page that controllers listen to. */
export const fakePage = () => {
  const document = Object.assign(new EventTarget(), { hidden: false });
  const window = new EventTarget();
  class PageTransitionEvent extends Event {
    readonly persisted: boolean;
    constructor(type: string, { persisted }: { persisted: boolean }) {
      super(type);
      this.persisted = persisted;
    }
  }
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  vi.stubGlobal('PageTransitionEvent', PageTransitionEvent);
  return {
    hide: (hidden: boolean) => {
      document.hidden = hidden;
      document.dispatchEvent(new Event('visibilitychange'));
    },
    show: (persisted: boolean) => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted })),
    goOnline: () => window.dispatchEvent(new Event('online')),
  };
};
