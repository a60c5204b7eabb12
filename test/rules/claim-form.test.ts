import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CampaignDefinition } from '../../src/contract/campaign-definition.ts';
import {
  claimFormErrors,
  consentErrors,
  countedConsents,
  documentsOf,
  type Field,
  fieldMistake,
  formMistakes,
  holderOf,
  keptFields,
  missingConsents,
  shownFields,
  shownValue,
} from '../../src/rules/claim-form.ts';
import { localize } from '../../src/rules/localize.ts';
import { teaCard } from '../support/tea-card.ts';
import { teaCheckIn, teaCheckInByPlace } from '../support/tea-check-in.ts';
import { teaCoupon } from '../support/tea-coupon.ts';

const field = (type: Field['type'], required = true): Field => ({
  name: type,
  label: type,
  type,
  required,
  ...(type === 'select' ? { options: [{ value: 'green', label: 'Green tea' }] } : {}),
});
const types = ['text', 'phone', 'birthday', 'select', 'email'] as const;

describe('a field', () => {
  it.each<[Field['type'], readonly string[], readonly string[]]>([
    [
      'text',
      ['林小满', 'Zoë', 'किरण', '👩‍🍳', 'می‌خواهم', "O'Brien-Smith", '<b>', 'a'.repeat(60)],
      [
        'a'.repeat(61),
        'two\nlines',
        'tab\there',
        'a\u0000b',
        '\u202egnp.exe',
        '\u200blin',
        'a\u2028b',
        '\u0085',
        '\ud800',
      ],
    ],
    ['phone', ['+8613805716027', '+447911123456'], ['13805716027', '+86 13805716027', '+8612345678901', 'phone']],
    [
      'birthday',
      ['01-01', '02-29', '04-30', '12-31'],
      ['02-30', '04-31', '00-10', '13-01', '10-00', '1-1', '10-8', '1990-10-08', '１０-０８', '10-08 '],
    ],
    ['select', ['green'], ['Green tea', 'black', 'toString']],
    [
      'email',
      ['lin@example.com', 'a.b+c@mail.example.co', '林@例子.中国'],
      [
        'lin',
        'lin@',
        '@example.com',
        'lin@example',
        'a b@example.com',
        'a@b@example.com',
        '<lin@example.com>',
        'lin@example.c',
        `${'a'.repeat(110)}@example.com`,
        'lin\u202e@example.com',
        'lin@example.com,two@example.com',
      ],
    ],
  ])('of type %s takes what it is for, and nothing else', (type, good, bad) => {
    for (const value of good) expect([value, fieldMistake(field(type), value)]).toEqual([value, undefined]);
    for (const value of bad) expect([value, fieldMistake(field(type), value)]).toEqual([value, 'invalid']);
  });

  it.each(types)('of type %s is missing where it must be filled in, and else may be left', (type) => {
    for (const value of [undefined, '', '  ', '\u3000']) {
      expect(fieldMistake(field(type), value)).toBe('missing');
      expect(fieldMistake(field(type, false), value)).toBeUndefined();
    }
  });

  it('for a birthday takes the days that some year has', () => {
    fc.assert(
      fc.property(fc.nat({ max: 14 }), fc.nat({ max: 33 }), (month, day) => {
        const two = (number: number) => String(number).padStart(2, '0');
        const date = new Date(Date.UTC(2024, month - 1, day));
        const isThere = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(fieldMistake(field('birthday'), `${two(month)}-${two(day)}`) === undefined).toBe(isThere);
      }),
    );
  });
});

describe('a form', () => {
  const fields = types.map((type) => field(type, type === 'text'));

  it('names its mistakes in the order of its fields, and then what nobody asked for', () => {
    const filled = { age: '30', birthday: '02-30', email: 'lin' };
    expect(formMistakes(fields, filled)).toEqual([
      { name: 'text', mistake: 'missing' },
      { name: 'birthday', mistake: 'invalid' },
      { name: 'email', mistake: 'invalid' },
      { name: 'age', mistake: 'unknown' },
    ]);
  });

  it('has one mistake a field at most, whatever is filled in', () => {
    const value = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('10-08', 'green', '+8613805716027'));
    const anyFilled = fc.record(
      {
        ...{ text: value, phone: value, birthday: value, select: value, email: value },
        ...{ age: value, constructor: value },
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyFilled, (filled) => {
        const wrong = formMistakes(fields, filled).map(({ name }) => name);
        expect(new Set(wrong).size).toBe(wrong.length);
        for (const name of wrong) expect(['text', ...Object.keys(filled)]).toContain(name);
      }),
    );
  });

  it('keeps what was filled in, without the space around it', () => {
    expect(keptFields({ text: ' 林 ', email: '  ', phone: '' })).toEqual({ text: '林' });
  });
});

