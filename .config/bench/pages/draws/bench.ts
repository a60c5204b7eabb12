/** What the bench asks of a page with a draw on it. */
export interface DrawBench {
  /** Puts the draw on the page; answers once the frame is due that shows all of it, pictures too. */
  readonly mount: () => Promise<void>;
  /** Lets it turn while nobody knows what it comes to. */
  readonly turn: () => void;
  /** Says what it comes to. */
  readonly land: () => void;
}

declare global {
  interface Window {
    draw?: DrawBench;
  }
}

/** The next frame. */
export const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
