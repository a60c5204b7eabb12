import type { Page } from 'puppeteer-core';

import type { Operation } from '../../../src/contract/operation.ts';
import type { End } from './faults.ts';
import type { ShopForFaults } from './shop.ts';

/** A page one tap away from its write. */
export interface Ready {
  /** Does it as a person would. */
  readonly go: () => Promise<void>;
  /** The way on that the page offers where it said what came between. */
  readonly again: () => Promise<void>;
  /** How many of it the backend holds. */
  readonly held: () => Promise<number>;
  /** Loads the page anew and waits until it tells the same again. */
  readonly reloaded: () => Promise<void>;
}

/** A row of the matrix: a write that a page makes, how to come to it, and how to see what came of it. */
export interface Write {
  readonly name: string;
  readonly operation: Operation;
  /** What its body holds, where other writes go the same way. */
  readonly holding?: string;
  /** What the page says at each end. */
  readonly says: Readonly<Record<End, string>>;
  /** Ends that are not those of the column. */
  readonly ends?: Readonly<Record<string, End>>;
  /** Makes a page ready; `url` is the shop's on the way that faults are on. */
  readonly ready: (page: Page, url: string, shop: ShopForFaults) => Promise<Ready>;
}
