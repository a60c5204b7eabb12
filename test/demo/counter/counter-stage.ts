import '../../../demo/counter/counter-app.ts';

import { CounterDeskElement } from '../../../demo/counter/counter-desk.ts';
import { getCampaign } from '../../../src/contract/campaign.ts';
import type { CouponDefinition } from '../../../src/contract/campaign-definition.ts';
import { createCode } from '../../../src/contract/code.ts';
import { createClaim, getPass } from '../../../src/contract/pass.ts';
import { clearStage, find, openShop, textOf, until } from '../../components/stage.ts';
import { expect } from '../../support/browser-test.ts';
import { claimInput } from '../../support/shop-client.ts';
import { teaCoupon } from '../../support/tea-coupon.ts';
import { resizeWindow } from '../../support/window.ts';

/** The PIN of the shop's staff. */
export const pin = '2468';

/** A counter in a shop in memory, and what a customer and a hand on the keyboard do there. */
export const openCounter = async () => {
  const shop = openShop();
  const app = document.createElement('counter-app');
  app.fetch = shop.line.fetch;
  app.endpoint = 'https://shop.test/api/v1';
  document.documentElement.lang = 'zh-CN';
  document.body.append(app);
  await app.updateComplete;
  const desk = () => find(find(app, 'counter-shift'), 'counter-desk', CounterDeskElement);
  const entry = () => find(desk(), 'counter-code-field');
  const field = () => find(entry(), '#code', HTMLInputElement);
  const outcome = () => find(desk(), 'counter-outcome');
  const verdict = () => textOf(find(outcome(), 'counter-verdict'));
  const view = (name: string) => find(find(app, 'counter-shift'), name);
  const points = (name: string) => find(view('counter-points'), name);
  const posted = (path: string) =>
    shop.requests.filter(({ method, url }) => method === 'POST' && new URL(url).pathname === `/api/v1${path}`);
  return { app, shop, desk, entry, field, outcome, verdict, view, points, posted };
};

/** Leaves a page as it was found. */
export const clearCounter = async (): Promise<void> => {
  await resizeWindow({ width: 800, height: 600 });
  clearStage();
  document.documentElement.style.fontSize = '';
  sessionStorage.clear();
  localStorage.clear();
};

/** Dresses the page as the counter's own is. */
export const dress = () =>
  new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = '/demo/counter/counter.css';
    link.addEventListener('load', resolve);
    link.addEventListener('error', reject);
    document.head.append(link);
  });

/** Keys stay in sight where an engine can tell how large letters are; else they are below, where they cover nothing. */
export const keysStay = CSS.supports('bottom', 'min(0px, 1px)');

/** Presses keys wherever the focus is, as a scanner that types does: what the page leaves alone goes into the field. Tells when they were pressed. */
export const press = (text: string, into?: HTMLInputElement): number => {
  // A machine that is busy may bring them late, but they were pressed close after each other.
  const timeStamp = performance.now();
  for (const key of text) {
    const target = into ?? document.body;
    const event = new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(event, 'timeStamp', { value: timeStamp });
    if (!target.dispatchEvent(event) || !into) continue;
    into.setRangeText(key, into.value.length, into.value.length, 'end');
    into.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }
  return timeStamp;
};

/** Presses Enter as a scanner does at the end, or a hand; at a moment of one's own where a page is late to hear of it. False where the page keeps it from the key. */
export const pressEnter = (target: HTMLElement, at?: number): boolean => {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true });
  if (at !== undefined) Object.defineProperty(event, 'timeStamp', { value: at });
  return target.dispatchEvent(event);
};

/** What `openCounter` has opened. */
export type Counter = Awaited<ReturnType<typeof openCounter>>;

/** Signs somebody of the staff in. */
export const signIn = async ({ app, desk }: Counter, typed = pin) => {
  const form = find(app, 'counter-sign-in');
  await until(() => expect(textOf(form)).to.contain('竹里店'));
  const field = find(form, '#pin', HTMLInputElement);
  field.value = typed;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await until(() => expect(find(form, '.start', HTMLButtonElement).disabled).to.equal(false));
  find(form, '.start').click();
  if (typed === pin) await until(desk);
  return form;
};

/** A customer with a card that has 80 points, and the codes that their phone shows. */
export const customer = async ({ shop }: Counter, holder = '林**') => {
  const client = shop.connect();
  const pass = await client.send(createClaim, await claimInput(client));
  if (pass.kind !== 'ok') throw new Error('no card');
  shop.mock.changePass(pass.value.id, { holder, points: { balance: 80, earned: 80 } });
  const showCode = async () => {
    const code = await client.call(createCode, { params: { id: pass.value.id } });
    if (code.kind !== 'ok') throw new Error('no code');
    return code.value.code;
  };
  return { pass: pass.value, showCode };
};

/** A customer with a coupon (¥12 off from ¥50 unless said otherwise), and the codes that their phone shows. */
export const couponHolder = async (
  { shop }: Pick<Counter, 'shop'>,
  more: Partial<CouponDefinition> = {},
  holder = '林**',
) => {
  shop.mock.putCampaign({ ...teaCoupon, ...more });
  const client = shop.connect();
  const params = { id: more.id ?? teaCoupon.id };
  const campaign = await client.call(getCampaign, { params });
  if (campaign.kind !== 'ok') throw new Error('no campaign');
  const { disclosureVersion } = campaign.value;
  const pass = await client.send(createClaim, { params, body: { disclosureVersion } });
  if (pass.kind !== 'ok') throw new Error('no coupon');
  const { id } = pass.value;
  shop.mock.changePass(id, { holder });
  const showCode = async () => {
    const code = await client.call(createCode, { params: { id } });
    if (code.kind !== 'ok') throw new Error('no code');
    return code.value.code;
  };
  const state = async () => {
    const read = await client.call(getPass, { params: { id } });
    return read.kind === 'ok' && read.value.state;
  };
  return { id, number: pass.value.number, showCode, state };
};

/** A counter at which a coupon was scanned. */
export const openCoupon = async (more: Partial<CouponDefinition> = {}) => {
  const counter = await openCounter();
  await signIn(counter);
  const one = await couponHolder(counter, more);
  press(await one.showCode());
  const part = (name: string) => find(counter.view('counter-coupon'), name);
  const form = () => part('counter-coupon-form');
  await until(form);
  const input = (selector: string) => find(form(), selector, HTMLInputElement);
  const type = async (selector: string, text: string) => {
    input(selector).value = text;
    input(selector).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle();
  };
  const redeem = () => find(form(), '.redeem').click();
  const receipt = () => textOf(part('counter-receipt'));
  const notice = () => textOf(part('counter-coupon-notice'));
  return { ...counter, one, part, form, input, type, redeem, receipt, notice };
};

/** A counter at which a card was checked, and the booking on it opened. */
export const openBooking = async () => {
  const counter = await openCounter();
  await signIn(counter);
  const one = await customer(counter);
  press(await one.showCode());
  await until(() => expect(counter.verdict()).to.contain('可以用'));
  find(counter.outcome(), '.book').click();
  const form = () => counter.points('counter-booking');
  await until(form);
  const field = (selector: string) => find(form(), selector, HTMLInputElement);
  const type = async (selector: string, text: string) => {
    field(selector).value = text;
    field(selector).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await settle();
  };
  const book = () => find(form(), '.keys .key').click();
  return { ...counter, one, form, input: field, type, book };
};

/** Lets what was typed reach every part of the page. */
export const settle = () => new Promise((resolve) => setTimeout(resolve, 100));
