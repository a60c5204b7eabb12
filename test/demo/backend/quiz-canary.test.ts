import { crc32 } from 'node:zlib';

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import type { Answer, Attempt } from '../../../src/contract/attempt.ts';
import type { QuizDefinition } from '../../../src/contract/campaign-definition.ts';
import type { Operation } from '../../../src/contract/operation.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { prizeCoupons } from '../../support/tea-draw.ts';
import { teaDaily } from '../../support/tea-quiz.ts';
import { createCaller, newKey } from './caller.ts';
import { postgres } from './engines.ts';
import { useBackend } from './fixture.ts';

const { addPicture, createAnswer, createAttempt, getDefinition, getPastLevel, getPicture, takeHint } = operations;

/** A chunk of text in a PNG, before its end; and more after it. */
const withText = (png: Buffer, text: string): Buffer => {
  const data = Buffer.from(`tEXtComment\0${text}`, 'latin1');
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length - 4);
  check.writeUInt32BE(crc32(data));
  const end = png.length - 12;
  return Buffer.concat([png.subarray(0, end), length, data, check, png.subarray(end), Buffer.from(text)]);
};

/** A picture of one colour with a secret in all that a file can say beside it. */
const secretPicture = async (secret: string, shade: number, format: 'png' | 'jpeg' | 'webp') => {
  const plain = sharp({ create: { width: 40 + shade, height: 30, channels: 3, background: { r: shade, g: 9, b: 9 } } });
  const said = plain.withExif({ IFD0: { Copyright: secret, ImageDescription: secret } });
  const bytes = await said.toFormat(format).toBuffer();
  return format === 'png' ? withText(bytes, secret) : bytes;
};

/** What is not to be known of each question; nothing of it stands anywhere else. */
const secretsOf = (name: string) => ({
  answer: `canary-answer-${name}`,
  accepts: `canary-accepts-${name}`,
  explanation: `canary-explanation-${name}`,
  hint: `canary-hint-${name}`,
  optionId: `canary-option-${name}`,
});
const letters = 'KWZJXQ';

const asked = (name: string, pictureId: string) => ({
  id: `question-${name}`,
  text: `What is it, ${name}?`,
  picture: { pictureId, alt: 'A thing' },
  hints: [secretsOf(name).hint],
  answer: secretsOf(name).answer,
  explanation: secretsOf(name).explanation,
});

const shared = {
  ...teaDaily,
  hintCost: { type: 'wait', seconds: 1 },
  startsAt: '2026-05-01T00:00:00Z',
  endsAt: '2026-07-01T00:00:00Z',
} as const;

/** A level of each kind, so that all of them are played on one day. */
const chain = (pictures: readonly string[]): QuizDefinition => {
  const [one = '', two = '', three = '', four = '', five = ''] = pictures;
  return {
    ...shared,
    id: 'canary-chain',
    mode: 'chain',
    questions: [
      { ...asked('text', one), kind: 'text', accepts: [secretsOf('text').accepts] },
      {
        ...asked('choice', two),
        kind: 'choice',
        options: [
          { id: secretsOf('choice').optionId, picture: { pictureId: three, alt: 'The one' } },
          { id: 'canary-option-wrong', picture: { pictureId: four, alt: 'The other' } },
        ],
        correctOptionId: secretsOf('choice').optionId,
      },
      {
        ...asked('spot', five),
        kind: 'spot',
        region: [
          { x: 0.8123, y: 0.8123 },
          { x: 0.9371, y: 0.8123 },
          { x: 0.9371, y: 0.9371 },
        ],
      },
      { ...asked('letters', one), kind: 'letters', tray: `${letters}ABCDEF`, answer: letters },
    ],
  };
};
const daily = ([today = '', tomorrow = '']: readonly string[]): QuizDefinition => ({
  ...shared,
  id: 'canary-daily',
  questions: [
    { ...asked('today', today), kind: 'text', accepts: [secretsOf('today').accepts], day: '2026-06-01' },
    { ...asked('tomorrow', tomorrow), kind: 'text', accepts: [secretsOf('tomorrow').accepts], day: '2026-06-02' },
  ],
});

/** Where what was right lies in a picture. */
const region = ['0.8123', '0.9371'];

