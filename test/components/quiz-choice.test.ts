import '../../components/quiz-choice/define.ts';

import type { QuizChoiceElement } from '../../components/quiz-choice/quiz-choice.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { expectStill, nowhere, picturesQuestion, showWay, wordsQuestion } from './quiz-stage.ts';
import { clearStage, expectAccessible, find, type StageOptions, status, until } from './stage.ts';

const show = async (told: Partial<QuizChoiceElement> = {}, options: StageOptions = {}) => {
  const element = document.createElement('lk-quiz-choice');
  const staged = await showWay(element, { question: wordsQuestion, ...told }, options);
  const input = (id: string) => find(element, `input[value="${id}"]`, HTMLInputElement);
  const option = (id: string) => {
    const label = input(id).closest('label');
    if (!label) throw new Error(`no option ${id}`);
    return label;
  };
  const send = () => find(element, '[part=send]');
  const choose = (id: string) => {
    option(id).click();
    return element.updateComplete;
  };
  const chosen = () => [...(element.shadowRoot?.querySelectorAll('input') ?? [])].filter((one) => one.checked);
  return { ...staged, input, option, send, choose, chosen: () => chosen().map(({ value }) => value) };
};

const tried = (...ids: string[]) => ({ ...wordsQuestion, tried: ids });

describe('<lk-quiz-choice>', () => {
  afterEach(clearStage);

  it('marks what is tapped, one at a time, and sends it by its key', async () => {
    const { sent, send, choose, chosen } = await show();
    await choose('a');
    await choose('b');
    expect(chosen()).to.deep.equal(['b']);
    expect(sent).to.deep.equal([]);
    send().click();
    expect(sent).to.deep.equal([{ optionId: 'b' }]);
  });

  it('sends nothing where nothing is chosen, says so kindly, and stops saying so when something is', async () => {
    const { element, sent, send, choose } = await show();
    send().click();
    await element.updateComplete;
    expect(sent).to.deep.equal([]);
    expect(status(element)).to.equal('先选一个');
    await choose('c');
    expect(status(element)).to.equal('');
  });

  it('is chosen by the keyboard alone, and sent with Enter', async () => {
    const { sent, input } = await show();
    input('b').focus();
    await pressKey(' ');
    await pressKey('Enter');
    await until(() => expect(sent).to.deep.equal([{ optionId: 'b' }]));
  });

  it('marks what was tried in words, and lets nobody choose it again', async () => {
    const { element, sent, tell, input, option, send, choose, chosen } = await show();
    await choose('a');
    await tell({ wrong: 1, question: tried('a') });
    expect(status(element)).to.equal('不是它，再看看别的');
    expect(option('a').textContent).to.include('不是它');
    expect(option('b').textContent).not.to.include('不是它');
    expect(input('a').disabled).to.equal(true);
    expect(chosen()).to.deep.equal([]);
    await choose('a');
    send().click();
    expect(sent).to.deep.equal([]);
  });

  it('hands the focus on to what can still be chosen', async () => {
    const { element, tell, input } = await show();
    input('a').focus();
    input('a').click();
    await tell({ wrong: 1, question: tried('a') });
    expect(element.shadowRoot?.activeElement === input('b')).to.equal(true);
  });

  it('can be neither changed nor sent while an answer is on its way, or when it is over', async () => {
    const { sent, tell, send, choose, chosen } = await show();
    await choose('a');
    for (const [told, says] of [
      [{ isBusy: true }, '正在送出'],
      [{ isBusy: false, isOver: true }, '已经答完'],
    ] as const) {
      await tell(told);
      await choose('b');
      expect(chosen()).to.deep.equal(['a']);
      send().click();
      expect(send().textContent.trim()).to.equal(says);
    }
    expect(sent).to.deep.equal([]);
  });

  it('marks in words what was right, once that is known', async () => {
    const { element, tell, option } = await show({ question: tried('a') });
    await tell({ isOver: true, solution: { answer: '铁观音', optionId: 'b' } });
    expect(['a', 'b', 'c'].map((id) => option(id).querySelector('.mark')?.textContent)).to.deep.equal([
      '不是它',
      '就是它',
      '',
    ]);
    expect(status(element)).to.equal('答案是 铁观音');
  });

  it('begins anew with other options, and goes on with the same ones told again', async () => {
    const { tell, choose, chosen } = await show();
    await choose('c');
    await tell({ question: tried('a') });
    expect(chosen()).to.deep.equal(['c']);
    const options = wordsQuestion.options.map((option) => ({ ...option, id: option.id + option.id }));
    await tell({ question: { ...wordsQuestion, options } });
    expect(chosen()).to.deep.equal([]);
  });

  it('shows pictures two or three in a row, each with room for the highest before it comes, and words as a list', async () => {
    await resizeWindow({ width: 320, height: 568 });
    const { element, tell, option } = await show({ question: picturesQuestion });
    const room = (id: string) => option(id).querySelector('.room')?.getBoundingClientRect() ?? new DOMRect();
    expect(room('a').height).to.be.closeTo(room('a').width, 1);
    expect(room('b').height).to.be.closeTo(room('b').width, 1);
    const columns = () => getComputedStyle(find(element, '[role=radiogroup]')).gridTemplateColumns.split(' ').length;
    expect(columns()).to.equal(3);
    const [first, second] = picturesQuestion.options;
    if (!first || !second) throw new Error('no options');
    await tell({ question: { ...picturesQuestion, options: [first, second] } });
    expect(columns()).to.equal(2);
    expect(document.documentElement.scrollWidth).to.equal(320);
    await tell({ question: wordsQuestion });
    const tops = ['a', 'b', 'c'].map((id) => option(id).getBoundingClientRect().top);
    expect(new Set(tops).size).to.equal(3);
    await resizeWindow({ width: 800, height: 600 });
  });

  it('says that a picture did not come, and asks for it again', async () => {
    const options = [{ id: 'a', picture: nowhere }, ...picturesQuestion.options.slice(1)];
    const { element } = await show({ question: { ...picturesQuestion, options } });
    await until(() => find(element, '.link'));
    let errors = 0;
    find(element, 'img').addEventListener('error', () => (errors += 1));
    find(element, '.link').click();
    await until(() => expect(errors).to.equal(1));
  });

  it('moves nothing when a verdict comes, 320 px wide, in either language, with text twice as large', async () => {
    for (const question of [wordsQuestion, picturesQuestion])
      await expectStill('I choose this', async (lang) => {
        const { element, tell } = await show({ question }, { lang });
        return { element, turn: () => tell({ wrong: 1, question: { ...question, tried: ['a'] } }) };
      });
  });

  it('can be worked by a thumb, and breaks no rule of access', async () => {
    const { element, tell, option, choose } = await show({ question: { ...picturesQuestion, tried: ['b'] } });
    await choose('a');
    for (const id of ['a', 'b', 'c']) {
      const { width, height } = option(id).getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    await expectAccessible(element);
    await tell({ question: wordsQuestion, wrong: 1 });
    await expectAccessible(element);
  });
});
