import type { Mistake } from './mistake.ts';

/** What of a form can be wrong as a whole; its texts are of no account. */
export interface Form {
  readonly fields?:
    | readonly {
        readonly name: string;
        readonly type: string;
        readonly required: boolean;
        readonly options?: readonly { readonly value: string }[] | undefined;
      }[]
    | undefined;
  readonly consentForms?: readonly { readonly id: string }[] | undefined;
}

/** Fields and documents named once, and options where there is something to choose from. */
export const formMistakes = ({ fields, consentForms }: Form): readonly Mistake[] => {
  const found: Mistake[] = [];
  fields?.forEach(({ name, type, options }, index) => {
    if (fields.findIndex((field) => field.name === name) < index)
      found.push({ path: ['fields', index, 'name'], message: 'must be the name of one field' });
    // `constructor` and its like are there in every object, filled in or not.
    if (name in {}) found.push({ path: ['fields', index, 'name'], message: 'must be another name' });
    if ((type === 'select') !== (options !== undefined))
      found.push({ path: ['fields', index, 'options'], message: 'must be there for a select, and for nothing else' });
    options?.forEach(({ value }, place) => {
      if (options.findIndex((option) => option.value === value) < place)
        found.push({ path: ['fields', index, 'options', place, 'value'], message: 'must be the value of one option' });
    });
  });
  consentForms?.forEach(({ id }, index) => {
    if (consentForms.findIndex((form) => form.id === id) < index)
      found.push({ path: ['consentForms', index, 'id'], message: 'must be the id of one form' });
  });
  return found;
};
