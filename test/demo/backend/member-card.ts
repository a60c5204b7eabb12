import type { CardDefinition } from '../../../src/contract/campaign-definition.ts';
import { card } from './fixture.ts';

/** A card that asks for a name, a phone, a drink and an address of mail, and for consent to two documents, one of which must be given. */
export const memberCard = (changes: Partial<CardDefinition> = {}): CardDefinition =>
  card({
    id: 'member-card',
    fields: [
      { name: 'name', label: { en: 'Name', 'zh-CN': '称呼' }, type: 'text', required: true },
      { name: 'mobile', label: 'Phone', type: 'phone', required: false },
      {
        name: 'drink',
        label: 'Drink',
        type: 'select',
        required: false,
        options: [{ value: 'green', label: { en: 'Green tea', 'zh-CN': '绿茶' } }],
      },
      { name: 'mail', label: 'Mail', type: 'email', required: false },
    ],
    consentForms: [
      { id: 'privacy', version: '2', title: 'Privacy', url: '/privacy.html', required: true },
      { id: 'news', version: '1', title: 'News', url: '/news.html', required: false },
    ],
    ...changes,
  });

/** A form as it should be filled in. */
export const filled = { name: ' 林晓 ', mobile: '+8613805716027', drink: 'green', mail: 'lin.xiao@example.com' };

/** Both documents agreed to. */
export const agreed = [
  { formId: 'privacy', version: '2' },
  { formId: 'news', version: '1' },
];
