import '../../components/sheet/define.ts';

import { guardFontScale } from '../../src/platform/wechat/font-scale.ts';
import { clearStage, until } from '../components/stage.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { userAgents } from '../support/wechat/user-agents.ts';
import { be } from './wechat-page.ts';

const property = '-webkit-text-size-adjust';

/** What WeChat does on iOS when somebody chooses a size in its menu. */
const choose = (percent: number) => document.body.style.setProperty(property, `${String(percent)}%`);
const adjusted = (element: Element) => getComputedStyle(element).getPropertyValue(property);

afterEach(() => {
  be(undefined);
  clearStage();
  document.body.removeAttribute('style');
});

const shownSheet = async () => {
  const sheet = document.createElement('lk-sheet');
  document.body.append(sheet);
  await sheet.updateComplete;
  return sheet;
};

const whereKnown = () =>
  it('reaches what the kit shows, and stops at twice', async () => {
    be(userAgents.wechatIos);
    const sheet = await shownSheet();
    expect(adjusted(sheet)).to.equal('100%');
    guardFontScale();
    choose(140);
    await until(() => expect(adjusted(sheet)).to.equal('140%'));
    expect(adjusted(document.body)).to.equal('140%');
    choose(260);
    await until(() => expect([adjusted(document.body), adjusted(sheet)]).to.deep.equal(['200%', '200%']));
    choose(100);
  });

// Engines of computers do not know it, or take no notice of it.
const whereUnknown = () =>
  it('changes nothing in an engine that knows no such size', async () => {
    be(userAgents.wechatIos);
    const sheet = await shownSheet();
    const { fontSize } = getComputedStyle(sheet);
    guardFontScale();
    choose(260);
    await sheet.updateComplete;
    expect(document.documentElement.style.cssText).to.equal('');
    expect(getComputedStyle(sheet).fontSize).to.equal(fontSize);
  });

describe('WeChat’s own text size on iOS', CSS.supports(property, '110%') ? whereKnown : whereUnknown);
