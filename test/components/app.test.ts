import { randomText } from '../../src/client/random.ts';
import { listPasses } from '../../src/contract/pass.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { clearStage, find, mount, openShop, until } from './stage.ts';

const page = () => {
  const shop = openShop();
  const app = document.createElement('lk-app');
  app.client = shop.connect();
  const cards = [1, 2, 3].map(() => {
    const card = document.createElement('lk-member-card');
    card.campaign = 'tea-card';
    return card;
  });
  app.append(...cards);
  mount(app);
  return { shop, app, cards };
};

describe('<lk-app>', () => {
  afterEach(clearStage);

  it('gives all elements inside it one session', async () => {
    const { shop, cards } = page();
    for (const card of cards) await until(() => expect(card.state).to.equal('open'));
    await cards[0]?.claim();
    for (const card of cards) await until(() => expect(card.state).to.equal('taken'));
    expect(shop.requests.filter(({ url }) => url.endsWith('/sessions'))).to.have.length(1);
  });

  it('gives them its language and its theme', async () => {
    const { app, cards } = page();
    app.lang = 'en';
    app.theme = 'dark';
    for (const card of cards)
      await until(() => expect(find(card, '[part=action]').textContent.trim()).to.equal('Get my card'));
    expect(getComputedStyle(app).getPropertyValue('--lk-surface').trim()).to.equal('#131612');
    app.theme = undefined;
    await app.updateComplete;
    expect(getComputedStyle(app).getPropertyValue('--lk-surface').trim()).not.to.equal('#131612');
  });

  it('asks for a token whoever gives them by then, though nobody did when it began', async () => {
    const app = document.createElement('lk-app');
    app.endpoint = `/${randomText(16)}/api/v1`;
    mount(app);
    await app.updateComplete;
    const asked: boolean[] = [];
    app.getToken = ({ renew }) => {
      asked.push(renew);
      return Promise.reject(new Error('busy signing in'));
    };
    expect(await app.client?.call(listPasses, {})).to.deep.equal({ kind: 'unreachable', cause: 'server' });
    expect(asked).to.deep.equal([false]);
  });
});
