import '../../components/rules/define.ts';

import { respond } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { clearStage, expectAccessible, find, mount, openShop, type StageOptions, textOf, until } from './stage.ts';

const show = (options: StageOptions = {}) => {
  const shop = openShop(options);
  const element = document.createElement('lk-rules');
  element.campaign = 'tea-card';
  element.client = shop.connect();
  mount(element, options);
  return { shop, element };
};

describe('<lk-rules>', () => {
  afterEach(clearStage);

  it('says when, how many, for whom, where and by whom, in the time zone of the campaign', async () => {
    const { element } = show({ campaign: { stock: { total: 1200 } } });
    await until(() => expect(textOf(element)).to.include('每人一张'));
    const text = textOf(element);
    expect(text).to.include('2026 年 1 月 1 日 08:00 到 2027 年 1 月 1 日 07:59');
    for (const part of ['共 1,200 份', '每人 1 份', '竹里店', '溪桥店', '山间茶铺', '0571-5550 0100'])
      expect(text).to.include(part);
    await expectAccessible(element);
  });

  it('says it in English', async () => {
    const { element } = show({ lang: 'en', theme: 'dark' });
    await until(() => expect(textOf(element)).to.include('One each').and.include('Organiser and contact'));
    expect(textOf(element)).to.include('Hillside Tea');
  });

  it('makes a link of a phone number and of nothing else', async () => {
    const { element } = show({
      campaign: {
        stores: [
          {
            id: 'a',
            name: 'javascript:alert(1)',
            address: '<a href="javascript:alert(1)">x</a>',
            phone: '0571-5550 0112',
          },
        ],
      },
    });
    await until(() => expect(textOf(element)).to.include('javascript:alert(1)'));
    const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])].map(({ href }) => href);
    expect(links).to.deep.equal(['tel:057155500112']);
  });

  it('sets a shop nearer to its own address than to the next shop', async () => {
    const shop = { address: '竹里路 1 号', phone: '0571-5550 0112' };
    const { element } = show({
      campaign: {
        stores: [
          { id: 'a', name: '竹里店', ...shop },
          { id: 'b', name: '溪桥店', ...shop },
        ],
      },
    });
    await until(() => expect(textOf(element)).to.include('溪桥店'));
    const [first, second] = [...(element.shadowRoot?.querySelectorAll('.store') ?? [])];
    if (!first?.nextSibling || !second) throw new Error('no shops');
    const address = document.createRange();
    address.selectNode(first.nextSibling.nextSibling ?? first.nextSibling);
    const { top, bottom } = address.getBoundingClientRect();
    const ownGap = top - first.getBoundingClientRect().bottom;
    const nextGap = second.getBoundingClientRect().top - bottom;
    expect(nextGap).to.be.above(ownGap + 8);
  });

  it('says that they could not be read, and tries again', async () => {
    const { element, shop } = show();
    shop.line.always(respond(404));
    await until(() => expect(textOf(element)).to.include('规则没有取到'));
    shop.line.always(undefined);
    find(element, 'button').click();
    await until(() => expect(textOf(element)).to.include('每人一张'));
  });
});
