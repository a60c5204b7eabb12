import { existsSync, readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { campaignFileSchema, readCampaignFiles } from '../../demo/backend/campaigns/campaign-files.ts';

const campaigns = await readCampaignFiles(new URL('../../demo/campaigns', import.meta.url).pathname);
const cards = campaigns.filter((campaign) => campaign.kind === 'card');
const coupons = campaigns.filter((campaign) => campaign.kind === 'coupon');
const draws = campaigns.filter((campaign) => campaign.kind === 'draw');
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

  it('give out by draws what is there, and nobody claims', () => {
    const asked = draws.flatMap(({ prizes }) => prizes).flatMap((prize) => (prize.kind === 'coupon' ? [prize] : []));
    expect(asked.length).toBeGreaterThan(5);
    for (const { couponCampaignId } of asked)
      expect(find(couponCampaignId)).toMatchObject({ kind: 'coupon', issuedBy: 'award' });
    for (const { cardCampaignId } of draws.filter((draw) => draw.cardCampaignId !== undefined))
      expect(find(cardCampaignId ?? '')).toMatchObject({ kind: 'card' });
  });

  it('show prizes by pictures that are there', () => {
    const pictures = draws.flatMap(({ prizes }) => prizes.map(({ imageUrl = '' }) => imageUrl));
    for (const picture of pictures)
      expect(existsSync(new URL(`../../demo/public${picture}`, import.meta.url))).toBe(true);
  });

  it('are described field by field, and file by file', () => {
    const readme = readFileSync(new URL('../../demo/campaigns/README.md', import.meta.url), 'utf8');
    const kinds = campaignFileSchema().oneOf ?? [];
    const fields = [...new Set(kinds.flatMap((kind) => Object.keys(kind.properties ?? {})))];
    expect(kinds).toHaveLength(3);
    expect(fields.length).toBeGreaterThan(22);
    for (const field of fields) expect(readme).toMatch(new RegExp(`^\\|.*\`${field}\`.* \\|`, 'm'));
    for (const { id } of campaigns) expect(readme).toContain(`\`${id}.json\``);
  });
});
