import '../../components/quiz-text/define.ts';

import type { QuizTextElement } from '../../components/quiz-text/quiz-text.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { expectStill, key, showWay, textQuestion } from './quiz-stage.ts';
import { clearStage, expectAccessible, find, type StageOptions, status, until } from './stage.ts';

const show = async (told: Partial<QuizTextElement> = {}, options: StageOptions = {}) => {
  const staged = await showWay(document.createElement('lk-quiz-text'), { question: textQuestion, ...told }, options);
  const field = () => find(staged.element, 'input', HTMLInputElement);
  const send = () => find(staged.element, '[part=send]');
  const type = (text: string) => {
    field().value = text;
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
    return staged.element.updateComplete;
  };
  return { ...staged, field, send, type };
};

const selected = ({ value, selectionStart, selectionEnd }: HTMLInputElement) =>
  value.slice(selectionStart ?? 0, selectionEnd ?? 0);

describe('<lk-quiz-text>', () => {
  afterEach(clearStage);

  it('sends what was typed by its key and by Enter, without spaces around it, and stays where it was', async () => {
    const { sent, field, send, type } = await show();
    await type('  铁观音 ');
    send().click();
    expect(sent).to.deep.equal([{ text: '铁观音' }]);
    field().focus();
    await pressKey('Enter');
    await until(() => expect(sent).to.have.length(2));
    expect(field().value).to.equal('  铁观音 ');
  });

  it('sends one line of text, whatever was pasted', async () => {
    const { sent, send, type } = await show();
    await type('铁\u0007观\t音');
    send().click();
    expect(sent).to.deep.equal([{ text: '铁 观 音' }]);
  });

  it('tells a keyboard on the screen what is typed in it', async () => {
    const { field } = await show();
    const told = ['enterkeyhint', 'autocomplete', 'autocapitalize', 'spellcheck', 'maxlength'];
    expect(told.map((name) => field().getAttribute(name))).to.deep.equal(['send', 'off', 'off', 'false', '100']);
  });

  it('sends nothing of what an input method is composing, and nothing by the Enter that ends it', async () => {
    const { sent, field, type } = await show();
    field().focus();
    field().dispatchEvent(new CompositionEvent('compositionstart'));
    await type('tie');
    await pressKey('Enter');
    expect(key(field(), 'Enter', { isComposing: true })).to.equal(true);
    expect(sent).to.deep.equal([]);
    field().value = '铁';
    field().dispatchEvent(new CompositionEvent('compositionend'));
    // Safari ends a composition before it tells of its Enter, which has a code of its own.
    const late = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true });
    Object.defineProperty(late, 'keyCode', { value: 229 });
    field().dispatchEvent(late);
    expect(late.defaultPrevented).to.equal(true);
    expect(sent).to.deep.equal([]);
    await pressKey('Enter');
    await until(() => expect(sent).to.deep.equal([{ text: '铁' }]));
  });

  it('lets an input method finish before a tap on its key counts, and sends what came of it, once', async () => {
    const { sent, field, send, type } = await show();
    field().focus();
    field().dispatchEvent(new CompositionEvent('compositionstart'));
    await type('tieguanyin');
    field().addEventListener('blur', () => {
      field().value = '铁观音';
      field().dispatchEvent(new CompositionEvent('compositionend'));
    });
    send().click();
    expect(sent).to.deep.equal([{ text: '铁观音' }]);
  });

  it('sends nothing where nothing is typed, says so kindly, and stops saying so when something is', async () => {
    const { element, sent, field, send, type } = await show();
    await type('   ');
    send().click();
    await element.updateComplete;
    expect(sent).to.deep.equal([]);
    expect(status(element)).to.equal('先写下你猜的，再发');
    expect(field().getAttribute('aria-invalid')).to.equal('true');
    expect(element.shadowRoot?.activeElement === field()).to.equal(true);
    await type('铁');
    expect(status(element)).to.equal('');
    expect(field().getAttribute('aria-invalid')).to.equal('false');
  });

  it('keeps what was typed after a wrong answer, selected, and says that it was not it', async () => {
    const { element, tell, field, type } = await show();
    await type('龙井');
    field().focus();
    await tell({ isBusy: true });
    await tell({ isBusy: false, wrong: 1 });
    expect(selected(field())).to.equal('龙井');
    expect(status(element)).to.equal('不是这个，再想想');
    expect(element.shadowRoot?.activeElement === field()).to.equal(true);
  });

  it('does not take the focus from elsewhere, and says nothing of wrong answers of before', async () => {
    const { element, tell } = await show({ wrong: 1 });
    expect(status(element)).to.equal('');
    await tell({ wrong: 2 });
    expect(element.shadowRoot?.activeElement === null).to.equal(true);
  });

  it('can be neither changed nor sent while an answer is on its way, or when it is over', async () => {
    const { element, sent, tell, field, send, type } = await show();
    await type('铁观音');
    for (const [told, says] of [
      [{ isBusy: true }, '正在送出'],
      [{ isBusy: false, isOver: true }, '已经答完'],
      [{ isOver: false, solution: { answer: '铁观音' } }, '已经答完'],
    ] as const) {
      await tell(told);
      send().click();
      field().focus();
      await pressKey('Enter');
      expect(field().readOnly).to.equal(true);
      expect(send().textContent.trim()).to.equal(says);
    }
    expect(status(element)).to.equal('答案是 铁观音');
    expect(sent).to.deep.equal([]);
  });

  it('is empty for another question, and as it was for the same one told again', async () => {
    const { element, tell, field, type } = await show();
    await type('铁观音');
    await tell({ wrong: 1 });
    await tell({ question: { ...textQuestion } });
    expect(field().value).to.equal('铁观音');
    await tell({ question: { ...textQuestion, text: '这又是什么茶？' } });
    expect(field().value).to.equal('');
    expect(status(element)).to.equal('');
  });

  it('is above a keyboard 300 px high, field and key', async () => {
    await resizeWindow({ width: 360, height: 640 });
    const { element, field, send } = await show();
    const above = document.createElement('div');
    above.style.height = '400px';
    element.before(above);
    field().focus();
    await resizeWindow({ width: 360, height: 340 });
    // Some engines bring the field into sight themselves, and none its key: here nobody has yet.
    window.scrollTo(0, 0);
    window.dispatchEvent(new Event('resize'));
    await until(() => {
      expect(field().getBoundingClientRect().top).to.be.at.least(0);
      expect(send().getBoundingClientRect().bottom).to.be.at.most(340);
    });
    window.scrollTo(0, 0);
    field().blur();
    await resizeWindow({ width: 360, height: 330 });
    expect(window.scrollY).to.equal(0);
    await resizeWindow({ width: 800, height: 600 });
  });

  it('moves nothing when a verdict comes, 320 px wide, in either language, with text twice as large', async () => {
    await expectStill('Answer this', async (lang) => {
      const { element, tell } = await show({}, { lang });
      return { element, turn: () => tell({ wrong: 1 }) };
    });
  });

  it('breaks no rule of access, asked, wrong and over', async () => {
    const { element, tell } = await show();
    await expectAccessible(element);
    await tell({ wrong: 1 });
    await expectAccessible(element);
    await tell({ isOver: true, solution: { answer: '铁观音' } });
    await expectAccessible(element);
  });
});
