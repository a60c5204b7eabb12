import '../../components/quiz-letters/define.ts';

import type { QuizLettersElement } from '../../components/quiz-letters/quiz-letters.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey } from '../support/window.ts';
import { noteFrames, preferStill, unhasten } from './draw-scene.ts';
import { expectStill, key, lettersQuestion, showWay } from './quiz-stage.ts';
import { clearStage, expectAccessible, find, type StageOptions, status, until } from './stage.ts';

const all = (element: Element, selector: string) => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const textOf = ({ textContent }: Element) => textContent.trim();

const show = async (told: Partial<QuizLettersElement> = {}, options: StageOptions = {}) => {
  const element = document.createElement('lk-quiz-letters');
  const staged = await showWay(element, { question: lettersQuestion, ...told }, options);
  const boxes = () => all(element, '[part=box]');
  const laid = () =>
    boxes()
      .map((box) => textOf(box) || '_')
      .join('');
  const tap = async (selector: string, ...places: readonly number[]) => {
    for (const place of places) {
      all(element, selector)[place]?.click();
      await element.updateComplete;
    }
  };
  const lay = (...places: readonly number[]) => tap('[part=letter]', ...places);
  const takeBack = (...places: readonly number[]) => tap('[part=box]', ...places);
  const send = () => find(element, '[part=send]');
  const clear = () => find(element, '.link');
  const press = async (name: string, more: KeyboardEventInit = {}) => {
    key(all(element, '[part=letter]')[0] ?? element, name, more);
    await element.updateComplete;
  };
  return { ...staged, boxes, laid, lay, takeBack, send, clear, press };
};

/** Latin letters, one of them twice. */
const latin = { ...lettersQuestion, tray: Array.from('egTtab'), length: 3 };

