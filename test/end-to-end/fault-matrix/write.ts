import type { Page } from 'puppeteer-core';

import type { Operation } from '../../../src/contract/operation.ts';
import type { End } from './faults.ts';
import type { TestShop } from './shop.ts';

/** A page on the way that faults are on, and the shop that it came from. */
export interface Scene {
  readonly page: Page;
  readonly url: string;
  readonly shop: TestShop;
}

/** A page one tap away from its write. */
export interface Ready {
  /** Does it as a person would. */
  readonly go: () => Promise<void>;
  /** Takes the way on that the page offers where it said what came between, until it is through. */
  readonly goOn: () => Promise<void>;
  /** How many of it the backend holds. */
  readonly held: () => Promise<number>;
  /** Loads the page anew and waits until it tells the same again. */
  readonly reload: () => Promise<void>;
}

/** A row of the matrix: a write that a page makes, how to come to it, and how to see what came of it. */
export interface Write {
  readonly name: string;
  readonly operation: Operation;
  /** What its body holds, where other writes go the same way. */
  readonly holding?: string;
  /** Whether it needs a shop of its own: one address may not ask for everything as often as all the others do together. */
  readonly apart?: true;
  /** Whether the page is inside WeChat, whoever stands in for that. */
  readonly inWechat?: true;
  /** What the page says at each end. */
  readonly says: Readonly<Partial<Record<End, string>>>;
  /** Where it comes to otherwise than others, by the fault's name; one of several where chance decides. */
  readonly ends?: Readonly<Record<string, readonly End[]>>;
  /** The faults that strike it, by name, where another write goes the very same way and meets the others; all unless said. */
  readonly faults?: readonly string[];
  readonly ready: (scene: Scene) => Promise<Ready>;
}
