import { QuizAnswerEvent } from '../../components/quiz-answer.events.ts';
import type { QuestionOf, Way } from '../../components/quiz-way/way.ts';
import type { Point, ShownPicture } from '../../src/contract/attempt.ts';
import type { Answer } from '../../src/contract/attempt.ts';
import { expect } from '../support/browser-test.ts';
import { resizeWindow } from '../support/window.ts';
import { clearStage, find, mount, type StageOptions, until } from './stage.ts';

/** A picture that there is, and one that there is not. */
export const hills: ShownPicture = { imageUrl: '/demo/art/hills.svg', alt: '一片山', width: 800, height: 600 };
export const nowhere: ShownPicture = { ...hills, imageUrl: '/demo/art/none.svg' };

export const textQuestion: QuestionOf<'text'> = { kind: 'text', text: '壶里泡的是什么茶？' };
export const wordsQuestion: QuestionOf<'choice'> = {
  kind: 'choice',
  text: '哪一种是乌龙？',
  options: [
    { id: 'a', text: '龙井' },
    { id: 'b', text: '铁观音' },
    { id: 'c', text: '普洱' },
  ],
  tried: [],
};
export const picturesQuestion: QuestionOf<'choice'> = {
  kind: 'choice',
  text: '哪一件用来称茶？',
  options: [
    { id: 'a', picture: { ...hills, alt: '第一件' } },
    { id: 'b', picture: { ...hills, alt: '第二件', height: 800 } },
    { id: 'c', text: '壶' },
  ],
  tried: [],
};
export const spotQuestion: QuestionOf<'spot'> = { kind: 'spot', text: '点出茶芽', picture: hills };
export const lettersQuestion: QuestionOf<'letters'> = {
  kind: 'letters',
  text: '这是哪一种茶？',
  tray: Array.from('龙井雀舌龙毛'),
  length: 3,
};

type LitWay = HTMLElement & Way & { readonly updateComplete: Promise<unknown> };

/** A way to answer on the page, what it is told, and what was sent by it. */
export const showWay = async <E extends LitWay>(element: E, told: Partial<E>, options: StageOptions = {}) => {
  const sent: Answer[] = [];
  element.addEventListener(QuizAnswerEvent.type, ({ detail }) => sent.push(detail.answer));
  Object.assign(element, told);
  mount(element, options);
  await element.updateComplete;
  const tell = async (more: Partial<E>) => {
    Object.assign(element, more);
    await element.updateComplete;
  };
  return { element, sent, tell };
};

/** Taps with a mouse, at a place from 0 to 1 of something. */
export const tapAt = (surface: Element, { x, y }: Point, type = 'click'): void => {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const at = { clientX: left + x * width, clientY: top + y * height, button: 0, bubbles: true };
  surface.dispatchEvent(new MouseEvent(type, at));
};

/** Fingers at places from 0 to 1 of something; whether the page is kept from doing its own. */
export const touch = (surface: Element, type: string, ...points: readonly Point[]): boolean => {
  const { left, top, width, height } = surface.getBoundingClientRect();
  const event = new Event(type, { cancelable: true });
  const touches = points.map(({ x, y }) => ({ clientX: left + x * width, clientY: top + y * height }));
  Object.defineProperty(event, 'touches', { value: touches });
  surface.dispatchEvent(event);
  return event.defaultPrevented;
};

/** Presses a key in an element. */
export const key = (target: Element, name: string, more: KeyboardEventInit = {}): boolean => {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true, composed: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event.defaultPrevented;
};

/** Nothing moves when a verdict comes, on a phone 320 px wide with text twice as large, in either language. */
export const expectStill = async (
  english: string,
  show: (lang: string) => Promise<{ element: HTMLElement; turn: () => Promise<unknown> }>,
): Promise<void> => {
  await resizeWindow({ width: 320, height: 568 });
  document.documentElement.style.fontSize = '200%';
  for (const lang of ['zh-CN', 'en']) {
    const { element, turn } = await show(lang);
    const isEnglish = () => find(element, '[part=send]').textContent.includes(english);
    await until(() => expect(isEnglish()).to.equal(lang === 'en'));
    const height = element.offsetHeight;
    await turn();
    expect(element.offsetHeight).to.equal(height);
    expect(document.documentElement.scrollWidth).to.equal(320);
    clearStage();
  }
  document.documentElement.style.fontSize = '';
  await resizeWindow({ width: 800, height: 600 });
};
