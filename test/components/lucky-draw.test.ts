import type { DrawnEvent } from '../../components/lucky-draw/lucky-draw.events.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { posts, showDraw } from './draw-shop.ts';
import { clearStage, expectAccessible, find, status, textOf, until } from './stage.ts';

const result = (draw: Element) => find(draw, 'lk-draw-result');

describe('<lk-lucky-draw>', () => {
  afterEach(clearStage);

  it('turns at the tap, lands on what the backend decided, and tells it when that is shown and not before', async () => {
    const { draw, shop, stage, lands, tap } = await showDraw({ to: 'twenty' });
    const drawn: string[] = [];
    draw.addEventListener('lk-drawn', ({ draw: one }: DrawnEvent) => drawn.push(one.outcome));
    expect(textOf(draw)).to.include('今天还能抽 2 次');
    await tap();
    expect(draw.state).to.equal('working');
    expect(stage().play.name).to.equal('turning');
    await lands();
    expect(stage().play).to.deep.equal({ name: 'landing', on: 'twenty' });
    // The standing is read anew meanwhile, and knows what was won and how many chances are left.
    await until(() => expect(shop.requests.filter(({ url }) => url.includes('participation')).length).to.equal(2));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(textOf(draw)).to.include('今天还能抽 2 次');
    expect(textOf(draw)).not.to.include('上次抽到');
    expect(status(draw)).to.equal('正在抽');
    expect(drawn).to.deep.equal([]);
    stage().come();
    await draw.updateComplete;
    expect(drawn).to.deep.equal(['prize']);
    expect(status(draw)).to.include('抽到了 ');
    await until(() => expect(textOf(draw)).to.include('今天还能抽 1 次'));
    await until(() => expect(textOf(result(draw))).to.include('¥20'));
    expect(textOf(result(draw))).to.include('再抽一次，还剩 1 次');
    expect(posts(shop)).to.have.length(1);
    await expectAccessible(draw);
  });
});
