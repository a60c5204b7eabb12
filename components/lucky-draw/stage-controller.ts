import type { ReactiveController, ReactiveControllerHost } from 'lit';

import { StagePressEvent, StageRestEvent } from './stage.events.ts';
import type { Stage } from './stage.ts';
import { type StageModule, stageOf, watchStages } from './stages.ts';

interface StageConfig {
  /** The name of the stage. */
  readonly name: () => string;
  readonly onPress: () => void;
  readonly onRest: () => void;
}

const isStage = (element: HTMLElement): element is Stage => 'faces' in element && 'play' in element;

/** Brings the stage that is wanted: another one takes the place of the last as soon as it is there. */
export class StageController implements ReactiveController {
  /** The element; nothing until it is there, or where it cannot be fetched. */
  element: Stage | undefined;
  /** It could not be fetched. */
  isMissing = false;

  readonly #host: ReactiveControllerHost;
  readonly #config: StageConfig;
  #name: string | undefined;
  #wanted: StageModule | undefined;
  #leave: (() => void) | undefined;

  constructor(host: ReactiveControllerHost, config: StageConfig) {
    this.#host = host;
    this.#config = config;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('online', this.#retry);
    this.#leave = watchStages(() => {
      this.#name = undefined;
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#retry);
    this.#leave?.();
  }

  hostUpdate(): void {
    const name = this.#config.name();
    if (name === this.#name) return;
    this.#name = name;
    const wanted = stageOf(name);
    if (wanted === this.#wanted) return;
    this.#wanted = wanted;
    void this.load();
  }

  /** Fetches the stage; once more where it could not be. */
  async load(): Promise<void> {
    const wanted = this.#wanted;
    if (!wanted) return;
    // What is not defined is no stage.
    await wanted.load().catch(() => undefined);
    if (wanted !== this.#wanted) return;
    const element = document.createElement(wanted.tag);
    if (isStage(element)) this.#take(element);
    this.isMissing = !isStage(element);
    this.#host.requestUpdate();
  }

  readonly #retry = () => {
    if (this.isMissing) void this.load();
  };

  #take(element: Stage) {
    const isShown = () => element === this.element;
    element.addEventListener(StagePressEvent.type, () => isShown() && this.#config.onPress());
    element.addEventListener(StageRestEvent.type, () => isShown() && this.#config.onRest());
    this.element = element;
  }
}
