import { guardFontScale } from '../../src/platform/wechat/font-scale.ts';
import { until } from '../components/stage.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { userAgents } from '../support/wechat/user-agents.ts';
import { be } from './wechat-page.ts';

/** Text grows as WeChat makes it grow on Android: by a setting of the browser, which a page sees in its computed sizes alone. */
const zoomText = (percent: number) => {
  sheet.textContent = `.lk-text-probe { font-size: ${String(percent)}px !important }`;
};
const sheet = document.createElement('style');

afterEach(() => be(undefined));

// What is guarded stays guarded for the life of a page: each kind of phone has its turn once.
describe('WeChat’s own text size', () => {
  it('may grow to twice on Android, and is asked to be smaller, step by step, beyond that', async () => {
    be(userAgents.wechatAndroid);
    document.head.append(sheet);
    zoomText(190);
    const asked: number[] = [];
    let percent = 190;
    const invoke = (_name: string, { fontSize }: { readonly fontSize: number }, heard: () => void) => {
      asked.push(fontSize);
      percent = { 4: 230, 3: 180 }[fontSize] ?? 100;
      zoomText(percent);
      heard();
    };
    Object.defineProperty(window, 'WeixinJSBridge', { value: { invoke }, configurable: true });
    guardFontScale();
    await until(() => expect(document.querySelector('.lk-text-probe')).to.be.instanceOf(HTMLElement));
    // It looks in the frame after the one that shows the text.
    for (let frame = 0; frame < 4; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    expect(asked).to.deep.equal([]);
    zoomText(280);
    await until(() => expect([asked, percent]).to.deep.equal([[4, 3], 180]));
    Reflect.deleteProperty(window, 'WeixinJSBridge');
    sheet.remove();
  });
});
