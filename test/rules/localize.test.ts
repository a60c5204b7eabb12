import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { campaign } from '../../src/contract/campaign.ts';
import type { CardDefinition } from '../../src/contract/campaign-definition.ts';
import { disclosureOf } from '../../src/rules/disclosure.ts';
import { bestLanguage, localize } from '../../src/rules/localize.ts';
import { anyCard, anyChain, anyCheckIn } from '../support/arbitraries.ts';
import { teaCard } from '../support/tea-card.ts';
import { teaCheckInByCode, teaCheckInByPlace } from '../support/tea-check-in.ts';
import { teaChain, teaDaily } from '../support/tea-quiz.ts';

describe('a campaign in a language', () => {
  it('is whole in every language anybody may ask for, and keeps the contract', () => {
    const anyLanguage = fc.option(fc.constantFrom('zh-CN', 'zh-TW', 'en', 'EN-gb', 'fr', 'x-klingon'), {
      nil: undefined,
    });
    fc.assert(
      fc.property(anyCard, anyLanguage, (definition, lang) => {
        const shown = localize(definition, 'v1', lang);
        expect(campaign.parse(shown)).toEqual(shown);
        expect(shown.title).not.toBe('');
        expect(shown.fields?.map(({ name }) => name)).toEqual(definition.fields?.map(({ name }) => name));
        expect(shown.consentForms?.map(({ id }) => id)).toEqual(definition.consentForms?.map(({ id }) => id));
      }),
    );
  });

  it.each([
    ['en', 'Tea card', 'Birthday tea', 'Leaf', 'Hillside Tea', 'Bamboo Lane'],
    ['zh-CN', '茶友卡', '生日茶', '青叶', '山间茶铺', '竹里店'],
    ['fr', '茶友卡', '生日茶', '青叶', '山间茶铺', '竹里店'],
  ])('says every text in %s', (lang, title, benefit, level, organiser, store) => {
    const shown = localize(teaCard, 'v1', lang);
    expect([
      shown.title,
      shown.benefits[0]?.title,
      shown.levels[0]?.name,
      shown.organiser.name,
      shown.stores[0]?.name,
    ]).toEqual([title, benefit, level, organiser, store]);
  });

  it('says every text of a form in it', () => {
    const both = (own: string, en: string) => ({ 'zh-CN': own, en });
    const shown = localize(
      {
        ...teaCard,
        fields: [
          {
            ...{ name: 'drink', type: 'select', required: true, label: both('口味', 'Taste') },
            ...{ help: both('一种', 'One'), options: [{ value: 'green', label: both('绿茶', 'Green') }] },
          },
        ],
        consentForms: [
          {
            ...{ id: 'news', version: 'v1', url: '/news', required: false },
            ...{ title: both('通知', 'News'), text: both('给我发', 'Send me some') },
          },
        ],
      },
      'v1',
      'en',
    );
    expect(shown.fields).toMatchObject([
      { label: 'Taste', help: 'One', options: [{ value: 'green', label: 'Green' }] },
    ]);
    expect(shown.consentForms).toMatchObject([{ title: 'News', text: 'Send me some' }]);
  });

  it('tells nothing that is not for visitors', () => {
    expect(localize({ ...teaCard, status: 'paused' }, 'v1')).not.toHaveProperty('status');
  });

  it.each([
    [undefined, 'zh-CN'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['ZH-cn', 'zh-CN'],
    ['zh-Hant', 'zh-CN'],
    ['fr', 'zh-CN'],
  ])('asked for in %s comes in %s', (wanted, lang) => {
    expect(bestLanguage(wanted, ['zh-CN', 'en'], 'zh-CN')).toBe(lang);
  });
});

describe('a disclosure', () => {
  it('is the same however its fields are ordered', () => {
    const turned = Object.fromEntries(Object.entries(teaCard).reverse()) as typeof teaCard;
    expect(disclosureOf(turned)).toBe(disclosureOf(teaCard));
  });

  it.each<[string, Partial<CardDefinition>]>([
    ['rules', { rules: ['Other rules'] }],
    ['dates', { endsAt: '2027-01-02T00:00:00Z' }],
    ['the organiser', { organiser: { name: 'Other', contact: 'nobody' } }],
    ['the quantity', { stock: { total: 5 } }],
    ['limits', { limits: {} }],
    ['benefits', { benefits: [] }],
    ['stores', { stores: [] }],
    ['what is asked for', { fields: [{ name: 'name', label: '称呼', type: 'text', required: false }] }],
    ['documents', { consentForms: [{ id: 'privacy', version: 'v1', title: '隐私', url: '/privacy', required: true }] }],
  ])('is another when %s change', (_, change) => {
    expect(disclosureOf({ ...teaCard, ...change })).not.toBe(disclosureOf(teaCard));
  });

  it('is the same when only the look changes', () => {
    expect(disclosureOf({ ...teaCard, brand: { name: 'New', color: '#123456' }, status: 'paused' })).toBe(
      disclosureOf(teaCard),
    );
  });
});

describe('a quiz in a language', () => {
  it('keeps the contract whatever is asked in it, and tells how much that is and nothing else of it', () => {
    fc.assert(
      fc.property(anyChain, fc.constantFrom(undefined, 'zh-CN', 'en', 'fr'), (definition, lang) => {
        const shown = localize(definition, 'v1', lang);
        expect(campaign.parse(shown)).toEqual(shown);
        expect(shown).toMatchObject({ levels: definition.questions.length, mode: 'chain' });
        expect(JSON.stringify(shown)).not.toContain('\u2603');
        expect(shown).not.toHaveProperty('questions');
      }),
    );
  });

  it('has no secret of the merchant on the wire: no question, no answer, no picture’s id', () => {
    const wire = [localize({ ...teaChain, status: 'paused' }, 'v1', 'en'), localize(teaDaily, 'v1', 'zh-CN')].map(
      (shown) => JSON.stringify(shown),
    );
    for (const secret of [
      'canary',
      '铁观音',
      'Tieguanyin',
      'Iron Goddess',
      'oolong',
      'Steelyard',
      'spell-it',
      'pictureId',
      '2026-06-01',
      'paused',
    ])
      expect(wire.join('')).not.toContain(secret);
  });

  it('says how it is played and what can be won, and asks of winners where a parcel goes', () => {
    expect(localize(teaChain, 'v1', 'en')).toMatchObject({
      ...{ levels: 4, triesPerLevel: 2, secondsPerLevel: 60, hintCost: { type: 'try' } },
      ...{ firstClearPrizeId: 'tin', survivorPrizeId: 'chance', contactDays: 7 },
      prizes: [
        { id: 'tin', name: 'Tea tin', total: 1 },
        { id: 'chance', name: 'One draw' },
      ],
      fields: [{ name: 'address', label: 'Address' }],
    });
    expect(localize(teaDaily, 'v1', 'en')).toMatchObject({ prizes: [{ name: 'Cake', note: 'One piece' }] });
  });
});

describe('a check-in in a language', () => {
  it('keeps the contract, and tells all of how its days are counted', () => {
    fc.assert(
      fc.property(anyCheckIn, fc.constantFrom(undefined, 'zh-CN', 'en', 'fr'), (definition, lang) => {
        const shown = localize(definition, 'v1', lang);
        const { proof, cycleDays, forgiveDays, rewards, storeCodes } = definition;
        expect(campaign.parse(shown)).toEqual(shown);
        expect(shown).toMatchObject({ proof, cycleDays, rewards });
        expect([shown.forgiveDays, shown.storeCodes]).toEqual([forgiveDays, storeCodes]);
      }),
    );
  });

  it('says what can be won, and what is agreed to before a place is looked at', () => {
    const placeConsent = {
      ...teaCheckInByPlace.placeConsent,
      text: { 'zh-CN': '同意查看位置', en: 'Have my place looked at' },
    };
    expect(localize({ ...teaCheckInByPlace, placeConsent }, 'v1', 'en')).toMatchObject({
      title: 'Check in every day',
      prizes: [{ name: '¥20', note: 'off today' }, { name: 'Cake' }, {}, { name: 'Tea tin' }],
      fields: [{ name: 'address', label: 'Address' }],
      placeConsent: {
        ...{ id: 'place', version: '1', url: '/place' },
        ...{ title: 'How your place is used', text: 'Have my place looked at' },
      },
    });
    expect(localize(teaCheckInByCode, 'v1', 'en')).not.toHaveProperty('placeConsent');
    expect(localize({ ...teaCheckInByCode, status: 'paused' }, 'v1', 'en')).not.toHaveProperty('status');
  });
});