describe('<lk-quiz-letters>', () => {
  afterEach(() => {
    unhasten();
    preferStill(false);
    clearStage();
  });

  it('lays what is tapped into the next empty box, takes back what is tapped there, and sends it when full', async () => {
    const { sent, laid, lay, takeBack, send } = await show();
    expect(laid()).to.equal('___');
    await lay(0, 2, 3);
    expect(laid()).to.equal('龙雀舌');
    await takeBack(1);
    expect(laid()).to.equal('龙_舌');
    await lay(1);
    expect(laid()).to.equal('龙井舌');
    send().click();
    expect(sent).to.deep.equal([{ letters: ['龙', '井', '舌'] }]);
  });

  it('tells two of the same letter apart, and lays each once', async () => {
    const { element, laid, lay, takeBack } = await show();
    await lay(4, 4, 0);
    expect(laid()).to.equal('龙龙_');
    await takeBack(0);
    expect(laid()).to.equal('_龙_');
    const gone = all(element, '[part=letter]').map((tile) => tile.getAttribute('aria-disabled'));
    expect(gone).to.deep.equal(['true', 'false', 'false', 'false', 'false', 'false']);
  });

  it('lays nothing more when it is full', async () => {
    const { laid, lay } = await show();
    await lay(0, 1, 2, 3);
    expect(laid()).to.equal('龙井雀');
  });

  it('is emptied by its key', async () => {
    const { laid, lay, clear } = await show();
    expect(clear().getAttribute('aria-disabled')).to.equal('true');
    await lay(0, 1);
    clear().click();
    await until(() => expect(laid()).to.equal('___'));
  });

  it('is typed in with letters of its tray, taken back with the backspace, and sent with Enter', async () => {
    const { sent, laid, send, press } = await show({ question: latin });
    for (const name of ['t', 'e', 'x', 't', 'Shift']) await press(name);
    expect(laid()).to.equal('Tet');
    await press('Backspace');
    await press('Backspace');
    expect(laid()).to.equal('T__');
    await press('a', { ctrlKey: true });
    expect(laid()).to.equal('T__');
    for (const name of ['E', 'a']) await press(name);
    send().focus();
    await pressKey('Enter');
    await until(() => expect(sent).to.deep.equal([{ letters: ['T', 'e', 'a'] }]));
  });

  it('says what is laid and how much is missing, and of each box what is in it', async () => {
    const { element, lay, boxes } = await show();
    expect(status(element)).to.equal('还差 3 个字');
    await lay(1, 0);
    expect(status(element)).to.equal('井龙，还差 1 个字');
    expect(boxes().map((box) => box.getAttribute('aria-label'))).to.deep.equal([
      '第 1 格，井，收回',
      '第 2 格，龙，收回',
      '第 3 格，空',
    ]);
    await lay(2);
    expect(status(element)).to.equal('填好了：井龙雀');
  });

  it('sends nothing while a box is empty, and says so kindly', async () => {
    const { element, sent, lay, send } = await show();
    await lay(0, 1);
    send().click();
    await element.updateComplete;
    expect(sent).to.deep.equal([]);
    expect(status(element)).to.equal('先把空格填满');
  });

  it('shakes after a wrong answer, keeps what was laid, and says so until it is changed', async () => {
    const { element, tell, laid, lay, takeBack } = await show();
    await lay(0, 1, 2);
    const noted = noteFrames();
    await tell({ wrong: 1 });
    expect(noted.length).to.be.greaterThan(2);
    expect(laid()).to.equal('龙井雀');
    expect(status(element)).to.equal('不是这个词，换换看');
    await takeBack(2);
    expect(status(element)).to.equal('龙井，还差 1 个字');
  });

  it('does not shake where less motion is wanted', async () => {
    preferStill(true);
    const { tell } = await show();
    const noted = noteFrames();
    await tell({ wrong: 1 });
    expect(noted).to.deep.equal([]);
  });

  it('can be neither changed nor sent while an answer is on its way, or when it is over', async () => {
    const { sent, tell, laid, lay, takeBack, send, clear, press } = await show({ question: latin });
    await lay(0, 1, 2);
    for (const told of [{ isBusy: true }, { isBusy: false, isOver: true }]) {
      await tell(told);
      await takeBack(0);
      await press('Backspace');
      clear().click();
      send().click();
      expect(laid()).to.equal('egT');
    }
    expect(sent).to.deep.equal([]);
  });

  it('begins anew with another tray, and goes on with the same one told again', async () => {
    const { tell, laid, lay } = await show();
    await lay(0);
    await tell({ question: { ...lettersQuestion, tray: [...lettersQuestion.tray] } });
    expect(laid()).to.equal('龙__');
    await tell({ question: latin });
    expect(laid()).to.equal('___');
  });

  it('runs as its writing does, whichever way the page runs', async () => {
    document.documentElement.dir = 'rtl';
    const { tell, boxes } = await show();
    const isForward = () => {
      const [first, second] = boxes().map((box) => box.getBoundingClientRect().left);
      return first !== undefined && second !== undefined && first < second;
    };
    expect(isForward()).to.equal(true);
    await tell({ question: { ...lettersQuestion, tray: Array.from('شايبن') } });
    document.documentElement.dir = '';
    expect(isForward()).to.equal(false);
  });

  it('has room for 20 boxes and 40 letters on 320 px, and moves nothing when a verdict comes', async () => {
    const tray = Array.from({ length: 40 }, (_, place) => String.fromCharCode(0x4e00 + place));
    await expectStill('That is the word', async (lang) => {
      const { element, tell } = await show({ question: { ...lettersQuestion, tray, length: 20 } }, { lang });
      for (const button of all(element, '[part=box], [part=letter]')) {
        const { width, height } = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(44);
      }
      return { element, turn: () => tell({ wrong: 1 }) };
    });
  });

  it('breaks no rule of access, with something laid and wrong', async () => {
    const { element, lay, tell } = await show();
    await lay(0, 1);
    await expectAccessible(element);
    await lay(2);
    await tell({ wrong: 1 });
    await expectAccessible(element);
  });
});
