import type { ClaimFormElement } from '../../components/claim-form/claim-form.ts';
import type { CampaignDefinition } from '../../src/contract/campaign-definition.ts';
import { expect } from '../support/browser-test.ts';
import { find, openShop, showCard, type StageOptions, until } from './stage.ts';

/** What the fullest of forms asks for: a field of every type, and three documents to agree to. */
export const fullForm = {
  fields: [
    { name: 'name', type: 'text', required: true, label: { 'zh-CN': '称呼', en: 'Name' }, help: '只显示第一个字' },
    { name: 'phone', type: 'phone', required: true, label: { 'zh-CN': '手机', en: 'Phone' } },
    { name: 'birthday', type: 'birthday', required: false, label: { 'zh-CN': '生日', en: 'Birthday' } },
    {
      name: 'tea',
      type: 'select',
      required: true,
      label: { 'zh-CN': '最爱的茶', en: 'Favourite tea' },
      options: [
        { value: 'longjing', label: { 'zh-CN': '龙井', en: 'Longjing' } },
        { value: 'puer', label: { 'zh-CN': '普洱', en: 'Pu’er' } },
      ],
    },
    { name: 'mail', type: 'email', required: false, label: { 'zh-CN': '邮箱', en: 'Email' } },
  ],
  consentForms: [
    { id: 'terms', version: 'v1', title: { 'zh-CN': '会员章程', en: 'Club terms' }, url: '/terms/', required: true },
    { id: 'privacy', version: 'v1', title: '个人信息告知', url: 'https://shop.test/privacy', required: true },
    { id: 'news', version: 'v1', title: '茶讯', text: '愿意收短信', url: 'https://shop.test/news', required: false },
  ],
} as const satisfies Partial<CampaignDefinition>;

/** A phone number, as a person types it and as the wire has it. */
export const phone = { typed: '138 0571 6027', wire: '+8613805716027' };

/** What a person can do with a form. */
export const hands = (form: ClaimFormElement) => {
  const control = (id: string) => find(form, `[id="${id}"]`);
  const type = (id: string, value: string) => {
    const one = control(id);
    if (one instanceof HTMLInputElement || one instanceof HTMLSelectElement) one.value = value;
    one.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    one.dispatchEvent(new Event('change', { bubbles: true }));
  };
  const tick = (...ids: readonly string[]) => ids.forEach((id) => control(`consent-${id}`).click());
  return {
    control,
    type,
    tick,
    /** Goes from one control to another; a page behind another hears of no focus by itself. */
    leave: (id: string, next: string) =>
      control(id).dispatchEvent(
        new FocusEvent('focusout', { bubbles: true, composed: true, relatedTarget: control(next) }),
      ),
    /** What is said to be wrong with a control. */
    wrong: (id: string) =>
      control(id).getAttribute('aria-invalid') === 'true'
        ? control(id)
            .getAttribute('aria-describedby')
            ?.split(' ')
            .map((described) => find(form, `[id="${described}"]`).textContent.trim())
            .at(-1)
        : undefined,
    value: (id: string) => {
      const one = control(id);
      return one instanceof HTMLInputElement || one instanceof HTMLSelectElement ? one.value : undefined;
    },
    isTicked: (id: string) => {
      const one = control(`consent-${id}`);
      return one instanceof HTMLInputElement && one.checked;
    },
    focused: () => form.shadowRoot?.activeElement?.id,
    key: () => find(form, '.key'),
    line: () => find(form, '[role=status]').textContent.trim(),
    /** Fills in what is required, and no more. */
    fillIn: () => {
      type('name', '林小满');
      type('phone', phone.typed);
      type('tea', 'puer');
      tick('terms', 'privacy');
    },
  };
};

/** A card whose form is open. */
export const openForm = async (options: StageOptions = {}, shop = openShop({ campaign: fullForm, ...options })) => {
  const stage = await showCard(options, shop);
  stage.key().focus();
  stage.key().click();
  await until(() => expect(find(stage.card, 'lk-claim-form').shadowRoot?.querySelector('form')).not.to.equal(null));
  const form = stage.card.shadowRoot?.querySelector('lk-claim-form');
  if (!form) throw new Error('no form');
  await form.updateComplete;
  return { ...stage, form, ...hands(form) };
};

/** The body of a request that reached the shop. */
export const bodyOf = (request: Request | undefined): Promise<unknown> => request?.clone().json() ?? Promise.resolve();
