import { LitElement } from 'lit';

import { getMeta } from '../../../../src/contract/meta.ts';
import { expect } from '../../../support/browser-test.ts';
import { redeem } from '../../coupon-stage.ts';
import { bodyOf } from '../../form-stage.ts';
import { find, until } from '../../stage.ts';
import type { Around, Staged } from '../scenario.ts';
import { press } from './hands.ts';

type Within = Pick<Staged, 'element'>;

/** An element of the kit inside another, once it is there. */
export const within = async ({ element }: Within, tag: string): Promise<Within> => {
  await until(() => find(element, tag));
  return { element: find(element, tag, LitElement) };
};

/** The counter uses a coupon whose code is open, and the phone looks at once, as one does that has just come back. */
export const useOpen = async ({ shop, client }: Around, id = ''): Promise<void> => {
  await redeem(shop, client, id);
  window.dispatchEvent(new Event('offline'));
};

/** Opens the code of a coupon, and lets the counter use it. */
export const use = async (coupon: Within, staged: Staged): Promise<void> => {
  await press(coupon, '[part=action]');
  await within(coupon, 'lk-coupon-use');
  await useOpen(staged, staged.held?.id);
};

/** Reads the rules, and closes them. */
export const closeRules = async (coupon: Within): Promise<void> => {
  await press(coupon, '.more');
  await press(await within(coupon, 'lk-sheet'), '.close');
};

/** The moment comes that a coupon counts down to. */
export const comeToStart = async (coupon: Within, { client, wait }: Staged): Promise<void> => {
  wait(3 * 86_400_000);
  // The next answer sets the visitor's clock.
  await client.call(getMeta, {});
  (await within(coupon, 'lk-countdown')).element.requestUpdate();
};

/** Throws until a claim went out that says where the visitor came from. */
export const claimedFrom =
  (source: object) =>
  async ({ shop }: Staged): Promise<unknown> =>
    expect(await bodyOf(shop.claims()[0])).to.deep.include({ source });

/** The day after the day after. */
export const ahead = { startsAt: '2026-06-03T00:00:00Z' };
