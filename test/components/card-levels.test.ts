import '../../components/card-levels/define.ts';

import { getCampaign } from '../../src/contract/campaign.ts';
import { cardCampaign } from '../../src/contract/card.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { enrol, ok, teaClub } from './member.ts';
import { clearStage, expectAccessible, find, mount, openShop, type StageOptions, textOf, until } from './stage.ts';

const show = async ({ earned, ...options }: StageOptions & { earned?: number } = {}) => {
  const shop = openShop({ campaign: teaClub, ...options });
  const client = shop.connect();
  const element = document.createElement('lk-card-levels');
  if (earned !== undefined) {
    const member = await enrol(shop, client);
    shop.mock.changePass(member.id, { points: { balance: 0, earned } });
    element.pass = await member.pass();
  }
  const lang = options.lang ?? 'zh-CN';
  element.campaign = cardCampaign.parse(
    ok(await client.call(getCampaign, { params: { id: 'tea-card' }, query: { lang } })),
  );
  mount(element, options);
  await until(() => expect(textOf(element)).not.to.equal(''));
  const steps = () => [...(element.shadowRoot?.querySelectorAll('ol > li') ?? [])];
  const texts = () =>
    steps().map((step) =>
      step.textContent
        .replace(/[\u2068\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  return { element, steps, texts };
};

describe('<lk-card-levels>', () => {
  afterEach(clearStage);

  it('says of every level what it asks for, where the holder stands towards it, and what it brings', async () => {
    const { texts } = await show({ earned: 240 });
    expect(texts()).to.deep.equal([
      '青叶 领卡就有 已经到过 首单立减 ¥12',
      '金芽 累计 100 茶分起 你在这一级 生日茶 每年一次 免费',
      '老树 累计 1,000 茶分起 还差 760 茶分',
    ]);
  });

  it('says in words what its picture tells: how far, and how much is missing', async () => {
    const { element } = await show({ earned: 240 });
    const bar = find(element, 'progress', HTMLProgressElement);
    expect(bar.value).to.be.closeTo((240 - 100) / 900, 0.001);
    const name = find(element, `#${bar.getAttribute('aria-labelledby') ?? ''}`).textContent;
    expect(name.replace(/[\u2068\u2069]/g, '')).to.equal('再 760 茶分，升老树');
    expect(textOf(element)).to.include('240').and.include('现在是金芽');
  });

  it('marks the holder’s own level for whoever hears it', async () => {
    const { steps } = await show({ earned: 100 });
    expect(steps().map((step) => step.getAttribute('aria-current'))).to.deep.equal([null, 'step', null]);
  });

  it('says that the highest level is the highest', async () => {
    const { element } = await show({ earned: 5000, lang: 'en' });
    await until(() => expect(textOf(element)).to.include('Highest level'));
    expect(find(element, 'progress', HTMLProgressElement).value).to.equal(1);
  });

  it('tells a newcomer what there is, without a place on it', async () => {
    const { element, texts, steps } = await show();
    expect(texts()[1]).to.equal('金芽 累计 100 茶分起 生日茶 每年一次 免费');
    expect(steps().some((step) => step.hasAttribute('aria-current'))).to.equal(false);
    expect(textOf(element)).to.include('领卡之后');
    expect(element.shadowRoot?.querySelector('progress')).to.equal(null);
  });

  it('says it in English', async () => {
    const { element, texts } = await show({ earned: 240, lang: 'en' });
    await until(() =>
      expect(texts()[1]).to.equal('Golden Bud From 100 leaves You are here Birthday tea Once a year Free'),
    );
    expect(textOf(element)).to.include('760 leaves to Old Tree');
  });

  it('never writes in gold', async () => {
    for (const theme of ['light', 'dark', 'festive'] as const) {
      const { element } = await show({ earned: 240, theme });
      const probe = document.createElement('i');
      probe.style.color = 'var(--lk-gold)';
      element.after(probe);
      const gold = getComputedStyle(probe).color;
      for (const text of element.shadowRoot?.querySelectorAll('h3, p, b, span') ?? [])
        expect(getComputedStyle(text).color).not.to.equal(gold);
      clearStage();
    }
  });

  it('breaks no rule of accessibility, with a card and without, in any preset', async () => {
    for (const theme of ['light', 'dark', 'festive'] as const)
      for (const earned of [undefined, 240]) {
        const { element } = await show({ ...(earned !== undefined && { earned }), theme });
        const paper = element.parentElement;
        if (paper) paper.style.background = 'var(--lk-surface-raised)';
        await expectAccessible(element);
        clearStage();
      }
  });
});
