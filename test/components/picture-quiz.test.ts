import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { postsTo, rightAnswer, showQuiz } from './quiz-shop.ts';
import { clearStage, expectAccessible, find, status, textOf, until } from './stage.ts';

describe('<lk-picture-quiz>', () => {
  afterEach(clearStage);

  it('tells what there is to know and opens nothing before somebody taps; then the question is there and has the focus', async () => {
    const { quiz, shop, level, key, start } = await showQuiz();
    expect(textOf(quiz)).to.match(/每日看图猜.*答对得 桂花糕 兑 1 份.*2 次机会.*当天都能答/);
    expect(key().textContent.trim()).to.equal('看今天的图');
    await expectAccessible(quiz);
    expect(postsTo(shop, '/attempts')).to.have.length(0);
    await start();
    expect(postsTo(shop, '/attempts')).to.have.length(1);
    await until(() => expect(textOf(level())).to.include('壶里泡的是什么茶？'));
    await until(() => expect(level().shadowRoot?.activeElement === find(level(), 'h3')).to.equal(true));
    expect(textOf(level())).to.include('还有 2 次机会');
    await expectAccessible(quiz);
  });

  it('says kindly that an answer was wrong, and once it is right what there is to say of it and what was won', async () => {
    const { quiz, shop, level, start, send, way, isBusy } = await showQuiz();
    await start();
    const before = way().getBoundingClientRect();
    send({ text: '龙井' });
    await until(() => expect(status(level())).to.equal('还有 1 次机会'));
    expect(isBusy()).to.equal(false);
    send({ text: '鐵觀音' });
    await until(() => expect(textOf(level())).to.match(/答对了 产自安溪。/));
    expect(level().shadowRoot?.activeElement === find(level(), '[part=verdict]')).to.equal(true);
    expect(way().getBoundingClientRect().top).to.equal(before.top);
    expect(way().getBoundingClientRect().height).to.equal(before.height);
    await until(() => expect(textOf(find(quiz, 'lk-draw-result'))).to.include('桂花糕兑换券'));
    find(find(quiz, 'lk-draw-result'), '[part=go]').click();
    await until(() => find(find(find(quiz, 'lk-coupon-use'), 'lk-pass-barcode'), '[part=digits]'));
    expect(postsTo(shop, '/answers')).to.have.length(2);
    void rightAnswer;
  });
});
