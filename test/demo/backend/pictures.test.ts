import { Buffer } from 'node:buffer';

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import type { QuizDefinition } from '../../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { heaviestPicture } from '../../../src/contract/picture.ts';
import { prizeCoupons } from '../../support/tea-draw.ts';
import { teaChain, teaQuestions } from '../../support/tea-quiz.ts';
import { newKey } from './caller.ts';
import { pglite, postgres } from './engines.ts';
import { useBackend } from './fixture.ts';

const { addPicture, createAttempt, getDefinition, getPicture, putCampaign } = operations;

const plain = (width: number, height: number, shade = 0) =>
  sharp({ create: { width, height, channels: 3, background: { r: shade, g: 90, b: 90 } } });
/** A picture that does not get small: noise. */
const noisy = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: '#000', noise: { type: 'gaussian', mean: 128, sigma: 60 } },
  });
const base64 = (bytes: Buffer) => bytes.toString('base64');

describe.each([pglite, postgres])('pictures, on $name', { timeout: 60_000 }, (engine) => {
  const backend = useBackend(engine);

  const add = async (bytes: Buffer) => {
    const options = { token: await backend.admin(), key: newKey() };
    return backend.call(addPicture, { body: { bytes: base64(bytes) } }, options);
  };
  const added = async (bytes: Buffer) => {
    const outcome = await add(bytes);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problem));
    return outcome.value;
  };
  const quiz = (question: QuizDefinition['questions'][number]): QuizDefinition => ({
    ...teaChain,
    ...{ prizes: [], firstClearPrizeId: undefined, survivorPrizeId: undefined, contactDays: undefined },
    endsAt: '2030-01-01T00:00:00Z',
    questions: [question],
  });
  const open = async (id: string) => {
    const body = { disclosureVersion: await backend.disclosureOf(id) };
    return backend.get(createAttempt, { params: { id }, body }, { token: await backend.guest(), key: newKey() });
  };
  const nameIn = (imageUrl = '') => imageUrl.split('/').at(-1) ?? '';
  const show = (token: string) => backend.call(getPicture, { params: { token } });

  /** A question with one picture. */
  const showing = async (bytes: Buffer) => {
    const { id: pictureId } = await added(bytes);
    const { text } = teaQuestions;
    const body = quiz({ ...text, picture: { ...text.picture, pictureId } });
    const { id } = await backend.get(testHooks.createTestCampaign, { body });
    const { question } = await open(id);
    const outcome = await show(nameIn(question.picture?.imageUrl));
    if (!outcome.ok) throw new Error('no picture');
    return { id, pictureId, picture: question.picture, ...outcome };
  };

  it('are drawn anew: the right way up, no larger than is shown, and nothing is left of the file', async () => {
    const turned = plain(40, 20)
      .withExif({ IFD0: { Copyright: 'canary' } })
      .withMetadata({ orientation: 6 });
    expect(await added(await turned.jpeg().toBuffer())).toMatchObject({ width: 20, height: 40 });
    expect(await added(await plain(2000, 1000).png().toBuffer())).toMatchObject({ width: 1600, height: 800 });
    const { value, picture } = await showing(
      await plain(30, 20)
        .withExif({ IFD0: { Copyright: 'canary' } })
        .png()
        .toBuffer(),
    );
    expect(picture).toMatchObject({ width: 30, height: 20, alt: teaQuestions.text.picture.alt['zh-CN'] });
    const { exif, icc, xmp, iptc, format, width, height } = await sharp(value.bytes).metadata();
    expect({ exif, icc, xmp, iptc, format, width, height }).toEqual({ format: 'png', width: 30, height: 20 });
  });

  it('of few colours stay as light as they came, and are the same to the pixel', async () => {
    const hills = Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300">${Array.from(
        { length: 40 },
        (_, at) =>
          `<circle cx="${String(at * 10)}" cy="${String(at * 7)}" r="60" fill="hsl(${String(at * 9)} 50% 50%)"/>`,
      ).join('')}</svg>`,
    );
    const light = await sharp(hills).flatten({ background: '#fff' }).png({ palette: true, dither: 0 }).toBuffer();
    const { value } = await showing(light);
    expect(value.bytes.length).toBeLessThan(light.length * 1.1);
    const pixelsOf = (bytes: Uint8Array) => sharp(bytes).removeAlpha().raw().toBuffer();
    expect((await pixelsOf(value.bytes)).equals(await pixelsOf(light))).toBe(true);
  });

  it.each(['webp', 'jpeg'] as const)('that are no PNG become JPEG, which every phone knows: %s', async (format) => {
    const { value } = await showing(await plain(30, 20).toFormat(format).toBuffer());
    expect(value.type).toBe('image/jpeg');
    expect((await sharp(value.bytes).metadata()).format).toBe('jpeg');
  });

  it('are kept by whoever loads them, as pictures and nothing else, and say nothing of when they were added', async () => {
    const { headers, value } = await showing(await noisy(60, 60).png().toBuffer());
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(value.bytes.length),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
    });
    for (const name of ['etag', 'last-modified', 'content-encoding', 'content-disposition'])
      expect(headers.has(name)).toBe(false);
  });

  it('that stand for nothing are not there', async () => {
    const outcome = await show('AAAAAAAAAAAAAAAAAAAAAA');
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'not_found' } });
    expect(outcome.headers.get('Cache-Control')).toBe('no-store');
  });

  it('that are none, broken, moving or too large are refused, with what is wrong', async () => {
    const gif = await plain(8, 8).gif().toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
    const whole = await noisy(200, 200).jpeg().toBuffer();
    const frames = await Promise.all([1, 200].map((shade) => plain(8, 8, shade).png().toBuffer()));
    const moving = await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer();
    const still = await plain(8, 8).png().toBuffer();
    const head = still.indexOf('IDAT') - 4;
    const apng = Buffer.concat([
      still.subarray(0, head),
      Buffer.from('\0\0\0\0acTL\0\0\0\0', 'latin1'),
      still.subarray(head),
    ]);
    const wrong = [
      [Buffer.from('no picture'), 'must be a PNG, JPEG or WebP'],
      [gif, 'must be a PNG, JPEG or WebP'],
      [svg, 'must be a PNG, JPEG or WebP'],
      [whole.subarray(0, whole.length / 2), 'must be a whole picture'],
      [moving, 'must not be animated'],
      [apng, 'must not be animated'],
      [await plain(10_000, 5_001).png().toBuffer(), 'must have 50 million pixels at most'],
    ] as const;
    for (const [bytes, message] of wrong)
      expect(await add(bytes)).toMatchObject({
        problem: { code: 'invalid_request', errors: [{ path: '/bytes', message }] },
      });
  });

  it('may weigh more than any other body, and no more than that', async () => {
    // Noise is as heavy as it is large.
    const heavy = await noisy(1000, 1000).png({ compressionLevel: 0 }).toBuffer();
    expect(heavy.length).toBeGreaterThan(2_000_000);
    expect(await added(heavy)).toMatchObject({ width: 1000, height: 1000 });
    expect(await add(Buffer.alloc(heaviestPicture * 1.1))).toMatchObject({ problem: { code: 'too_large' } });
    const body = { grant: 'guest', deviceKey: 'x'.repeat(70_000) } as const;
    expect(await backend.refusal(operations.createSession, { body })).toMatchObject({ code: 'too_large' });
  });

  it('are for the admin to add, and are there before a campaign names them', async () => {
    const body = { bytes: base64(await plain(8, 8).png().toBuffer()) };
    expect(await backend.refusal(addPicture, { body }, { token: await backend.staff(), key: newKey() })).toMatchObject({
      code: 'forbidden',
    });
    const { id: pictureId } = await added(await plain(8, 8).png().toBuffer());
    const { choice } = teaQuestions;
    const options = choice.options.map((option) =>
      'picture' in option ? { ...option, picture: { ...option.picture, pictureId } } : option,
    );
    const named = quiz({
      ...choice,
      options: [...options, { id: 'gone', picture: { pictureId: 'gone', alt: 'Gone' } }],
    });
    expect(await backend.refusal(testHooks.createTestCampaign, { body: named })).toMatchObject({
      code: 'invalid_request',
      errors: [{ path: '/questions/0/options/3/picture/pictureId', message: 'must be a picture that was added' }],
    });
  });

  it.each([
    ['in one format', ['png', 'png', 'png'], 'image/png'],
    ['in two, which then are one', ['png', 'jpeg', 'png'], 'image/jpeg'],
  ] as const)('of options weigh the same, so that none stands out: %s', async (_, formats, type) => {
    for (const body of prizeCoupons) await backend.get(testHooks.createTestCampaign, { body });
    const drawn = [noisy(64, 48), plain(64, 48), plain(64, 48, 200)];
    const options = await Promise.all(
      drawn.map(async (picture, place) => {
        const { id: pictureId } = await added(await picture.toFormat(formats[place] ?? 'png').toBuffer());
        return { id: `option-${String(place)}`, picture: { pictureId, alt: `Number ${String(place)}` } };
      }),
    );
    const body = quiz({ ...teaQuestions.choice, options, correctOptionId: 'option-0' });
    const { id } = await backend.get(testHooks.createTestCampaign, { body });
    const { question } = await open(id);
    const names = question.kind === 'choice' ? question.options.map(({ picture }) => nameIn(picture?.imageUrl)) : [];
    const shown = await Promise.all(names.map(show));
    const pictures = shown.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
    expect(pictures.map((picture) => picture.type)).toEqual([type, type, type]);
    expect(new Set(pictures.map(({ bytes }) => bytes.length)).size).toBe(1);
    expect(new Set(pictures.map(({ bytes }) => base64(Buffer.from(bytes)))).size).toBe(3);
    // All the same they are pictures, and always the same ones.
    for (const [place, { bytes }] of pictures.entries()) {
      expect(await sharp(bytes).metadata()).toMatchObject({ width: 64, height: 48 });
      await sharp(bytes).raw().toBuffer();
      const again = await show(names[place] ?? '');
      expect(again.ok && Buffer.from(again.value.bytes).equals(bytes)).toBe(true);
    }
  });

  it('keep their address while a question’s pictures are the same, and have another where one is another', async () => {
    const { id, picture } = await showing(await plain(30, 20).png().toBuffer());
    const token = await backend.admin();
    const change = async (other: (definition: QuizDefinition) => QuizDefinition) => {
      const { definition, revision } = await backend.get(getDefinition, { params: { id } }, { token });
      if (definition.kind !== 'quiz') throw new TypeError('no quiz');
      const headers = { 'If-Match': `"${revision}"` };
      await backend.get(putCampaign, { params: { id }, body: other(definition) }, { token, headers });
      return (await open(id)).question.picture?.imageUrl;
    };
    expect(await change((definition) => ({ ...definition, summary: 'Another' }))).toBe(picture?.imageUrl);
    const { id: pictureId } = await added(await plain(30, 20, 99).png().toBuffer());
    const replaced = await change((definition) => ({
      ...definition,
      questions: [{ ...teaQuestions.text, picture: { ...teaQuestions.text.picture, pictureId } }],
    }));
    expect(replaced).not.toBe(picture?.imageUrl);
    expect((await show(nameIn(picture?.imageUrl))).ok).toBe(false);
    expect((await show(nameIn(replaced))).ok).toBe(true);
  });
});
