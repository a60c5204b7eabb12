import { zhCN as counter } from '../../../demo/counter/messages.ts';
import { verifyCode } from '../../../src/contract/code.ts';
import { listPasses } from '../../../src/contract/pass.ts';
import { bookPoints, listPoints, voidBooking } from '../../../src/contract/points.ts';
import { createSession } from '../../../src/contract/session.ts';
import { fill, offers, reads, scan, tap, touch } from '../../support/phone.ts';
import { teaCard } from '../../support/tea-card.ts';
import { type TestShop, value } from './shop.ts';
import { codeOf, type Holder, holderOf } from './visitor.ts';
import type { Scene, Write } from './write.ts';

const { booking, signIn, unsettled, verdict, voiding } = counter;

const staffSignIn: Write = {
  name: 'staff sign-in',
  operation: createSession,
  holding: '"grant":"staff"',
  says: {
    done: counter.entry.help,
    offline: signIn.offline,
    timeout: signIn.trouble,
    server: signIn.trouble,
    'off-contract': signIn.trouble,
  },
  async ready({ page, url, shop }) {
    await page.goto(`${url}/counter/`);
    await offers(page, counter.keypad.erase);
    const go = async () => {
      await page.keyboard.type(shop.staffPin);
      await tap(page, signIn.start);
    };
    return {
      go,
      async goOn() {
        await go();
        await reads(page, counter.entry.help);
      },
      held: () => page.evaluate(() => sessionStorage.length),
      async reload() {
        await page.reload();
        await reads(page, counter.entry.help);
      },
    };
  },
};

/** Opens the counter to staff who are signed in. */
export const openEmptyCounter = async ({ page, url, shop }: Scene): Promise<void> => {
  await page.goto(`${url}/healthz`);
  const session = { token: shop.tokens.staff, storeId: 'zhuli', storeName: '竹里店' };
  await page.evaluate((kept) => sessionStorage.setItem('hillside.counter', kept), JSON.stringify(session));
  await page.goto(`${url}/counter/`);
  await reads(page, counter.entry.help);
};

/** Opens the counter to staff who are signed in, and makes a card that they can check. */
export const openCounter = async (scene: Scene): Promise<Holder> => {
  await openEmptyCounter(scene);
  return holderOf(scene.shop, await scene.shop.card());
};

const verify: Write = {
  name: 'verify',
  operation: verifyCode,
  says: {
    done: verdict.usable.title,
    offline: verdict.offline.title,
    timeout: verdict.trouble.title,
    server: verdict.trouble.title,
    'off-contract': verdict.trouble.title,
  },
  async ready(scene) {
    const { page, shop } = scene;
    const holder = await openCounter(scene);
    const go = async () => scan(page, await codeOf(shop, holder));
    return {
      go,
      async goOn() {
        await tap(page, counter.next);
        await go();
        await reads(page, verdict.usable.title);
      },
      held: async () => value(await shop.as(holder.token).call(listPasses, {})).items.length,
      async reload() {
        await page.reload();
        await reads(page, counter.entry.help);
        await go();
        await reads(page, verdict.usable.title);
      },
    };
  },
};

/** What the counter says of a write that nobody knows the end of. */
export const saidOfUnsettled = {
  offline: unsettled.offline,
  timeout: unsettled.trouble,
  server: unsettled.trouble,
  'off-contract': unsettled.trouble,
};

/** Scans a code and waits until all of its card is there, so that nothing moves any more. */
export const check = async ({ page }: Scene, code: string): Promise<void> => {
  await scan(page, code);
  await reads(page, teaCard.levels[0].name['zh-CN']);
};

/** How often so many points came to a card, and nothing else. */
const timesBooked = async (shop: TestShop, { token, pass }: Holder, deltas: readonly number[]) => {
  const { items } = value(await shop.as(token).call(listPoints, { params: { id: pass.id } }));
  const found = items.map(({ delta }) => delta).reverse();
  return JSON.stringify(found) === JSON.stringify(deltas) ? 1 : found.length;
};

/** Types what is to be booked on a card. */
const typePoints = async (scene: Scene, holder: Holder) => {
  const { page, shop } = scene;
  await check(scene, await codeOf(shop, holder));
  await tap(page, booking.open(counter.card.points));
  await fill(page, '#points', '25');
};

/** The counter tells nothing by itself after a reload; the card does, and so does the day's list. */
const lookAtDay =
  ({ page }: Scene, line: string) =>
  async () => {
    await page.reload();
    await reads(page, counter.entry.help);
    await tap(page, counter.bookings.open);
    await reads(page, counter.bookings.total);
    // Many book at this counter meanwhile, and only the newest lines stand there at first.
    while (await page.$('counter-app >>> .more')) await touch(page, '.more');
    await reads(page, line);
  };

const book: Write = {
  name: 'book',
  operation: bookPoints,
  says: { ...saidOfUnsettled, done: booking.done },
  async ready(scene) {
    const { page, shop } = scene;
    const holder = await openCounter(scene);
    await typePoints(scene, holder);
    return {
      go: () => tap(page, booking.book('+25')),
      async goOn() {
        await tap(page, booking.retry);
        await reads(page, booking.done);
      },
      held: () => timesBooked(shop, holder, [25]),
      reload: lookAtDay(scene, booking.tail(holder.pass.number.slice(-4))),
    };
  },
};

const undo: Write = {
  name: 'undo',
  operation: voidBooking,
  says: { ...saidOfUnsettled, done: voiding.done('+25') },
  async ready(scene) {
    const { page, shop } = scene;
    const holder = await openCounter(scene);
    await typePoints(scene, holder);
    await tap(page, booking.book('+25'));
    await tap(page, booking.undo);
    await touch(page, '[for=reason-0]');
    return {
      go: () => tap(page, voiding.confirm('+25')),
      async goOn() {
        await tap(page, voiding.retry);
        await reads(page, voiding.done('+25'));
      },
      held: () => timesBooked(shop, holder, [25, -25]),
      reload: lookAtDay(scene, counter.bookings.undone),
    };
  },
};

/** What staff do at the counter. */
export const counterWrites: readonly Write[] = [staffSignIn, verify, book, undo];
