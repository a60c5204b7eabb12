import { setWalletAdapter, type WalletAdapter, walletName } from '../../src/platform/wallet-adapter.ts';
import { wechatOf } from '../../src/platform/wechat/wechat.ts';
import { createWechatWallet } from '../../src/platform/wechat/wechat-wallet.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { deferred } from '../support/deferred.ts';
import { enterWechat, leaveWechat, testWechat } from './inside-wechat.ts';
import { enrol, teaClub } from './member.ts';
import { clearStage, expectAccessible, find, openShop, showCard, type StageOptions, until } from './stage.ts';

type Answer = Awaited<ReturnType<WalletAdapter['keep']>>;

const holder = (keep: WalletAdapter['keep'], canKeep: WalletAdapter['canKeep'] = () => true): WalletAdapter => ({
  name: { 'zh-CN': '山间卡包', en: 'the Hillside app' },
  canKeep,
  keep,
});

/** Somebody's card on the page, with its menu. */
const showHeld = async (options: StageOptions = {}, change: object = {}) => {
  const given = { campaign: teaClub, wechat: testWechat, ...options };
  const shop = openShop(given);
  const client = shop.connect();
  const { id } = await enrol(shop, client);
  shop.mock.changePass(id, change);
  const { card } = await showCard(given, { ...shop, connect: () => client });
  await until(() => find(find(card, 'lk-card-menu'), '.row'));
  const menu = find(card, 'lk-card-menu');
  const rows = () => [...(menu.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])];
  const row = () => rows().find(({ innerText }) => /放进|Keep it/.test(innerText));
  const line = () => menu.shadowRoot?.querySelector('[role=status]')?.textContent.replace(/[\u2068\u2069]/g, '');
  return { menu, row, line, rows, id, client };
};

describe('what keeps a card outside the page', () => {
  afterEach(() => {
    clearStage();
    setWalletAdapter(undefined);
    leaveWechat();
  });

  it('is offered below a card that it can keep, and says what came of it', async () => {
    const asked: string[] = [];
    const answers: Answer[] = ['kept', 'failed', 'cancelled'];
    setWalletAdapter(
      holder(({ id }) => {
        asked.push(id);
        return Promise.resolve(answers.shift() ?? 'failed');
      }),
    );
    const { menu, row, line, id } = await showHeld();
    expect(row()?.textContent).to.match(/^\s*放进\u2068山间卡包\u2069/);
    for (const says of ['已经放进山间卡包', '没有放进去，请再试一次', '']) {
      row()?.click();
      await until(() => expect(line()).to.equal(says));
      await expectAccessible(menu);
    }
    expect(asked).to.deep.equal([id, id, id]);
  });

  it('is asked once while it answers, and a mistake of its own is a failure', async () => {
    const answer = deferred<Answer>();
    let asked = 0;
    setWalletAdapter(
      holder(() => {
        asked += 1;
        return answer.promise;
      }),
    );
    const { row, line } = await showHeld();
    row()?.click();
    await until(() => expect(row()?.getAttribute('aria-disabled')).to.equal('true'));
    row()?.click();
    answer.reject(new Error('not now'));
    await until(() => expect(line()).to.equal('没有放进去，请再试一次'));
    expect(asked).to.equal(1);
    expect(row()?.getAttribute('aria-disabled')).to.equal('false');
  });

  it('is not offered where there is none, where it cannot, or of a card that is blocked or void', async () => {
    const never = () => Promise.resolve<Answer>('kept');
    const cases: readonly (readonly [WalletAdapter | undefined, object])[] = [
      [undefined, {}],
      [holder(never, () => false), {}],
      [holder(never), { state: 'blocked' }],
      [holder(never), { state: 'voided' }],
    ];
    for (const [adapter, change] of cases) {
      setWalletAdapter(adapter);
      const { rows, row } = await showHeld({}, change);
      await until(() => expect(rows().some(({ innerText }) => innerText.includes('我的资料'))).to.equal(true));
      expect(row()).to.equal(undefined);
      clearStage();
    }
  });

  it('is called what it is called in the language of the page, else in the nearest', async () => {
    const adapter = holder(() => Promise.resolve('kept'));
    setWalletAdapter(adapter);
    const { row } = await showHeld({ lang: 'en' });
    await until(() => expect(row()?.textContent).to.include('Keep it in \u2068the Hillside app\u2069'));
    expect(['en-GB', 'zh-HK', 'fr'].map((lang) => walletName(adapter, lang))).to.deep.equal([
      'the Hillside app',
      '山间卡包',
      '山间卡包',
    ]);
  });

  it('is WeChat’s card holder inside WeChat, with cards that the host’s backend signed', async () => {
    const standIn = enterWechat();
    const client = openShop({ wechat: testWechat }).connect();
    const cards = [{ cardId: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', cardExt: '{"signature":"a"}' }];
    setWalletAdapter(createWechatWallet({ wechat: wechatOf(client), cardsFor: () => Promise.resolve(cards) }));
    const { row, line } = await showHeld();
    row()?.click();
    await until(() => expect(line()).to.equal('已经放进微信卡包'));
    expect(standIn.told?.cards).to.deep.equal(cards);
  });

  it('puts nothing in WeChat’s where a person closes it, the backend signs none, or there is no WeChat', async () => {
    enterWechat('wechatAndroid', { answer: { addCard: 'cancel' } });
    const wechat = wechatOf(openShop({ wechat: testWechat }).connect());
    const pass = { id: '1', kind: 'card', campaignId: 'tea-card' };
    const cards = [{ cardId: 'p', cardExt: '{}' }];
    const keep = (cardsFor: () => Promise<typeof cards>) => createWechatWallet({ wechat, cardsFor }).keep(pass);
    expect(await keep(() => Promise.resolve(cards))).to.equal('cancelled');
    expect(await keep(() => Promise.resolve([]))).to.equal('failed');
    expect(await keep(() => Promise.reject(new Error('500')))).to.equal('failed');
    const wallet = createWechatWallet({ wechat, cardsFor: () => Promise.resolve(cards), has: ({ id }) => id === '1' });
    expect([wallet.canKeep(pass), wallet.canKeep({ ...pass, id: '2' })]).to.deep.equal([true, false]);
    leaveWechat();
    expect(wallet.canKeep(pass)).to.equal(false);
  });
});
