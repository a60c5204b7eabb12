import '../../components/quiz-spot/define.ts';

import { QuizPictureElement } from '../../components/quiz-picture/quiz-picture.ts';
import type { QuizSpotElement } from '../../components/quiz-spot/quiz-spot.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey } from '../support/window.ts';
import { expectStill, hills, showWay, spotQuestion, tapAt } from './quiz-stage.ts';
import { clearStage, expectAccessible, find, type StageOptions, status, until } from './stage.ts';

const region = [
  { x: 0.6, y: 0.2 },
  { x: 0.8, y: 0.2 },
  { x: 0.8, y: 0.4 },
];

const show = async (told: Partial<QuizSpotElement> = {}, options: StageOptions = {}) => {
  const element = document.createElement('lk-quiz-spot');
  const staged = await showWay(element, { question: spotQuestion, ...told }, options);
  const picture = () => find(element, 'lk-quiz-picture', QuizPictureElement);
  const frame = () => find(picture(), '[part=frame]');
  const send = () => find(element, '[part=send]');
  const tap = async (x: number, y: number) => {
    tapAt(frame(), { x, y });
    await element.updateComplete;
  };
  const mark = () => picture().shadowRoot?.querySelector('[part=mark]') ?? undefined;
  await until(() => expect(find(picture(), 'img').hidden).to.equal(false));
  return { ...staged, picture, frame, send, tap, mark };
};

describe('<lk-quiz-spot>', () => {
  afterEach(clearStage);

  it('marks what is tapped, and sends the last mark by its key', async () => {
    const { element, sent, send, tap, mark } = await show();
    expect(mark() === undefined).to.equal(true);
    expect(status(element)).to.equal('在图上点一下');
    await tap(0.1, 0.1);
    await tap(0.75, 0.25);
    expect(mark() === undefined).to.equal(false);
    expect(sent).to.deep.equal([]);
    send().click();
    const [answer] = sent;
    if (!answer || !('x' in answer)) throw new Error('no place');
    expect(answer.x).to.be.closeTo(0.75, 0.01);
    expect(answer.y).to.be.closeTo(0.25, 0.01);
  });

  it('is answered by the keyboard alone', async () => {
    const { sent, frame, send } = await show();
    frame().focus();
    await pressKey('Enter');
    send().focus();
    await pressKey('Enter');
    await until(() => expect(sent).to.deep.equal([{ x: 0.5, y: 0.5 }]));
  });

  it('sends nothing where nothing is marked, and says so kindly', async () => {
    const { element, sent, send } = await show();
    send().click();
    await element.updateComplete;
    expect(sent).to.deep.equal([]);
    expect(status(element)).to.equal('先在图上点一下');
  });

  it('crosses a mark out that was wrong, and says so, until another place is tapped', async () => {
    const { element, tell, tap, mark } = await show();
    await tap(0.1, 0.1);
    await tell({ wrong: 1 });
    expect(mark()?.classList.contains('missed')).to.equal(true);
    expect(status(element)).to.equal('打叉的地方不是，再找找');
    await tap(0.5, 0.5);
    await until(() => expect(mark()?.classList.contains('missed')).to.equal(false));
    expect(status(element)).to.equal('换个地方，再点一下就行');
  });

  it('lets no place be picked while an answer is on its way, or when it is over', async () => {
    const { sent, tell, send, tap, picture } = await show();
    await tap(0.1, 0.1);
    for (const told of [{ isBusy: true }, { isBusy: false, isOver: true }]) {
      await tell(told);
      await tap(0.9, 0.9);
      send().click();
    }
    expect(sent).to.deep.equal([]);
    expect(picture().marked?.x).to.be.closeTo(0.1, 0.01);
  });

  it('draws afterwards what was to be found', async () => {
    const { element, tell, picture } = await show();
    await tell({ isOver: true, solution: { answer: '枝头右上的嫩芽', region } });
    await until(() => expect(find(picture(), 'polygon', SVGElement).getAttribute('points')).to.match(/^0.6,0.2 0.8/));
    expect(status(element)).to.equal('答案是 枝头右上的嫩芽');
  });

  it('has no mark in another picture', async () => {
    const { element, tell, tap, mark } = await show();
    await tap(0.1, 0.1);
    await tell({ question: { ...spotQuestion, picture: { ...hills, imageUrl: '/demo/art/card.svg' } } });
    await until(() => expect(mark() === undefined).to.equal(true));
    expect(status(element)).to.equal('在图上点一下');
  });

  it('moves nothing when a verdict comes, 320 px wide, in either language, with text twice as large', async () => {
    await expectStill('It is here', async (lang) => {
      const { element, tell } = await show({}, { lang });
      return { element, turn: () => tell({ wrong: 1 }) };
    });
  });

  it('breaks no rule of access, asked and over', async () => {
    const { element, tell, tap } = await show();
    await tap(0.1, 0.1);
    await expectAccessible(element);
    await tell({ isOver: true, solution: { answer: '嫩芽', region } });
    await expectAccessible(element);
  });
});
