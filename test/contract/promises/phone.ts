import { expect, it } from 'vitest';

import { operations } from '../../../src/contract/operations.ts';
import { day, minute, sceneOf, type Subject, verdictOf } from './scene.ts';

const { createOneTimeCode } = operations;

const phone = '+8613805716027';
const otherPhone = '+8613900000001';

const anyBut = (otp: string) => (otp === '000000' ? '000001' : '000000');
const waitOf = ({ headers }: { readonly headers: Headers }) => Number(headers.get('retry-after'));

/** What is kept of one-time codes. */
export const phonePromises = (subject: Subject): void => {
  const { caller, at, later, device, codeFor, prove, signIn } = sceneOf(subject);
  const ask = (to = phone) => caller.call(createOneTimeCode, { body: { phone: to } });

  it('a one-time code says how long it is good, and when another may be asked for', async () => {
    await at(0);
    const { expiresAt, resendAt, serverTime } = await caller.get(createOneTimeCode, { body: { phone } });
    const after = (moment: string) => Date.parse(moment) - Date.parse(serverTime);
    expect([after(expiresAt), after(resendAt)]).toEqual([5 * minute, minute]);
  });

  it('no second code goes to a phone within a minute, and the wait is told', async () => {
    await at(0);
    expect(verdictOf(await ask())).toBe('ok');
    const first = subject.codeOn(phone);
    await later(minute - 1);
    const refused = await ask();
    expect([verdictOf(refused), waitOf(refused)]).toEqual(['rate_limited', 1]);
    expect(subject.codeOn(phone)).toBe(first);
    expect(verdictOf(await ask(otherPhone))).toBe('ok');
    await later(1);
    expect(verdictOf(await ask())).toBe('ok');
  });

  it('no phone gets more than ten codes in a day', async () => {
    const sent = [];
    for (let count = 0; count < 11; count++) {
      await at(count * minute);
      sent.push(verdictOf(await ask()));
    }
    expect(sent).toEqual([...Array.from({ length: 10 }, () => 'ok'), 'rate_limited']);
    await at(day);
    expect(verdictOf(await ask())).toBe('ok');
  });

  it('a code opens until its five minutes are over, and is stale from then on', async () => {
    await at(0);
    const otp = await codeFor(phone);
    await later(5 * minute - 1);
    expect(verdictOf(await prove(phone, otp))).toBe('ok');
    const next = await codeFor(phone);
    await later(5 * minute);
    expect(verdictOf(await prove(phone, next))).toBe('code_stale');
  });

  it('nothing opens for a phone but the code that was sent to it last', async () => {
    await at(0);
    expect(verdictOf(await prove(phone, '123456'))).toBe('code_invalid');
    const first = await codeFor(phone);
    const other = await codeFor(otherPhone);
    const last = await codeFor(phone);
    for (const otp of new Set([first, other, anyBut(last)]))
      if (otp !== last) expect(verdictOf(await prove(phone, otp))).toBe('code_invalid');
    expect(verdictOf(await prove(phone, last))).toBe('ok');
  });

  it('after five wrong tries not even the right code opens, until another is sent', async () => {
    await at(0);
    const otp = await codeFor(phone);
    const tries = [];
    for (let count = 0; count < 5; count++) tries.push(verdictOf(await prove(phone, anyBut(otp))));
    expect(tries).toEqual(Array.from({ length: 5 }, () => 'code_invalid'));
    const locked = await prove(phone, otp);
    expect([verdictOf(locked), waitOf(locked)]).toEqual(['pin_locked', 300]);
    expect(verdictOf(await prove(phone, await codeFor(phone)))).toBe('ok');
  });

  it('a code opens once, but again for whoever proved the phone by it, since an answer can be lost', async () => {
    await at(0);
    const [mine, theirs] = [await device(), await device()];
    const otp = await codeFor(phone);
    const first = await prove(phone, otp, mine.token);
    const again = await prove(phone, otp, mine.token);
    expect(first).toMatchObject({ value: { role: 'visitor', identity: 'phone' } });
    expect(again).toMatchObject({ value: { visitorId: first.ok && first.value.visitorId } });
    expect(verdictOf(await prove(phone, otp, theirs.token))).toBe('code_invalid');
    expect(verdictOf(await prove(phone, otp))).toBe('code_invalid');
  });

  it('whoever has the phone is the same visitor on every device', async () => {
    await at(0);
    const [one, other] = [await signIn(phone), await signIn(phone, (await device()).token)];
    expect(other.visitorId).toBe(one.visitorId);
    expect((await signIn(otherPhone)).visitorId).not.toBe(one.visitorId);
  });
};
