import type { Campaign } from '../contract/campaign.ts';
import type { CardCampaign } from '../contract/card.ts';
import type { FilledFields, GivenConsent } from '../contract/claim-form.ts';
import type { Me } from '../contract/me.ts';
import type { Problem } from '../contract/problem.ts';
import { maskedEmail, maskedName } from './masked.ts';
import { maskedPhone, readPhone } from './phone.ts';

/** A field of a claim's form. */
export type Field = NonNullable<CardCampaign['fields']>[number];
/** What decides whether it was filled in rightly; texts are of no account. */
type FieldRule = Pick<Field, 'name' | 'type' | 'required'> & {
  readonly options?: readonly { readonly value: string }[] | undefined;
};
type ConsentRule = Readonly<Record<'id' | 'version', string>> & { readonly required: boolean };
/** What a campaign asks somebody to fill in. */
interface FormRules {
  readonly fields?: readonly FieldRule[] | undefined;
  readonly consentForms?: readonly ConsentRule[] | undefined;
}

type FormOf<Asking> = Asking extends {
  readonly kind: 'card' | 'draw' | 'quiz' | 'check-in';
  readonly fields?: infer F;
  readonly consentForms?: infer C;
}
  ? { readonly fields?: F; readonly consentForms?: C }
  : never;

/** What a campaign asks for: a card with its claim, a campaign with prizes of who wins a parcel, a coupon nothing. */
export const formOf = <Asking extends FormRules & { readonly kind: 'card' | 'coupon' | 'draw' | 'quiz' | 'check-in' }>(
  campaign: Asking,
) => (campaign.kind === 'coupon' ? {} : campaign) as FormOf<Asking>;

/** Every document that a campaign asks anybody to agree to. That on places is asked for only where a place is looked at, and nothing that is held hangs on it. */
export const documentsOf = (campaign: Campaign): readonly NonNullable<CardCampaign['consentForms']>[number][] => [
  ...(formOf(campaign).consentForms ?? []),
  ...(campaign.kind === 'check-in' && campaign.placeConsent ? [{ ...campaign.placeConsent, required: false }] : []),
];

type FormErrors = NonNullable<Problem['errors']>;

/** What is wrong with a field: it is empty and must not be, it is not what it should be, or nobody asked for it. */
export type FieldMistake = 'missing' | 'invalid' | 'unknown';

const longest = { text: 60, email: 120 };
// A value is a line: no control character, nothing that turns the line around. What joins letters, or keeps them apart, is spelling.
const notPlain = /[^ -~\u00a0-\ud7ff\ue000-\u{10ffff}]|[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const daysIn = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isBirthday = (value: string) => {
  const [, month, day] = /^(\d\d)-(\d\d)$/.exec(value) ?? [];
  return Number(day) >= 1 && Number(day) <= (daysIn[Number(month) - 1] ?? 0);
};

const isValid: Readonly<Record<Field['type'], (value: string, field: FieldRule) => boolean>> = {
  text: (value) => value.length <= longest.text,
  // As the wire has it already; whoever types one is read by `readPhone`.
  phone: (value) => readPhone(value) === value,
  birthday: isBirthday,
  select: (value, { options = [] }) => options.some((option) => option.value === value),
  email: (value) => value.length <= longest.email && /^[^\s@<>()",;:\\]+@[^\s@<>()",;:\\]+\.[^\s@.<>]{2,}$/.test(value),
};

/** What is wrong with what stands in a field, if anything is. */
export const fieldMistake = (field: FieldRule, value = ''): FieldMistake | undefined => {
  if (value.trim() === '') return field.required ? 'missing' : undefined;
  return !notPlain.test(value) && isValid[field.type](value, field) ? undefined : 'invalid';
};

/** What is wrong with a whole form, by the names of its fields, in their order. */
export const formMistakes = (
  fields: readonly FieldRule[],
  filled: FilledFields,
): readonly { readonly name: string; readonly mistake: FieldMistake }[] => [
  ...fields.flatMap((field) => {
    const mistake = fieldMistake(field, filled[field.name]);
    return mistake ? [{ name: field.name, mistake }] : [];
  }),
  ...Object.keys(filled)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({ name, mistake: 'unknown' as const })),
];

