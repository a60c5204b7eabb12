import '../../components/draw-scratch/define.ts';

import type { Outcome } from '../../components/lucky-draw/stage.ts';
import { afterEach, beforeEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { facesOf, hasten, noteFrames, preferStill, showScene, unhasten } from './draw-scene.ts';
import { clearStage, expectAccessible, find, until } from './stage.ts';

const show = (options: Parameters<typeof showScene>[1] = {}) =>
  showScene(document.createElement('lk-draw-scratch'), options);

const foil = (element: Element) => find(element, 'canvas', HTMLCanvasElement);

/** A finger goes along a line, each point from 0 to 1 of the foil. */
const stroke = (element: Element, ...points: readonly (readonly [number, number])[]) => {
  const { left, top, width, height } = foil(element).getBoundingClientRect();
  points.forEach(([x, y], place) => {
    const at = { clientX: left + x * width, clientY: top + y * height, isPrimary: true, button: 0 };
    foil(element).dispatchEvent(new PointerEvent(place === 0 ? 'pointerdown' : 'pointermove', at));
  });
  foil(element).dispatchEvent(new PointerEvent('pointerup', { isPrimary: true }));
};

/** Scratches from the top down to a share of the foil. */
const scratch = (element: Element, share: number) => {
  for (let y = 0.05; y < share; y += 0.1) stroke(element, [0, y], [1, y]);
};

/** How opaque the foil is at a place. */
const opacityAt = (element: Element, x: number, y: number) => {
  const canvas = foil(element);
  const data = canvas.getContext('2d')?.getImageData(x * canvas.width, y * canvas.height, 1, 1).data;
  return (data?.[3] ?? NaN) / 255;
};

const isWhole = (element: Element) =>
  [0.02, 0.5, 0.98].every((x) => [0.02, 0.3, 0.97].every((y) => opacityAt(element, x, y) === 1));

const under = (element: Element) => find(element, '.under');
const said = (element: Element) => under(element).textContent.replace(/\s+/g, ' ').trim();

/** What is in the middle to the eye: the foil, or what lies beneath. */
const atMiddle = (element: Element) => {
  const { left, top, width, height } = foil(element).getBoundingClientRect();
  return element.shadowRoot?.elementFromPoint(left + width / 2, top + height / 2);
};

/** An engine that gives nothing to draw on, until what it answers is called. */
const withoutDrawing = () => {
  const getContext = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, 'getContext');
  Reflect.set(HTMLCanvasElement.prototype, 'getContext', () => null);
  return () => Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', getContext ?? {});
};

/** The whole face can be seen and read: nothing lies on it. */
const expectRevealed = (element: Element, text: string) => {
  expect(said(element)).to.equal(text);
  expect(under(element).getAttribute('aria-hidden')).to.equal('false');
  expect(getComputedStyle(foil(element)).visibility).to.equal('hidden');
  expect(under(element).contains(atMiddle(element) ?? null)).to.equal(true);
};

const expectCovered = (element: Element) => {
  expect(isWhole(element)).to.equal(true);
  expect(getComputedStyle(foil(element)).visibility).to.equal('visible');
  expect(atMiddle(element)).to.equal(foil(element));
  expect(under(element).getAttribute('aria-hidden')).to.equal('true');
};

