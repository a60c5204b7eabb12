import { vi } from 'vitest';

import { createOneTimeCode } from '../../../src/contract/one-time-code.ts';
import { createSession } from '../../../src/contract/session.ts';
import { card } from '../../../src/messages/zh-cn/card.ts';
import { claimForm } from '../../../src/messages/zh-cn/claim-form.ts';
import { promotion } from '../../../src/messages/zh-cn/promotion.ts';
import { maskedPhone } from '../../../src/rules/phone.ts';
import { fill, offers, reads, tap } from '../../support/phone.ts';
import { saidOfSilence } from './said.ts';
import type { TestShop } from './shop.ts';
import { cardsOf } from './visitor.ts';
import type { Scene, Write } from './write.ts';

let count = 0;

/** A number that nobody else has, and that can be told from others by its last four digits. */
const newPhone = () => `138000${String(++count).padStart(5, '0')}`;

/** The codes that went to a phone; in the demo they are said on the terminal. */
const codesFor = (shop: TestShop, phone: string): string[] =>
  [...shop.said().matchAll(/One-time code (\d{6}) for (\S+)/g)].flatMap(([, code = '', to]) =>
    to === maskedPhone(`+86${phone}`) ? code : [],
  );

/** What is said before anything that is another each time. */
const before = (sentence: string) => sentence.split(/[|\d]/)[0] ?? '';

/** Opens the form of a card that is for a phone, and types the number. */
const typePhone = async ({ page, url, shop }: Scene) => {
  const { id } = await shop.card({ identity: 'phone' });
  const phone = newPhone();
  await page.goto(`${url}/c/${id}`);
  await tap(page, promotion.signIn);
  await fill(page, '[name=own-phone]', phone);
  return phone;
};

const typeCode = async ({ page, shop }: Scene, phone: string) => {
  const [code = ''] = codesFor(shop, phone);
  await fill(page, '[name=one-time-code]', code);
};

const reload = async ({ page }: Scene) => {
  await page.reload();
  await offers(page, card.showCode);
};

const askForCode: Write = {
  name: 'one-time code',
  operation: createOneTimeCode,
  apart: true,
  says: {
    // The number that it went to comes after, and how long to wait.
    done: before(claimForm.sent('|')),
    offline: claimForm.codeUnsure,
    timeout: claimForm.codeUnsure,
    server: claimForm.codeUnsure,
    'off-contract': claimForm.codeUnsure,
    'too-soon': before(claimForm.codeSoon(0)),
  },
  // A code is sent once a minute: whoever asks again because an answer was lost is told that one may have come.
  ends: {
    late: ['too-soon'],
    'drop answer': ['too-soon'],
    'twice at once': ['done', 'too-soon'],
    'twice in turn': ['done', 'too-soon'],
    truncate: ['too-soon'],
    '502 after': ['too-soon'],
    'slow drip': ['too-soon'],
  },
  async ready(scene) {
    const { page, shop } = scene;
    const phone = await typePhone(scene);
    const send = () => tap(page, claimForm.sendCode);
    return {
      go: send,
      goOn: async () => {
        if (codesFor(shop, phone).length === 0) await send();
      },
      held: () => vi.waitUntil(() => codesFor(shop, phone).length),
      async reload() {
        await typeCode(scene, phone);
        await tap(page, claimForm.claim);
        await offers(page, card.showCode);
        await reload(scene);
      },
    };
  },
};

const signIn: Write = {
  name: 'phone sign-in',
  operation: createSession,
  holding: '"grant":"phone"',
  says: { ...saidOfSilence, done: card.showCode },
  async ready(scene) {
    const { page } = scene;
    const phone = await typePhone(scene);
    await tap(page, claimForm.sendCode);
    await reads(page, claimForm.sent(maskedPhone(`+86${phone}`)));
    await typeCode(scene, phone);
    return {
      go: () => tap(page, claimForm.claim),
      async goOn() {
        await tap(page, promotion.retry);
        await offers(page, card.showCode);
      },
      held: () => cardsOf(scene),
      reload: () => reload(scene),
    };
  },
};

export const phoneWrites: readonly Write[] = [askForCode, signIn];
