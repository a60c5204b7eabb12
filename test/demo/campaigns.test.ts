import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';

import sharp from 'sharp';
import { describe, expect, it } from 'vitest';

import { campaignFileSchema, readCampaignFiles } from '../../demo/backend/campaigns/campaign-files.ts';
import { picturesOf } from '../../src/rules/question.ts';
import { referenceMistakes } from '../../src/rules/references.ts';

const pictures = new URL('../../demo/campaigns/pictures/', import.meta.url);

const campaigns = await readCampaignFiles(new URL('../../demo/campaigns', import.meta.url).pathname);
const cards = campaigns.filter((campaign) => campaign.kind === 'card');
const coupons = campaigns.filter((campaign) => campaign.kind === 'coupon');
const draws = campaigns.filter((campaign) => campaign.kind === 'draw');
const checkIns = campaigns.filter((campaign) => campaign.kind === 'check-in');
const quizzes = campaigns.filter((campaign) => campaign.kind === 'quiz');
const find = (id: string) => campaigns.find((campaign) => campaign.id === id);

/** Every text of a definition: what holds a language holds nothing else. */
const textsIn = (value: unknown, path = ''): readonly (readonly [string, object])[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('zh-CN' in value || 'en' in value) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => textsIn(inner, `${path}/${name}`));
};