describe('documents', () => {
  const forms = [
    { id: 'privacy', version: 'v2', required: true },
    { id: 'terms', version: 'v1', required: true },
    { id: 'news', version: 'v1', required: false },
  ];
  const given = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.map(([formId, version]) => ({ formId, version }));

  it('that are required have to be agreed to, in the version of now', () => {
    expect(missingConsents(forms, [])).toEqual(['privacy', 'terms']);
    expect(missingConsents(forms, given(['privacy', 'v1'], ['terms', 'v1']))).toEqual(['privacy']);
    expect(missingConsents(forms, given(['privacy', 'v1'], ['privacy', 'v2'], ['terms', 'v1']))).toEqual([]);
  });

  it('count once, and only as they are now', () => {
    const all = given(['news', 'v1'], ['news', 'v1'], ['privacy', 'v1'], ['other', 'v1']);
    expect(countedConsents({ consentForms: forms }, all)).toEqual(given(['news', 'v1']));
    expect(countedConsents({}, all)).toEqual([]);
  });

  it('are told by their place where there are none such, and by their id where they are wanting', () => {
    expect(claimFormErrors({ consentForms: forms }, {}, given(['privacy', 'v1'], ['other', 'v1']))).toEqual([
      { path: '/consents/1/formId', message: 'unknown' },
    ]);
    expect(claimFormErrors({}, { age: '30' }, given(['privacy', 'v2']))).toEqual([
      { path: '/fields/age', message: 'unknown' },
      { path: '/consents/0/formId', message: 'unknown' },
    ]);
    expect(consentErrors({ consentForms: forms }, given(['terms', 'v1']))).toEqual([
      { path: '/consents/privacy', message: 'missing' },
    ]);
  });
});

describe('the documents of a campaign', () => {
  const winners = { id: 'privacy', version: 'v1', title: '隐私', url: '/privacy', required: true };
  const ofIts = (definition: CampaignDefinition) =>
    documentsOf(localize(definition, 'v1')).map(({ id, required }) => [id, required]);

  it('are those of its form, and for a check-in the one on places, on which nothing hangs that is held', () => {
    expect(ofIts(teaCheckInByPlace)).toEqual([['place', false]]);
    expect(ofIts({ ...teaCheckInByPlace, consentForms: [winners] })).toEqual([
      ['privacy', true],
      ['place', false],
    ]);
    expect(ofIts({ ...teaCheckIn, consentForms: [winners] })).toEqual([['privacy', true]]);
    expect(ofIts({ ...teaCard, consentForms: [winners] })).toEqual([['privacy', true]]);
    expect(ofIts(teaCoupon)).toEqual([]);
  });
});

describe('a card’s holder', () => {
  const phone = '+8613805716027';
  const fields = [field('phone'), { ...field('text'), name: 'name' }];

  it('is known by name, else by the phone that signed in, else by the one that was filled in', () => {
    expect(holderOf(fields, { name: '林小满', phone }, '+8613900000001')).toBe('林**');
    expect(holderOf(fields, { phone }, '+8613900000001')).toBe('139****0001');
    expect(holderOf(fields, { phone })).toBe('138****6027');
    expect(holderOf(fields, {})).toBeUndefined();
    expect(holderOf([], { text: phone })).toBeUndefined();
  });
});

describe('what was filled in, shown again', () => {
  it.each<[Field['type'], string, string]>([
    ['text', '林小满', '林小满'],
    ['phone', '+8613805716027', '138****6027'],
    ['birthday', '10-08', '10-08'],
    ['select', 'green', 'Green tea'],
    ['select', 'gone', 'gone'],
    ['email', 'lin@example.com', 'l***@example.com'],
  ])('of type %s: %s as %s', (type, value, shown) => expect(shownValue(field(type), value)).toBe(shown));

  it('comes in the order of the form; of what it asks for no more only the name is told', () => {
    const filled = { old: '+8613805716027', email: 'lin@example.com', text: '林' };
    expect(shownFields([field('text'), field('phone'), field('email')], filled)).toEqual([
      { name: 'text', label: 'text', value: '林' },
      { name: 'email', label: 'email', value: 'l***@example.com' },
      { name: 'old', label: 'old', value: '***' },
    ]);
  });
});
