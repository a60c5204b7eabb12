import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { basePath, createBackend } from '../../../demo/backend/backend.ts';
import { loadCampaignFiles, readCampaignFiles } from '../../../demo/backend/campaigns/campaign-files.ts';
import { loadSecrets } from '../../../demo/backend/secrets.ts';
import { readSettings } from '../../../demo/backend/settings.ts';
import { operations } from '../../../src/contract/operations.ts';
import { pngOf } from '../../support/png.ts';
import { teaDaily, teaQuestions } from '../../support/tea-quiz.ts';
import { createCaller, newKey } from './caller.ts';
import { coupon } from './coupon.ts';
import { card, silentLog, testEnv } from './fixture.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lingka-settings-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('settings', () => {
  it('have a sensible value where nothing is set', () => {
    expect(readSettings({ DATABASE_URL: '' })).toMatchObject({
      port: 4600,
      host: '127.0.0.1',
      data: '.data',
      testHooks: false,
    });
  });

  it('are refused by name where they are wrong', () => {
    expect(() => readSettings({ PORT: 'http' })).toThrow('PORT must be a port number');
    expect(() => readSettings({ LINGKA_SECRET: 'short' })).toThrow('LINGKA_SECRET must be at least 32 characters');
    expect(() => readSettings({ LINGKA_STAFF_PIN: 'abcd', DATABASE_URL: 'mysql://x' })).toThrow(
      /DATABASE_URL must begin.*LINGKA_STAFF_PIN must be 4 to 12 digits/,
    );
  });

  it('take an origin, and nothing that is more or less', () => {
    expect(readSettings({ LINGKA_ORIGIN: 'https://tea.example:8443' })).toMatchObject({
      origin: 'https://tea.example:8443',
    });
    for (const origin of [
      'tea.example',
      'ftp://tea.example',
      'https://tea.example/',
      'https://tea.example"><b',
      'https://a b',
    ])
      expect(() => readSettings({ LINGKA_ORIGIN: origin }), origin).toThrow('LINGKA_ORIGIN must be an origin');
  });

  it('take an official account whole or not at all, and say what is missing', () => {
    const account = { LINGKA_WECHAT_APP_ID: 'wx5823bf96d3bd56c7', LINGKA_WECHAT_SECRET: '0123456789abcdef'.repeat(2) };
    const known = { appId: account.LINGKA_WECHAT_APP_ID, secret: account.LINGKA_WECHAT_SECRET };
    const wechatIn = (env: Readonly<Record<string, string>>) => readSettings({ ...account, ...env }).wechat;
    expect(readSettings({}).wechat).toBeUndefined();
    expect(wechatIn({ LINGKA_ORIGIN: 'https://Tea.example:443' })).toEqual({ ...known, hosts: ['tea.example'] });
    expect(wechatIn({ LINGKA_ORIGIN: 'https://tea.example', LINGKA_WECHAT_HOSTS: 'a.example,b.example:8443' })).toEqual(
      { ...known, hosts: ['a.example', 'b.example:8443'] },
    );
    for (const [env, message] of [
      [{}, 'LINGKA_WECHAT_HOSTS, or LINGKA_ORIGIN, must say'],
      [{ LINGKA_WECHAT_SECRET: '', LINGKA_ORIGIN: 'https://tea.example' }, 'LINGKA_WECHAT_SECRET is needed'],
      [{ LINGKA_WECHAT_APP_ID: '' }, 'LINGKA_WECHAT_APP_ID is needed'],
      [{ LINGKA_WECHAT_APP_ID: 'gh_0123' }, 'LINGKA_WECHAT_APP_ID must be the AppID'],
      [{ LINGKA_WECHAT_SECRET: 'short' }, 'LINGKA_WECHAT_SECRET must be'],
      [{ LINGKA_WECHAT_HOSTS: 'https://tea.example' }, 'LINGKA_WECHAT_HOSTS must be hosts'],
      [{ LINGKA_WECHAT_HOSTS: 'tea.example, b.example' }, 'LINGKA_WECHAT_HOSTS must be hosts'],
      [{ LINGKA_WECHAT_HOSTS: 'tea.example/c' }, 'LINGKA_WECHAT_HOSTS must be hosts'],
      [{ LINGKA_WECHAT_STAND_IN: '127.0.0.1:4700' }, 'LINGKA_WECHAT_STAND_IN must be an origin'],
      [
        { LINGKA_WECHAT_HOSTS: 'tea.example', LINGKA_WECHAT_STAND_IN: 'http://127.0.0.1:4700', NODE_ENV: 'production' },
        'LINGKA_WECHAT_STAND_IN is nobody’s WeChat',
      ],
    ] as const)
      expect(() => wechatIn(env), message).toThrow(message);
    // Nothing that is told of a secret says what it was.
    expect(() => wechatIn({ LINGKA_WECHAT_SECRET: 'a-secret-to-hide' })).not.toThrow(/hide/);
  });

  it('never open the test hooks in production', () => {
    expect(() => readSettings({ LINGKA_TEST_HOOKS: '1', NODE_ENV: 'production' })).toThrow('LINGKA_TEST_HOOKS');
  });
});

