/** How large a window is, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A page on its own: no other page of the engine shares its storage or its cookies. */
export interface EnginePage {
  readonly goto: (url: string) => Promise<void>;
  /** Runs in the page: the text of an expression, or a function that knows nothing but its arguments. Promises are awaited. */
  readonly evaluate: <Value, Arguments extends readonly unknown[] = []>(
    what: string | ((...args: Arguments) => Value | Promise<Value>),
    ...args: Arguments
  ) => Promise<Value>;
  /** Presses a key as a person would. */
  readonly press: (key: Key) => Promise<void>;
  readonly resize: (size: Size) => Promise<void>;
  /** What scripts, the console and the content security policy have complained of, as far as the engine tells. */
  readonly complaints: () => Promise<readonly string[]>;
  /** A PNG of what the window shows. */
  readonly screenshot: () => Promise<Buffer>;
  /** Kept once its process has gone down, where the engine tells; whatever was asked of it by then is refused. */
  readonly crashed?: Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** The keys that tests press. */
export const keys = ['Tab', 'Enter', 'Escape', ' ', '1', '2', '-'] as const;
export type Key = (typeof keys)[number];

/** A browser that runs. */
export interface Engine {
  readonly version: string;
  /** A page says that it is whatever browser `userAgent` names; itself unless one is given. */
  readonly open: (url: string, size?: Size, userAgent?: string) => Promise<EnginePage>;
  readonly close: () => Promise<void>;
}

export interface EngineOptions {
  /** The engine believes that the person wants dark pages. Chrome 64 knows nothing of it. */
  readonly dark?: boolean;
}

/** One of the engines that the kit is tried in. */
export interface EngineKind {
  readonly title: string;
  /** What this machine lacks to run it, in words that say how to have it; nothing where all is there. */
  readonly lacks: () => Promise<string | undefined>;
  readonly start: (options?: EngineOptions) => Promise<Engine>;
}

/** How large a window is where nothing else is said. */
export const usualSize: Size = { width: 800, height: 600 };
