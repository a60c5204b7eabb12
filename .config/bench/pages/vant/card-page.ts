import { Button, Cell, CellGroup, Loading, Popup, showToast, Tag } from 'vant';
import { defineComponent, h, ref } from 'vue';

import type { CardCampaign, CardPass } from '../../../../src/contract/card.ts';
import { claimCard, readCampaign, readParticipation } from './api.ts';
import { CounterCode } from './counter-code.ts';

const grouped = (number: string) => number.replace(/(.{4})(?=.)/g, '$1 ');

const card = ({ brand, levels, benefits, pointsName = '积分' }: CardCampaign, pass: CardPass | undefined) => {
  const [gift] = benefits;
  const level = levels.find(({ id }) => id === pass?.levelId) ?? levels[0];
  return h('section', { class: ['card', pass && 'card-held'] }, [
    h('div', { class: 'card-head' }, [
      h('img', { src: brand.logoUrl, width: 40, height: 40, alt: '' }),
      h('div', { class: 'card-brand' }, [h('b', brand.name), h('span', brand.line)]),
      h(Tag, { type: 'primary', plain: !pass, size: 'large' }, () => level?.name),
    ]),
    pass
      ? h('p', { class: 'card-offer' }, [h('strong', pass.points.balance), pointsName])
      : h('p', { class: 'card-offer' }, [h('strong', gift?.value), gift?.title]),
    h('p', { class: 'card-number' }, pass ? grouped(pass.number) : '•••• •••• ••••'),
  ]);
};

const benefitList = ({ benefits }: CardCampaign) =>
  h(CellGroup, { inset: true, title: '会员好处' }, () =>
    benefits.map(({ title, text, value }) =>
      h(
        Cell,
        { title, label: text ?? '', center: true },
        { value: () => h('span', { class: 'benefit-value' }, value) },
      ),
    ),
  );

/** The card: on offer, taken by a tap, shown at the counter. */
export const CardPage = defineComponent(() => {
  const campaign = ref<CardCampaign>();
  const pass = ref<CardPass>();
  const claiming = ref(false);
  const codeIsOpen = ref(false);

  const tell = () => showToast('没连上，请再试一次');

  const load = async () => {
    const [offered, participation] = await Promise.all([readCampaign(), readParticipation()]);
    campaign.value = offered;
    pass.value = participation.pass;
  };

  const claim = async () => {
    if (!campaign.value) return;
    claiming.value = true;
    try {
      pass.value = await claimCard(campaign.value);
    } catch {
      tell();
    } finally {
      claiming.value = false;
    }
  };

  const key = () =>
    pass.value
      ? h(
          Button,
          { type: 'primary', block: true, round: true, icon: 'qr', onClick: () => (codeIsOpen.value = true) },
          () => '出示会员码',
        )
      : h(
          Button,
          {
            type: 'primary',
            block: true,
            round: true,
            loading: claiming.value,
            loadingText: '正在办卡',
            onClick: claim,
          },
          () => '领取会员卡',
        );

  load().catch(tell);

  return () =>
    campaign.value
      ? h('main', [
          card(campaign.value, pass.value),
          h('div', { class: 'claim' }, key()),
          benefitList(campaign.value),
          h(
            'p',
            { class: 'organiser' },
            `发卡方 ${campaign.value.organiser.name}，${campaign.value.organiser.contact}`,
          ),
          h(
            Popup,
            {
              show: codeIsOpen.value,
              'onUpdate:show': (show: boolean) => (codeIsOpen.value = show),
              position: 'bottom',
              round: true,
              closeable: true,
              destroyOnClose: true,
            },
            () => pass.value && h(CounterCode, { passId: pass.value.id }),
          ),
        ])
      : h(Loading, { class: 'opening' }, () => '正在打开…');
});
