import '../../components/countdown/define.ts';

import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { noon } from '../support/tea-card.ts';
import { clearStage, expectAccessible, find, mount, until } from './stage.ts';

const show = async (left: number, lang = 'zh-CN') => {
  let now = noon;
  const element = document.createElement('lk-countdown');
  element.client = { clock: { now: () => now } };
  element.until = new Date(noon + left).toISOString();
  mount(element, { lang });
  await element.updateComplete;
  const ended: Event[] = [];
  element.addEventListener('lk-countdown-end', (event) => ended.push(event));
  const timer = () => find(element, '[role=timer]');
  return { element, timer, ended, pass: (ms: number) => (now += ms) };
};

describe('<lk-countdown>', () => {
  afterEach(clearStage);

  it('shows what is left on the clock it is given', async () => {
    const { timer } = await show(((26 * 60 + 3) * 60 + 4) * 1000);
    expect(timer().textContent.replace(/\s+/g, ' ').trim()).to.equal('1 天 02:03:04');
  });

  it('tells a screen reader to the minute, in both languages', async () => {
    const { element, timer } = await show(((26 * 60 + 3) * 60 + 4) * 1000);
    expect(timer().getAttribute('aria-label')).to.equal('还有 1 天 2 小时 3 分');
    document.documentElement.lang = 'en';
    await until(() => expect(timer().getAttribute('aria-label')).to.equal('Time left 1 day 2 hours 3 minutes'));
    await expectAccessible(element);
  });

  it('says what it counts to, where it is told', async () => {
    const { element, timer } = await show(60_000);
    element.setAttribute('label', '距打烊');
    await element.updateComplete;
    expect(timer().getAttribute('aria-label')).to.equal('距打烊 0 小时 1 分');
  });

  it('fires once when the moment comes, and no more', async () => {
    const { element, ended, pass } = await show(1500);
    expect(ended).to.have.length(0);
    pass(2000);
    element.requestUpdate();
    await until(() => expect(ended).to.have.length(1));
    element.requestUpdate();
    await element.updateComplete;
    expect(ended).to.have.length(1);
  });
});
