import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { type CameraFailure, watchCamera } from '../../src/platform/camera.ts';
import { createReader } from '../../src/platform/read-picture.ts';

interface CameraConfig {
  readonly video: () => HTMLVideoElement | null;
  /** Called with what it read; true ends it. */
  readonly onText: (text: string) => boolean;
  readonly onFailure: (why: CameraFailure) => void;
}

/** Holds the camera while it is open: until it is closed, has found a code, its host leaves the page, or nobody sees the page. */
export class CameraController implements ReactiveController {
  isOpen = false;

  readonly #host: ReactiveControllerHost;
  readonly #config: CameraConfig;
  #stop: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, config: CameraConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisibility);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisibility);
    this.close();
  }

  open(): void {
    if (this.isOpen) return;
    this.#turn(true);
    this.#stop = watchCamera({
      video: this.#config.video,
      createReader,
      onText: (text) => {
        const isFound = this.#config.onText(text);
        if (isFound) this.#turn(false);
        return isFound;
      },
      onFailure: (why) => {
        this.#turn(false);
        this.#config.onFailure(why);
      },
    });
  }

  close(): void {
    this.#stop?.();
    this.#stop = undefined;
    this.#turn(false);
  }

  /** It is opened by whoever sees the page: a change is one to not seeing it. */
  readonly #onVisibility = () => {
    this.close();
  };

  #turn(isOpen: boolean): void {
    if (this.isOpen === isOpen) return;
    this.isOpen = isOpen;
    this.#host.requestUpdate();
  }
}