/** The ids of those documents that have to be agreed to, in the version of now, and were not. */
export const missingConsents = (forms: readonly ConsentRule[], given: readonly GivenConsent[]): readonly string[] =>
  forms
    .filter(({ required }) => required)
    .filter(({ id, version }) => !given.some((one) => one.formId === id && one.version === version))
    .map(({ id }) => id);

/** Whatever is wrong with a claim's form, as a problem tells it: fields by their names, consents to documents that are none of the campaign's. */
export const claimFormErrors = (
  { fields = [], consentForms = [] }: FormRules,
  filled: FilledFields,
  given: readonly GivenConsent[],
): FormErrors => [
  ...formMistakes(fields, filled).map(({ name, mistake }) => ({ path: `/fields/${name}`, message: mistake })),
  ...given.flatMap(({ formId }, index) =>
    consentForms.some(({ id }) => id === formId)
      ? []
      : [{ path: `/consents/${String(index)}/formId`, message: 'unknown' }],
  ),
];

/** The documents that have yet to be agreed to, as a problem tells it. */
export const consentErrors = ({ consentForms = [] }: FormRules, given: readonly GivenConsent[]): FormErrors =>
  missingConsents(consentForms, given).map((id) => ({ path: `/consents/${id}`, message: 'missing' }));

/** The consents that count: those to a document in its version of now. */
export const countedConsents = (
  { consentForms = [] }: FormRules,
  given: readonly GivenConsent[],
): readonly GivenConsent[] =>
  consentForms.flatMap(({ id, version }) =>
    given.some((one) => one.formId === id && one.version === version) ? [{ formId: id, version }] : [],
  );

/** What was filled in and is worth keeping: trimmed, and nothing that is empty. */
export const keptFields = (filled: FilledFields): FilledFields =>
  Object.fromEntries(
    Object.entries(filled)
      .map(([name, value]) => [name, value.trim()] as const)
      .filter(([, value]) => value !== ''),
  );

/** Whose card it is, masked: by the field `name`, else by the phone that signed in or was filled in; nothing where nobody said. */
export const holderOf = (
  fields: readonly Pick<Field, 'name' | 'type'>[],
  filled: FilledFields,
  phone?: string,
): string | undefined => {
  const name = filled['name'];
  if (name) return maskedName(name);
  const asked = fields.find(({ type }) => type === 'phone');
  const number = phone ?? (asked && filled[asked.name]);
  return number ? maskedPhone(number) : undefined;
};

/** A value as it may be shown again: phone numbers and addresses of mail are masked, even to whom they belong. */
export const shownValue = ({ type, options }: Pick<Field, 'type' | 'options'>, value: string): string => {
  switch (type) {
    case 'phone':
      return maskedPhone(value);
    case 'email':
      return maskedEmail(value);
    case 'select':
      return options?.find((option) => option.value === value)?.label ?? value;
    case 'text':
    case 'birthday':
      return value;
  }
};

/** What was filled in as it may be shown again, in the order of the form. What it asks for no more may be anything, so of that only the name is told. */
export const shownFields = (
  fields: readonly Pick<Field, 'name' | 'label' | 'type' | 'options'>[],
  filled: FilledFields,
): Me['held'][number]['fields'] => [
  ...fields.flatMap((field) => {
    const value = filled[field.name];
    return value === undefined ? [] : [{ name: field.name, label: field.label, value: shownValue(field, value) }];
  }),
  ...Object.keys(filled)
    .filter((name) => !fields.some((field) => field.name === name))
    .map((name) => ({ name, label: name, value: '***' })),
];
