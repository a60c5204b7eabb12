/** What the loaders of one page know together, whatever their versions, so this shape stays. */
export interface Loaders {
  /** The tags that one of them brings or has brought; the others leave these to it. */
  readonly tags: Record<string, boolean | undefined>;
  /** What an element speaks to that names no endpoint and stands in no `lk-app`; absolute. */
  endpoint?: string;
}

declare global {
  interface Window {
    lingka?: Loaders;
    /** Lit gives it to the style elements that it needs where style sheets cannot be adopted. */
    litNonce?: string;
  }

  interface HTMLElementEventMap {
    /** An element could not be brought: what stands inside its tag stays, and it is tried again. Bubbles. */
    'lk-load-error': Event;
  }
}
