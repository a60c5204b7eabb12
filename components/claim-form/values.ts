import type { FilledFields, GivenConsent } from '../../src/contract/claim-form.ts';
import { type Field, keptFields } from '../../src/rules/claim-form.ts';
import { readPhone } from '../../src/rules/phone.ts';

/** What the control is called that takes the one-time code; no field of a campaign can be called so. */
export const codeName = 'one-time-code';
/** What the field is called that takes the phone to sign in with, where the campaign has none; neither can one be called so. */
export const phoneName = 'own-phone';

const text = (data: FormData, name: string) => {
  const value = data.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** How the value of each type stands in a form, as the wire has it; what cannot be read stays as it was typed. */
const read: Readonly<Record<Field['type'], (data: FormData, name: string) => string>> = {
  text,
  select: text,
  email: text,
  phone: (data, name) => readPhone(text(data, name)) ?? text(data, name),
  birthday: (data, name) => {
    const parts = [text(data, `${name}-month`), text(data, `${name}-day`)];
    return parts.some(Boolean) ? parts.join('-') : '';
  },
};

/** What was filled in, by the names of the fields. */
export const readFields = (form: HTMLFormElement, fields: readonly Pick<Field, 'name' | 'type'>[]): FilledFields => {
  const data = new FormData(form);
  return keptFields(Object.fromEntries(fields.map(({ name, type }) => [name, read[type](data, name)])));
};

/** The digits of the one-time code, however they were typed. */
export const readCode = (form: HTMLFormElement): string =>
  text(new FormData(form), codeName).normalize('NFKC').replace(/\D/g, '');

/** The documents that were agreed to. */
export const readConsents = (
  form: HTMLFormElement,
  forms: readonly { readonly id: string; readonly version: string }[],
): GivenConsent[] => {
  const ticked = new FormData(form).getAll('consent');
  return forms.filter(({ id }) => ticked.includes(id)).map(({ id, version }) => ({ formId: id, version }));
};