describe('<lk-draw-scratch>', () => {
  beforeEach(hasten);
  afterEach(() => {
    unhasten();
    preferStill(false);
    clearStage();
  });

  it('shows what was decided beneath its foil, for 2 to 12 prizes and none, and no other prize for what no face has', async () => {
    const { element, tell, rest } = await show();
    let rests = 0;
    for (const loss of [false, true])
      for (const count of loss ? [2, 7, 12] : [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
        const faces = facesOf(count, { loss });
        element.faces = faces;
        const outcomes = new Set<Outcome>([...faces.map(({ outcome }) => outcome), null, 'nobody knows']);
        // Printed foil takes long in some engines; a plain cover hides and shows as it does.
        const restore = count === 2 ? () => undefined : withoutDrawing();
        for (const on of outcomes) {
          await tell({ name: 'turning' });
          await tell({ name: 'landing', on });
          find(element, '[part=key]').click();
          await rest((rests += 1));
          const face = faces.find(({ outcome }) => outcome === on);
          expectRevealed(element, face?.lines.join(' ') ?? (loss ? '下次' : '这次没有奖品'));
          expect(under(element).classList.contains('prize')).to.equal(face !== undefined && on !== null);
        }
        restore();
      }
  });

  it('shows nothing of it before it is known, and hides it from eye and reader until it is scratched', async () => {
    const { element, tell } = await show();
    expect(said(element)).to.equal('');
    expectCovered(element);
    await tell({ name: 'turning' });
    expect(said(element)).to.equal('结果马上就来');
    await tell({ name: 'landing', on: 'p2' });
    expectCovered(element);
  });

  it('is pressed by the first stroke, once, and scratched while the answer is awaited; beyond 60% it is shown', async () => {
    const { element, tell, heard, rest } = await show();
    element.addEventListener('lk-stage-press', () => (element.play = { name: 'turning' }));
    stroke(element, [0.1, 0.1], [0.5, 0.1], [0.9, 0.1]);
    await element.updateComplete;
    expect(heard('press')).to.equal(1);
    expect(opacityAt(element, 0.5, 0.1)).to.equal(0);
    expect(opacityAt(element, 0.5, 0.9)).to.equal(1);
    scratch(element, 0.5);
    await tell({ name: 'landing', on: 'p3' });
    expect(opacityAt(element, 0.5, 0.1)).to.equal(0);
    expect(find(element, '.progress b').textContent).to.match(/^已刮 [45]\d%$/);
    expect(heard('rest')).to.equal(0);
    scratch(element, 0.7);
    await rest();
    expectRevealed(element, '观音 3');
    expect(heard('press')).to.equal(1);
    expect(heard('tick')).to.be.within(5, 30);
  });

  it('is scratched by touches and by a mouse alike in an engine without pointer events', async () => {
    const own = Object.getOwnPropertyDescriptor(window, 'PointerEvent');
    Object.defineProperty(window, 'PointerEvent', { configurable: true, value: undefined });
    const { element, heard } = await show();
    if (own) Object.defineProperty(window, 'PointerEvent', own);
    element.addEventListener('lk-stage-press', () => (element.play = { name: 'turning' }));
    const { left, top, width, height } = foil(element).getBoundingClientRect();
    const touch = (type: string, x: number, y: number) => {
      const event = new Event(type, { cancelable: true });
      const touches = [{ clientX: left + x * width, clientY: top + y * height }];
      Object.defineProperty(event, 'touches', { value: type === 'touchend' ? [] : touches });
      foil(element).dispatchEvent(event);
      return event.defaultPrevented;
    };
    touch('touchstart', 0.1, 0.1);
    expect(touch('touchmove', 0.5, 0.1)).to.equal(true);
    await element.updateComplete;
    expect(heard('press')).to.equal(1);
    touch('touchmove', 0.9, 0.1);
    touch('touchend', 0.9, 0.1);
    touch('touchmove', 0.5, 0.5);
    expect([opacityAt(element, 0.7, 0.1), opacityAt(element, 0.7, 0.3)]).to.deep.equal([0, 1]);
    const mouse = (type: string, x: number, y: number) =>
      foil(element).dispatchEvent(
        new MouseEvent(type, { clientX: left + x * width, clientY: top + y * height, button: 0 }),
      );
    mouse('mousemove', 0.5, 0.8);
    mouse('mousedown', 0.1, 0.8);
    mouse('mousemove', 0.9, 0.8);
    mouse('mouseup', 0.9, 0.8);
    mouse('mousemove', 0.5, 0.5);
    expect([opacityAt(element, 0.3, 0.8), opacityAt(element, 0.7, 0.6)]).to.deep.equal([0, 1]);
    expect(heard('press')).to.equal(1);
  });

  it('is shown at once when the answer comes to a card that is scratched already', async () => {
    const { element, tell, rest, heard } = await show({ play: { name: 'turning' } });
    scratch(element, 0.9);
    await element.updateComplete;
    expect(heard('rest')).to.equal(0);
    await tell({ name: 'landing', on: 'p1' });
    await rest();
    expectRevealed(element, '碧螺 1');
  });

  it('keeps its foil where nobody may draw', async () => {
    const { element, heard } = await show();
    element.ready = false;
    await element.updateComplete;
    scratch(element, 1);
    find(element, '[part=key]').click();
    expect(heard('press')).to.equal(0);
    expectCovered(element);
    expect(getComputedStyle(foil(element)).touchAction).to.equal('auto');
  });

  it('has its foil whole again, and says nothing, where a draw was refused', async () => {
    const { element, tell, heard } = await show({ play: { name: 'turning' } });
    scratch(element, 0.8);
    await tell({ name: 'resting' });
    expectCovered(element);
    expect(said(element)).to.equal('');
    expect(heard('rest')).to.equal(0);
  });

  it('stands bare on what was drawn before, and lays new foil for the next draw', async () => {
    const { element, tell, heard, rest } = await show({ play: { name: 'resting', on: 'p4' } });
    expectRevealed(element, '白毫 4');
    expect(heard('rest')).to.equal(0);
    find(element, '[part=key]').click();
    expect(heard('press')).to.equal(1);
    await tell({ name: 'turning' });
    expectCovered(element);
    await tell({ name: 'landing', on: 'p0' });
    await tell({ name: 'landing', on: 'p1' });
    expectCovered(element);
    find(element, '[part=key]').click();
    await rest();
    await tell({ name: 'landing', on: 'p1' });
    await tell({ name: 'resting', on: 'p1' });
    expectRevealed(element, '碧螺 1');
    await tell({ name: 'landing', on: 'p2' });
    expectCovered(element);
    await tell({ name: 'resting', on: 'p2' });
    expectRevealed(element, '毛峰 2');
    expect(heard('rest')).to.equal(1);
  });

  it('keeps every stroke when the window turns, the page is scrolled or the faces change, and feels the next where it is', async () => {
    const { element, tell } = await show({ play: { name: 'turning' } });
    stroke(element, [0, 0.5], [1, 0.5]);
    await resizeWindow({ width: 320, height: 568 });
    element.style.cssText = 'position: fixed; left: 10px; right: 30px; top: 40px; transform: scale(0.9)';
    element.faces = facesOf(3);
    await tell({ name: 'landing', on: 'p2' });
    stroke(element, [0.25, 0], [0.25, 1]);
    expect(opacityAt(element, 0.5, 0.5)).to.equal(0);
    expect(opacityAt(element, 0.25, 0.05)).to.equal(0);
    expect(opacityAt(element, 0.7, 0.05)).to.equal(1);
    await resizeWindow({ width: 800, height: 600 });
  });

  it('works by its key alone where nothing can be drawn on, and covers all the same', async () => {
    const restore = withoutDrawing();
    const { element, tell, rest } = await show({ play: { name: 'landing', on: 'p1' } });
    restore();
    await element.updateComplete;
    scratch(element, 1);
    expect(getComputedStyle(foil(element)).backgroundColor).to.equal(getComputedStyle(foil(element)).color);
    expect(atMiddle(element)).to.equal(foil(element));
    find(element, '[part=key]').click();
    await rest();
    expectRevealed(element, '碧螺 1');
    await tell({ name: 'resting' });
  });

  it('is drawn and shown by the keyboard alone, and its key keeps the focus', async () => {
    const { element, tell, heard, rest } = await show();
    const key = find(element, '[part=key]');
    key.focus();
    await pressKey('Enter');
    await until(() => expect(heard('press')).to.equal(1));
    await tell({ name: 'turning' });
    await pressKey('Enter');
    await tell({ name: 'landing', on: 'p5' });
    expect(key.textContent.trim()).to.equal('不刮了，直接看');
    await pressKey('Enter');
    await rest();
    expectRevealed(element, '龙井 5');
    expect(element.shadowRoot?.activeElement).to.equal(key);
    expect(heard('press')).to.equal(1);
  });

  it('moves nothing, and shows what was decided, where less motion is wanted or none is possible', async () => {
    preferStill(true);
    const noted = noteFrames();
    const still = await show({ play: { name: 'landing', on: 'p1' } });
    find(still.element, '[part=key]').click();
    await still.rest();
    expect(noted.filter((frame) => 'transform' in frame)).to.deep.equal([]);
    Reflect.set(Element.prototype, 'animate', undefined);
    const old = await show({ play: { name: 'landing', on: 'p1' } });
    find(old.element, '[part=key]').click();
    await old.rest();
    expectRevealed(old.element, '碧螺 1');
  });

  it('keeps its strokes when it is moved in the page, and says once that it rests', async () => {
    const { element, heard, rest } = await show({ play: { name: 'landing', on: 'p1' } });
    const parent = element.parentElement;
    stroke(element, [0, 0.5], [1, 0.5]);
    find(element, '[part=key]').click();
    for (let time = 0; time < 30; time += 1) {
      element.remove();
      parent?.append(element);
    }
    await rest();
    await element.updateComplete;
    expectRevealed(element, '碧螺 1');
    stroke(element, [0, 0.2], [1, 0.2]);
    expect(heard('rest')).to.equal(1);
    expect(heard('press')).to.equal(0);
  });

  it('breaks no rule of access, covered or bare', async () => {
    const covered = await show();
    await expectAccessible(covered.element);
    clearStage();
    const bare = await show({ play: { name: 'resting', on: 'p1' }, lang: 'en' });
    await expectAccessible(bare.element);
  });
});