describe('secrets', () => {
  it('are made once, for the owner’s eyes only', async () => {
    const settings = readSettings({ LINGKA_DATA: folder });
    const made = await Promise.all(Array.from({ length: 8 }, () => loadSecrets(settings)));
    expect(new Set(made.map((secrets) => JSON.stringify(secrets))).size).toBe(1);
    expect((await stat(join(folder, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(made[0]?.staffPin).toMatch(/^\d{6}$/);
    expect(await loadSecrets(readSettings({ LINGKA_DATA: folder, LINGKA_STAFF_PIN: '1234' }))).toEqual({
      ...made[0],
      staffPin: '1234',
    });
  });

  it('are not guessed from a file that is broken', async () => {
    await writeFile(join(folder, 'secrets.json'), '{');
    await expect(loadSecrets(readSettings({ LINGKA_DATA: folder }))).rejects.toThrow(
      'secrets.json is not a file of secrets',
    );
    expect(await readFile(join(folder, 'secrets.json'), 'utf8')).toBe('{');
  });
});

describe('campaign files', () => {
  it('of the demo are right', async () => {
    const { campaigns } = readSettings({});
    expect((await readCampaignFiles(campaigns)).map(({ id }) => id)).toEqual([
      'cold-brew',
      'osmanthus-cake',
      'second-cup',
      'tea-card-ended',
      'tea-card-form',
      'tea-card-upcoming',
      'tea-card',
      'tea-check-in-daily',
      'tea-check-in-nearby',
      'tea-check-in',
      'tea-club',
      'tea-picture-chain',
      'tea-picture-daily',
      'tea-reduction',
      'tea-rush',
      'tea-scratch',
      'tea-wheel-ended',
      'tea-wheel',
      'wechat-welcome',
      'whole-order',
      'won-20',
      'won-3-today',
      'won-5-today',
      'won-5',
      'won-8',
      'won-cake',
      'won-check-in-tea',
      'won-cold-brew',
      'won-discount',
      'won-second-cup',
      'won-todays-tea',
    ]);
  });

  it.each([
    ['an unknown field', { ...card(), colour: 'red' }, /broken\.json: .*colour/],
    ['no organiser', { ...card(), organiser: undefined }, /broken\.json: .*organiser/],
    ['no rules', card({ rules: [] }), /broken\.json: \/rules/],
    ['a wrong date', card({ startsAt: 'tomorrow' }), /broken\.json: \/startsAt/],
    [
      'an end before its start',
      card({ endsAt: '2025-01-01T00:00:00Z' }),
      /broken\.json: \/endsAt must be later than startsAt/,
    ],
    [
      'a benefit of no level',
      card({ benefits: [{ title: 'Tea', levelId: 'gold' }] }),
      /broken\.json: \/benefits\/0\/levelId must be one of levels/,
    ],
    ['a kind that there is not', { ...card(), kind: 'lottery' }, /broken\.json: .*"tagValue":"lottery"/],
    ['no length of time', { ...coupon(), startsAt: 'PT' }, /broken\.json: \/startsAt/],
    ['a length of time in months', { ...coupon(), startsAt: 'P1M' }, /broken\.json: \/startsAt/],
    [
      'an end that comes before its start, counted',
      { ...coupon(), startsAt: 'PT2H', endsAt: 'PT1H' },
      /broken\.json: \/endsAt must be later than startsAt/,
    ],
  ])('with %s are refused by file and field', async (_what, content, message) => {
    await writeFile(join(folder, 'broken.json'), JSON.stringify(content));
    await expect(readCampaignFiles(folder)).rejects.toThrow(message);
  });

  it.each([
    ['a card', { ...card(), levels: 'none' }, /^\S+broken\.json: \/levels must be array \{"type":"array"\}$/],
    [
      'a coupon',
      { ...coupon(), offer: { type: 'amount_off', amount: 0, currency: 'CNY' } },
      /^\S+broken\.json: \/offer\/amount must be >= 1 \{[^}]*\}$/,
    ],
  ])(
    'of %s are told what is wrong with it as what it is, and nothing of other kinds',
    async (_what, content, message) => {
      await writeFile(join(folder, 'broken.json'), JSON.stringify(content));
      await expect(readCampaignFiles(folder)).rejects.toThrow(message);
    },
  );

  it('may count moments from when they are first added', async () => {
    const content = {
      ...coupon(),
      ...{ startsAt: 'PT5M', endsAt: 'P30D' },
      validity: { type: 'fixed', from: 'PT5M', until: 'P30DT12H30M1S' },
    };
    await writeFile(join(folder, 'rush.json'), JSON.stringify(content));
    const [rush] = (await loadCampaignFiles(folder)).campaigns;
    expect(rush?.(Date.parse('2026-06-01T00:00:00Z'))).toEqual({
      ...content,
      ...{ startsAt: '2026-06-01T00:05:00.000Z', endsAt: '2026-07-01T00:00:00.000Z' },
      validity: { type: 'fixed', from: '2026-06-01T00:05:00.000Z', until: '2026-07-01T12:30:01.000Z' },
    });
  });

  it('may count moments and days back, as the campaign’s own calendar has them', async () => {
    const [first] = teaDaily.questions;
    const days = ['-P1D', 'P0D', 'P1D'];
    const content = {
      ...teaDaily,
      ...{ startsAt: '-P2D', endsAt: 'P5D', timeZone: 'Asia/Shanghai' },
      questions: days.map((day, index) => ({ ...first, id: `q${String(index)}`, day, picture: undefined })),
    };
    await writeFile(join(folder, 'daily.json'), JSON.stringify(content));
    const [daily] = (await loadCampaignFiles(folder)).campaigns;
    // There it is the first of June already.
    const seeded = daily?.(Date.parse('2026-05-31T20:00:00Z'));
    expect(seeded).toMatchObject({ startsAt: '2026-05-29T20:00:00.000Z', endsAt: '2026-06-05T20:00:00.000Z' });
    expect(seeded?.kind === 'quiz' && seeded.questions.map(({ day }) => day)).toEqual([
      '2026-05-31',
      '2026-06-01',
      '2026-06-02',
    ]);
  });

  it('name pictures that lie beside them, and one that does not by file and field', async () => {
    const content = { ...teaDaily, startsAt: '-P2D', endsAt: 'P5D', questions: [{ ...teaQuestions.text, day: 'P0D' }] };
    await writeFile(join(folder, 'daily.json'), JSON.stringify(content));
    const message = /daily\.json: \/questions\/0\/picture\/pictureId must be a picture that was added/;
    await expect(loadCampaignFiles(folder)).rejects.toThrow(message);
    await mkdir(join(folder, 'pictures'));
    await writeFile(join(folder, 'pictures', 'pot.png'), pngOf(1), 'base64');
    expect((await loadCampaignFiles(folder)).pictures.map(({ id }) => id)).toEqual(['pot']);
  });

  it('bring their pictures into a new shop, and one that is no picture stops it by its name', async () => {
    const settings = { ...readSettings({ ...testEnv, LINGKA_DATA: folder }), campaigns: join(folder, 'campaigns') };
    await mkdir(join(settings.campaigns, 'pictures'), { recursive: true });
    const file = join(settings.campaigns, 'pictures', 'pot.png');
    const questions = [{ ...teaQuestions.text, day: 'P0D' }];
    const content = { ...teaDaily, startsAt: '-P2D', endsAt: 'P5D', questions, prizes: [], correctPrizeId: undefined };
    await writeFile(join(settings.campaigns, 'daily.json'), JSON.stringify(content));
    await writeFile(file, 'no picture');
    await expect(createBackend(settings, silentLog())).rejects.toThrow(/pot\.png: must be a PNG/);
    await writeFile(file, pngOf(1, 30, 20), 'base64');
    const backend = await createBackend(settings, silentLog());
    const caller = createCaller((request) => backend.fetch(request), `http://shop.test${basePath}`);
    const body = { disclosureVersion: await caller.disclosureOf(teaDaily.id) };
    const { question } = await caller.get(
      operations.createAttempt,
      { params: { id: teaDaily.id }, body },
      { token: await caller.guest(), key: newKey() },
    );
    expect(question.picture).toMatchObject({ width: 30, height: 20 });
    await backend.close();
  });

  it('that were added keep the moments that they had then', async () => {
    const settings = { ...readSettings({ ...testEnv, LINGKA_DATA: folder }), campaigns: join(folder, 'campaigns') };
    await mkdir(settings.campaigns);
    await writeFile(join(settings.campaigns, 'rush.json'), JSON.stringify({ ...coupon(), startsAt: 'PT5M' }));
    const startsAt = async () => {
      const backend = await createBackend(settings, silentLog());
      const caller = createCaller((request) => backend.fetch(request), `http://shop.test${basePath}`);
      const campaign = await caller.get(operations.getCampaign, { params: { id: coupon().id } });
      await backend.close();
      return campaign.startsAt;
    };
    const before = Date.now();
    const first = await startsAt();
    expect(Date.parse(first)).toBeGreaterThanOrEqual(before + 300_000);
    expect(Date.parse(first)).toBeLessThanOrEqual(Date.now() + 300_000);
    expect(await startsAt()).toBe(first);
  });

  it('that are no JSON are refused by name', async () => {
    await writeFile(join(folder, 'broken.json'), '{"id":');
    await expect(readCampaignFiles(folder)).rejects.toThrow('broken.json');
  });
});