describe('the campaigns of the shop', () => {
  it.each(campaigns)('$id says everything in Chinese and in English', (campaign) => {
    const texts = textsIn(campaign);
    expect(texts.length).toBeGreaterThan(5);
    for (const [path, text] of texts) expect([path, ...Object.keys(text).sort()]).toEqual([path, 'en', 'zh-CN']);
    const plain = Object.entries(campaign).filter(
      ([, value]) => typeof value === 'string' && /[\u3400-\u9fff]/.test(value),
    );
    expect(plain).toEqual([]);
  });

  it('are a card for one tap, a club that asks for more, and a card that asks for a number', () => {
    expect(find('tea-card')).not.toHaveProperty('fields');
    expect(find('tea-club')).toMatchObject({ identity: 'phone' });
    expect(find('tea-card-form')).toMatchObject({ identity: 'guest', fields: [{ type: 'phone', required: true }] });
  });

  it('ask for little that is not left to the visitor, and say what each thing is for', () => {
    const club = cards.find(({ id }) => id === 'tea-club');
    expect(club?.fields?.filter(({ required }) => required).map(({ name }) => name)).toEqual(['name']);
    expect(club?.consentForms?.filter(({ required }) => !required).map(({ id }) => id)).toEqual(['messages']);
    for (const { fields = [] } of cards) for (const { help } of fields) expect(help).toBeDefined();
  });

  it('are coupons of all five offers, and one of them for a rush', () => {
    expect(new Set(coupons.map(({ offer }) => offer.type))).toEqual(
      new Set(['amount_off', 'percent_off', 'gift', 'buy_get', 'exchange']),
    );
    expect(new Set(coupons.map(({ validity }) => validity.type))).toEqual(new Set(['fixed', 'after_claim']));
    expect(coupons.map(({ limits }) => limits)).toEqual(
      expect.arrayContaining([{ perVisitor: 1 }, { perVisitor: 2 }, { perDay: 1 }]),
    );
    expect(find('tea-rush')).toMatchObject({ kind: 'coupon', stock: { total: 500 } });
  });

  it('are draws by odds and from a pool, whose prizes are of every kind and end in one that does not', () => {
    expect(new Set(draws.map(({ mode }) => mode))).toEqual(new Set(['odds', 'pool']));
    expect(new Set(draws.flatMap(({ prizes }) => prizes.map(({ kind }) => kind)))).toEqual(
      new Set(['coupon', 'points', 'chance', 'parcel']),
    );
    const wheel = draws.find(({ id }) => id === 'tea-wheel');
    expect(wheel?.prizes.filter(({ total }) => total === undefined).map(({ id }) => id)).toEqual(['again']);
    for (const { total, fallback } of wheel?.prizes ?? [])
      expect(fallback).toBe(total === undefined ? undefined : 'again');
  });

  it('give out what is there, and nobody claims', () => {
    const asked = [...draws, ...quizzes, ...checkIns]
      .flatMap(({ prizes }) => prizes)
      .flatMap((prize) => (prize.kind === 'coupon' ? [prize] : []));
    expect(asked.length).toBeGreaterThan(5);
    for (const { couponCampaignId } of asked)
      expect(find(couponCampaignId)).toMatchObject({ kind: 'coupon', issuedBy: 'award' });
    for (const { chance } of quizzes.flatMap(({ prizes }) => prizes).filter((prize) => prize.kind === 'chance'))
      expect(find(chance.campaignId)).toMatchObject({ kind: 'draw' });
    for (const { cardCampaignId } of draws.filter((draw) => draw.cardCampaignId !== undefined))
      expect(find(cardCampaignId ?? '')).toMatchObject({ kind: 'card' });
  });

  it('name no other campaign that is not there, or is not what it is taken for', () => {
    for (const campaign of campaigns)
      expect([campaign.id, referenceMistakes(campaign, find)]).toEqual([campaign.id, []]);
  });

  it('are check-ins with each proof: a week of three rewards by a poster and a screen, one that forgives nothing, one by place', () => {
    expect(new Set(checkIns.map(({ proof }) => proof))).toEqual(new Set(['none', 'store_code', 'location']));
    const week = checkIns.find(({ id }) => id === 'tea-check-in');
    expect(week).toMatchObject({ cycleDays: 7, forgiveDays: 1, prizes: { length: 3 } });
    expect(week?.rewards.map(({ prizeId }) => prizeId)).toEqual([
      ...['three', 'three', 'five', 'five', 'five', 'five', 'cup'],
    ]);
    expect(week?.storeCodes?.map(({ storeId, type }) => [storeId, type])).toEqual([
      ['zhuli', 'fixed'],
      ['xiqiao', 'rotating'],
    ]);
    const byTap = checkIns.find(({ proof }) => proof === 'none');
    expect(byTap?.forgiveDays).toBe(0);
    expect(byTap?.rewards.map(({ type }) => type)).toContain('streak');
    // What is off today is off today.
    for (const id of ['won-3-today', 'won-5-today'])
      expect(find(id)).toMatchObject({ issuedBy: 'award', validity: { type: 'after_claim', days: 1 } });
  });

  it('show prizes by pictures that are there', () => {
    const pictures = [...draws, ...quizzes, ...checkIns].flatMap(({ prizes }) =>
      prizes.map(({ imageUrl = '' }) => imageUrl),
    );
    for (const picture of pictures)
      expect(existsSync(new URL(`../../demo/public${picture}`, import.meta.url))).toBe(true);
  });

  it('are a week of pictures that asks in every way, and a chain of five levels against the clock', () => {
    const daily = quizzes.find(({ mode }) => mode === 'daily');
    const days = (daily?.questions ?? []).map(({ day = '' }) => Date.parse(day) / 86_400_000);
    expect(days).toEqual(Array.from({ length: 7 }, (_, index) => (days[0] ?? 0) + index));
    expect(new Set(daily?.questions.map(({ kind }) => kind))).toEqual(new Set(['text', 'choice', 'spot', 'letters']));
    const chain = quizzes.find(({ mode }) => mode === 'chain');
    expect(chain).toMatchObject({ triesPerLevel: 3, secondsPerLevel: 75, hintCost: { type: 'try' } });
    expect(chain?.questions).toHaveLength(5);
  });

  it('ask about pictures that are there, small enough for a phone and with no word of what they are', async () => {
    const named = quizzes
      .flatMap(({ questions }) => questions.flatMap(picturesOf))
      .map(([, { pictureId }]) => `${pictureId}.png`);
    expect([...new Set(named)].sort()).toEqual((await readdir(pictures)).sort());
    for (const name of named) {
      const bytes = await readFile(new URL(name, pictures));
      const { width, height, exif, xmp, iptc, comments } = await sharp(bytes).metadata();
      expect(bytes.length).toBeLessThan(60_000);
      expect(['800x600', '480x480']).toContain(`${String(width)}x${String(height)}`);
      expect({ exif, xmp, iptc, comments }).toEqual({});
    }
  });

  it('are passed on with words, a picture and an address of their own, all but those that are only won', async () => {
    const shown = campaigns.filter((campaign) => !(campaign.kind === 'coupon' && campaign.issuedBy === 'award'));
    expect(shown).toHaveLength(20);
    for (const { id, share } of shown) {
      expect([id, share?.url]).toEqual([id, `/c/${id}?channel=share`]);
      const bytes = await readFile(new URL(`../../demo/public${share?.imageUrl ?? ''}`, import.meta.url));
      const { format, width, height } = await sharp(bytes).metadata();
      // WeChat leaves out what is heavier, and messengers what is smaller.
      expect(bytes.length).toBeLessThanOrEqual(32_000);
      expect([format, width / height]).toEqual(['png', 1]);
      expect(width).toBeGreaterThanOrEqual(300);
    }
  });

  it('are one coupon a person for who comes through WeChat, with nothing to follow and nothing to share', () => {
    const known = campaigns.filter(({ identity }) => identity === 'wechat');
    expect(known).toMatchObject([
      { id: 'wechat-welcome', kind: 'coupon', limits: { perVisitor: 1 }, stock: { total: 500 } },
    ]);
    expect(JSON.stringify(known[0]?.rules)).toContain('不用关注，也不用分享');
  });

  it('explain each answer, and help before it', () => {
    for (const { hints, explanation } of quizzes.flatMap(({ questions }) => questions)) {
      expect(hints?.length).toBeGreaterThan(0);
      expect(explanation).toBeDefined();
    }
  });

  it('are described field by field, and file by file', () => {
    const readme = readFileSync(new URL('../../demo/campaigns/README.md', import.meta.url), 'utf8');
    const kinds = campaignFileSchema().oneOf ?? [];
    const fields = [...new Set(kinds.flatMap((kind) => Object.keys(kind.properties ?? {})))];
    expect(kinds).toHaveLength(5);
    expect(fields.length).toBeGreaterThan(22);
    for (const field of fields) expect(readme).toMatch(new RegExp(`^\\|.*\`${field}\`.* \\|`, 'm'));
    for (const { id } of campaigns) expect(readme).toContain(`\`${id}.json\``);
  });
});