describe('a secret that lies in every question', { timeout: 120_000 }, () => {
  const log: string[] = [];
  const backend = useBackend(postgres, { lines: log });

  /** All that went out: heads, texts and bytes, one line each. */
  const heard: string[] = [];
  const listening = createCaller(async (request) => {
    const response = await backend.fetch(request);
    const body = Buffer.from(await response.clone().arrayBuffer()).toString('latin1');
    heard.push(JSON.stringify([...response.headers]), body);
    // What is beyond ASCII is asked for as it was meant, too.
    heard.push(Buffer.from(body, 'latin1').toString('utf8'));
    return response;
  }, backend.base);
  const told = () => [...heard, ...log].join('\n');
  const hears = (secrets: readonly string[]) => secrets.filter((secret) => told().includes(secret));

  const namesInPath = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);

  /** What each operation is sent that takes a body. */
  const bodies: Partial<Record<string, unknown>> = {
    createSession: { grant: 'guest', deviceKey: newKey() + newKey() },
    createOneTimeCode: { phone: '+8613805716027' },
    createClaim: { disclosureVersion: 'old' },
    createAttempt: { disclosureVersion: 'old' },
    createAnswer: { text: 'nothing that is right' },
    takeHint: {},
    createDraw: { disclosureVersion: 'old', clientNonce: newKey() },
    leaveContact: { fields: {} },
    verifyCode: { code: '101234567890123456' },
    bookPoints: { code: '101234567890123456', delta: 1, reason: 'tea' },
    voidBooking: { reason: 'wrong' },
    createRedemption: { code: '101234567890123456' },
    returnRedemption: { reason: 'wrong' },
    recordEvents: [],
  };

  /** Calls everything that anybody but the admin can, of all that there is a name for, as nobody, as a visitor and as staff. */
  const askEverything = async (ids: readonly string[], levels: readonly string[], owner: string) => {
    const all: readonly [string, Operation][] = Object.entries(operations);
    let asked = 0;
    for (const [name, operation] of all) {
      // Erasing would leave nothing to ask for; guessing PINs would have the door shut.
      if (operation.access === 'admin' || name === 'eraseMe') continue;
      // Somebody else each time, so that it is not the limit on writes that refuses.
      const tokens = [undefined, owner, await backend.guest(), await backend.staff()];
      const places = namesInPath(operation.path);
      for (const id of places.length === 0 ? [''] : ids)
        for (const level of places.includes('level') ? levels : [''])
          for (const token of tokens) {
            // What the owner writes is written below: here it would use up their tries.
            if (token === owner && operation.method !== 'GET') continue;
            const path = operation.path.replace('{level}', level).replace(/\{\w+\}/, id);
            const url = new URL(`${backend.base}${path}`);
            if (/^list(Campaigns|Participations)$/.test(name)) url.searchParams.set('ids', ids.slice(0, 90).join());
            const body = bodies[name];
            await listening.fetch(
              new Request(url, {
                method: operation.method,
                headers: {
                  'Idempotency-Key': newKey(),
                  ...(token === undefined ? {} : { Authorization: `Bearer ${token}` }),
                  ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
                },
                ...(operation.method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
              }),
            );
            asked += 1;
          }
    }
    return asked;
  };

  it('is in nothing that anybody is told before its time, and where it is told after it', async () => {
    await backend.setClock('2026-06-01T04:00:00Z');
    const admin = await backend.admin();
    const pictures: string[] = [];
    const files: string[] = [];
    for (const [place, format] of (['png', 'jpeg', 'png', 'webp', 'png'] as const).entries()) {
      const bytes = await secretPicture(`canary-file-${String(place)}`, place, format);
      files.push(bytes.toString('latin1'));
      const body = { bytes: bytes.toString('base64') };
      pictures.push((await backend.get(addPicture, { body }, { token: admin, key: newKey() })).id);
    }
    for (const body of prizeCoupons) await backend.get(testHooks.createTestCampaign, { body });
    for (const body of [chain(pictures), daily(pictures)]) await backend.get(testHooks.createTestCampaign, { body });

    const token = await backend.guest();
    const open = async (id: string): Promise<Attempt> => {
      const body = { disclosureVersion: await listening.disclosureOf(id) };
      return listening.get(createAttempt, { params: { id }, body }, { token, key: newKey() });
    };
    const answer = (id: string, body: Answer) =>
      listening.get(createAnswer, { params: { id }, body }, { token, key: newKey() });
    const seen: string[] = [];
    /** Looks at every picture of an attempt. */
    const look = async ({ question }: Attempt) => {
      const shown = question.kind === 'choice' ? question.options.map(({ picture }) => picture) : [];
      for (const picture of [question.picture, ...shown]) {
        const name = picture?.imageUrl.split('/').at(-1);
        if (name === undefined) continue;
        seen.push(name);
        await listening.get(getPicture, { params: { token: name } });
      }
    };
    const wrongs: Readonly<Record<Attempt['question']['kind'], Answer>> = {
      text: { text: 'a teapot' },
      choice: { optionId: 'a' },
      spot: { x: 0.1, y: 0.1 },
      letters: { letters: ['A', 'B'] },
    };
    const rights: Readonly<Record<Exclude<Attempt['question']['kind'], 'choice'>, Answer>> = {
      text: { text: secretsOf('text').answer },
      spot: { x: 0.93, y: 0.82 },
      letters: { letters: Array.from(letters) },
    };
    const everything = (attempts: readonly string[]) =>
      askEverything(
        ['canary-chain', 'canary-daily', 'cake', ...attempts, ...seen, ...pictures],
        ['1', '2', '3', '4', '2026-06-01', '2026-06-02'],
        token,
      );

    // What nobody is ever told: neither names within the campaign, nor of files, nor what else was accepted.
    const names = ['text', 'choice', 'spot', 'letters', 'today', 'tomorrow'];
    const never = [
      ...['text', 'today', 'tomorrow'].map((name) => secretsOf(name).accepts),
      ...names.map((name) => `question-${name}`),
      ...[secretsOf('choice').optionId, 'canary-option-wrong', 'canary-file-', 'tEXtComment'],
    ];
    const secrets = names.flatMap((name) => {
      const { answer, explanation, hint } = secretsOf(name);
      return name === 'letters' ? [explanation, hint, letters] : [answer, explanation, hint];
    });
    const before = [...never, ...pictures, ...secrets, ...region];

    // Today's picture, answered wrong and left open.
    const today = await open('canary-daily');
    await look(today);
    await answer(today.id, wrongs.text);
    expect(hears(before)).toEqual([]);

    const attempts = [today.id];
    const known: string[] = [];
    for (const name of ['text', 'choice', 'spot', 'letters'] as const) {
      const attempt = await open('canary-chain');
      attempts.push(attempt.id);
      await look(attempt);
      if (attempt.question.kind !== 'choice') await answer(attempt.id, wrongs[attempt.question.kind]);
      // All is asked for as long as this level, and all after it, is open.
      if (name === 'text' || name === 'choice') expect(await everything(attempts)).toBeGreaterThan(400);
      expect(hears([...before.filter((secret) => !known.includes(secret))])).toEqual([]);
      const right = attempt.question.kind === 'choice' ? undefined : rights[attempt.question.kind];
      if (right) await answer(attempt.id, right);
      else if (attempt.question.kind === 'choice') {
        const id = attempt.question.options.find(({ picture }) => picture?.alt === 'The one')?.id ?? '';
        await answer(attempt.id, { optionId: id });
      }
      const { answer: own, explanation } = secretsOf(name);
      const now = [name === 'letters' ? letters : own, explanation, ...(name === 'spot' ? region : [])];
      // The verdict tells it to who was right; of what is said to itself the listener hears nothing.
      expect(hears(now)).toEqual(now);
      known.push(...now);
    }
    const after = before.filter((secret) => !known.includes(secret));
    expect(hears(after)).toEqual([]);

    // A hint is told to who takes it.
    await backend.setClock('2026-06-01T04:01:00Z');
    await listening.get(takeHint, { params: { id: today.id }, body: {} }, { token, key: newKey() });
    expect(hears(after)).toEqual([secretsOf('today').hint]);

    // The next day everybody reads what was right; of that day nothing yet.
    await backend.setClock('2026-06-02T04:00:00Z');
    await listening.get(getPastLevel, { params: { id: 'canary-daily', level: '2026-06-01' } });
    const { answer: ofToday, explanation: whyToday, hint: hintToday } = secretsOf('today');
    expect(hears(after).sort()).toEqual([ofToday, whyToday, hintToday].sort());

    await backend.setClock('2026-08-01T00:00:00Z');
    for (const [id, level] of [
      ['canary-daily', '2'],
      ['canary-chain', '2'],
    ] as const)
      await listening.get(getPastLevel, { params: { id, level } });
    await everything(attempts);
    expect(hears([secretsOf('tomorrow').answer, secretsOf('choice').explanation])).toHaveLength(2);
    expect(hears(never)).toEqual([]);
    expect(hears(pictures)).toEqual([]);

    // That all of it was there to be heard.
    const kept = await Promise.all(
      ['canary-chain', 'canary-daily'].map((id) => backend.get(getDefinition, { params: { id } }, { token: admin })),
    );
    const all = [JSON.stringify(kept), ...files].join('\n');
    for (const secret of before) expect(all.includes(secret), secret).toBe(true);
  });
});
