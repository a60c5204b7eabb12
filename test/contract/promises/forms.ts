import type { CardDefinition } from '../../../src/contract/campaign-definition.ts';

/** A form that asks for what a card programme asks for. */
export const fields = [
  { name: 'name', label: { 'zh-CN': '称呼', en: 'Name' }, type: 'text', required: true },
  { name: 'mobile', label: { 'zh-CN': '手机号', en: 'Phone' }, type: 'phone', required: false },
  { name: 'mail', label: { 'zh-CN': '邮箱', en: 'Mail' }, type: 'email', required: false },
  { name: 'born', label: { 'zh-CN': '生日', en: 'Birthday' }, type: 'birthday', required: false },
  {
    name: 'drink',
    label: { 'zh-CN': '口味', en: 'Taste' },
    type: 'select',
    required: false,
    options: [{ value: 'green', label: { 'zh-CN': '绿茶', en: 'Green tea' } }],
  },
] as const satisfies CardDefinition['fields'];

const document = (id: string, required: boolean) => ({
  id,
  version: 'v2',
  title: { 'zh-CN': '须知', en: `The ${id} notice` },
  url: `/${id}`,
  required,
});

/** One document without which there is no card, and one that may be left. */
export const consentForms = [document('privacy', true), document('news', false)];

export const agreed = { formId: 'privacy', version: 'v2' } as const;
export const alsoAgreed = { formId: 'news', version: 'v2' } as const;

/** A form filled in as it should be. */
export const filled = {
  name: ' 林小满 ',
  mobile: '+8613805716027',
  mail: 'lin@example.com',
  born: '10-08',
  drink: 'green',
} as const;
