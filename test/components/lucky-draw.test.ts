import type { DrawnEvent } from '../../components/lucky-draw/lucky-draw.events.ts';
import { createClient } from '../../src/client/client.ts';
import { delay, dropAnswer, type Fault } from '../../src/mock/faults.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { teaDraw } from '../support/tea-draw.ts';
import { drawOnce, keysOf, onlyDraws, openDrawShop, posts, showDraw } from './draw-shop.ts';
import { clearStage, expectAccessible, find, status, textOf, until } from './stage.ts';

const result = (draw: Element) => find(draw, 'lk-draw-result');
const lands = (name: string) => ({ name: 'landing', on: name });
const silence: Fault = () => new Promise(() => undefined);
const once = { perDay: 1 };

describe('<lk-lucky-draw>', () => {
  afterEach(clearStage);

  it('turns at the tap, lands on what was decided, and tells it when that is shown and not before, though it took the last chance', async () => {
    const { draw, shop, stage, landed, tap } = await showDraw({ to: 'twenty', draw: { chances: once } });
    const drawn: string[] = [];
    draw.addEventListener('lk-drawn', ({ draw: one }: DrawnEvent) => drawn.push(one.outcome));
    expect(textOf(draw)).to.include('今天还能抽 1 次');
    await tap();
    expect(draw.state).to.equal('working');
    expect(stage().play.name).to.equal('turning');
    await landed();
    expect(stage().play).to.deep.equal(lands('twenty'));
    // The standing is read anew meanwhile, and knows what was won and that no chance is left.
    await until(() => expect(shop.requests.filter(({ url }) => url.includes('participation')).length).to.equal(2));
    await until(() => expect(shop.isBusy()).to.equal(false));
    await new Promise((resolve) => setTimeout(resolve, 100));
    await draw.updateComplete;
    expect(stage().play).to.deep.equal(lands('twenty'));
    expect(textOf(draw)).to.include('今天还能抽 1 次');
    expect(textOf(draw)).not.to.include('上次抽到');
    expect(status(draw)).to.equal('正在抽');
    expect(drawn).to.deep.equal([]);
    stage().come();
    await draw.updateComplete;
    expect(drawn).to.deep.equal(['prize']);
    expect(status(draw)).to.match(/抽到了 .*¥20 春茶券/);
    await until(() => expect(textOf(draw)).to.include('今天还能抽 0 次'));
    expect(stage().ready).to.equal(false);
    await until(() => expect(textOf(result(draw))).to.include('春茶满减券'));
    expect(textOf(result(draw))).not.to.include('再抽一次');
    expect(posts(shop)).to.have.length(1);
    await expectAccessible(draw);
  });

  it('comes to rest where the network is lost, says that nothing is lost, and asks for the same draw again', async () => {
    const { draw, shop, stage, landed, tap } = await showDraw({ to: 'sweet' });
    const failures: string[] = [];
    draw.addEventListener('lk-error', ({ failure }) => failures.push(failure.name));
    shop.line.always(onlyDraws(dropAnswer));
    await tap();
    await until(() => expect(stage().play).to.deep.equal({ name: 'resting' }));
    await draw.updateComplete;
    expect(status(draw)).to.include('不会多扣机会');
    expect(failures).to.deep.equal(['unreachable']);
    expect(textOf(draw)).to.include('今天还能抽 2 次');
    await expectAccessible(draw);
    shop.line.always(undefined);
    find(draw, '[part=action]').click();
    await landed();
    stage().come();
    await until(() => expect(textOf(draw)).to.include('今天还能抽 1 次'));
    expect(keysOf(posts(shop)).size).to.equal(1);
  });

  it('is told that nobody answers, with a way on, by the time that a client waits', async () => {
    const shop = openDrawShop({ to: 'sweet' });
    const { endpoint } = shop.connect();
    const client = createClient({ endpoint, fetch: shop.line.fetch, storage: 'memory', timeout: 300 });
    const { draw, stage, landed, tap } = await showDraw({}, shop, client);
    shop.line.always(onlyDraws(silence));
    await tap();
    await until(() => expect(status(draw)).to.include('等太久了'));
    expect(stage().play).to.deep.equal({ name: 'resting' });
    shop.line.always(undefined);
    await tap();
    await landed();
    expect(keysOf(posts(shop)).size).to.equal(1);
  });

  it('goes on by itself with a draw that a reload cut short and that took the last chance', async () => {
    const shop = openDrawShop({ to: 'twenty', draw: { chances: once }, storage: 'local' });
    const before = await showDraw({}, shop);
    shop.line.always(onlyDraws(dropAnswer));
    await before.tap();
    await until(() => expect(posts(shop).length).to.be.greaterThan(0));
    before.draw.remove();
    // All that plays a draw is there before the standing is.
    shop.line.always(delay(100));
    const after = await showDraw({}, shop);
    await after.landed();
    expect(after.stage().play).to.deep.equal(lands('twenty'));
    after.stage().come();
    await until(() => expect(textOf(after.draw)).to.include('今天还能抽 0 次'));
    expect(keysOf(posts(shop)).size).to.equal(1);
  });

  it('shows after a reload what was drawn last, with the way to it', async () => {
    const shop = openDrawShop({ to: 'twenty', storage: 'local' });
    const before = await showDraw({}, shop);
    await before.tap();
    await before.landed();
    before.draw.remove();
    const { draw, stage } = await showDraw({}, shop);
    await until(() => expect(stage().play).to.deep.equal({ name: 'resting', on: 'twenty' }));
    expect(textOf(draw)).to.include('上次抽到 ¥20 春茶券');
    find(draw, '[part=last]').click();
    await until(() => expect(textOf(result(draw))).to.include('春茶满减券'));
  });

  it('says that no chance is left where another phone had the last one, and loses nothing', async () => {
    const shop = openDrawShop({ to: 'twenty', draw: { chances: once }, storage: 'local' });
    const { draw, stage, tap } = await showDraw({}, shop);
    await drawOnce(shop.connect(shop.mock.fetch));
    const failures: string[] = [];
    draw.addEventListener('lk-error', ({ failure }) =>
      failures.push(failure.name === 'refused' ? failure.problem.code : failure.name),
    );
    await tap();
    await until(() => expect(failures).to.deep.equal(['no_chances']));
    await until(() => expect(textOf(draw)).to.include('今天还能抽 0 次'));
    expect(stage().play.name).to.equal('resting');
    expect(stage().ready).to.equal(false);
  });

  it('shows new rules before it draws by them', async () => {
    const { draw, shop, landed, tap } = await showDraw({ to: 'sweet' });
    shop.mock.putCampaign({ ...teaDraw, rules: ['每人每天两次，新规则'] });
    await tap();
    const key = () => find(draw, '[part=action]');
    await until(() => expect(key().textContent.trim()).to.equal('看看新规则'));
    key().click();
    await until(() => expect(textOf(find(find(draw, 'lk-draw-rules'), 'lk-rules'))).to.include('新规则'));
    find(find(draw, 'lk-sheet'), '.close').click();
    await until(() => expect(key().textContent.trim()).to.equal('看过了，继续抽奖'));
    key().click();
    await landed();
    expect(posts(shop)).to.have.length(2);
  });

  it('lets another stage take over what is played', async () => {
    const { draw, shop, stage, landed, tap } = await showDraw({ to: 'sweet' });
    shop.line.always(onlyDraws(silence));
    await tap();
    const { play } = stage();
    draw.stage = 'other';
    await until(() => find(draw, 'x-other-stage'));
    await draw.updateComplete;
    expect(find(draw, '.stage > *')).to.have.property('play', play);
    draw.stage = 'plain';
    await until(() => expect(stage().play).to.equal(play));
    shop.line.always(undefined);
    await landed();
  });

  it('goes on as it was where colours and the text of prizes change', async () => {
    const { draw, shop, stage, landed, tap } = await showDraw({ to: 'sweet' });
    await tap();
    await landed();
    const { play } = stage();
    const [first, ...others] = teaDraw.prizes;
    shop.mock.putCampaign({ ...teaDraw, prizes: [{ ...first, name: '¥21' }, ...others] });
    find(draw, 'article').style.setProperty('--lk-brand', 'red');
    window.dispatchEvent(new Event('online'));
    await until(() => expect(stage().faces[0]?.lines[0]).to.equal('¥21'));
    expect(stage().play).to.equal(play);
  });

  it('draws as a page asks it to, and answers when it is shown', async () => {
    const { draw, stage, landed } = await showDraw({ to: null });
    let answered = false;
    const asked = draw.draw();
    void asked.then(() => (answered = true));
    await landed();
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(answered).to.equal(false);
    expect(await draw.draw()).to.equal(undefined);
    stage().come();
    expect((await asked)?.outcome).to.equal('none');
  });

  it('leaves no listener and no node behind, however often it came and went', async () => {
    const shop = openDrawShop();
    const client = shop.connect();
    await showDraw({}, shop, client);
    clearStage();
    let held = 0;
    const targets: readonly EventTarget[] = [window, document];
    const kept = targets.map((target) => {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      const own = { addEventListener: add, removeEventListener: remove };
      target.addEventListener = (...given: Parameters<typeof add>) => {
        held += 1;
        add(...given);
      };
      target.removeEventListener = (...given: Parameters<typeof remove>) => {
        held -= 1;
        remove(...given);
      };
      return () => Object.assign(target, own);
    });
    const nodes = document.querySelectorAll('*').length;
    for (let times = 0; times < 30; times += 1) {
      const { draw } = await showDraw({ stage: times % 2 === 0 ? 'wheel' : 'plain' }, shop, client);
      if (times % 3 === 0) void draw.draw();
      clearStage();
    }
    await until(() => expect(held).to.equal(0));
    for (const restore of kept) restore();
    expect(document.querySelectorAll('*').length).to.equal(nodes);
  });
});
