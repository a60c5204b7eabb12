import '../../components/draw-slot/define.ts';

import type { Outcome } from '../../components/lucky-draw/stage.ts';
import { afterEach, beforeEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { facesOf, hasten, noteAnimations, noteFrames, preferStill, showScene, unhasten } from './draw-scene.ts';
import { clearStage, expectAccessible, find, until } from './stage.ts';

const show = (options: Parameters<typeof showScene>[1] = {}) =>
  showScene(document.createElement('lk-draw-slot'), options);

const all = (root: Element, selector: string) => [...(root.shadowRoot?.querySelectorAll(selector) ?? [])];

/** What the eye finds in the middle of each reel. */
const middle = (element: Element) =>
  all(element, '.reel').map((reel) => {
    const { top, height } = reel.getBoundingClientRect();
    const cells = [...reel.querySelectorAll('.cell')].filter((cell) => {
      const rect = cell.getBoundingClientRect();
      return Math.abs(rect.top + rect.height / 2 - (top + height / 2)) < 1.5;
    });
    expect(cells).to.have.length(1);
    return cells[0]?.querySelector('.lines')?.textContent.trim() ?? '';
  });

const threeOf = ([first]: readonly [string, string?], place: number) => [1, 2, 3].map(() => `${first} ${place}`);

const shift = (strip: Element) => new DOMMatrix(getComputedStyle(strip).transform).m42;

/** How many animations go on inside, where an engine tells. */
const running = (element: Element) =>
  'getAnimations' in document ? all(element, '*').reduce((sum, one) => sum + one.getAnimations().length, 0) : 0;

describe('<lk-draw-slot>', () => {
  beforeEach(hasten);
  afterEach(() => {
    unhasten();
    preferStill(false);
    clearStage();
  });

  it('shows three alike of what was won in the middle, and never where nothing was, for 2 to 12 prizes', async () => {
    const { element, tell, rest } = await show();
    let rests = 0;
    for (const loss of [false, true])
      for (const count of loss ? [2, 7, 12] : [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
        const faces = facesOf(count, { loss });
        element.faces = faces;
        const outcomes = new Set<Outcome>([...faces.map(({ outcome }) => outcome), null, 'nobody knows']);
        for (const on of outcomes) {
          await tell({ name: 'turning' });
          await tell({ name: 'landing', on });
          await rest((rests += 1));
          const place = faces.findIndex(({ outcome }) => outcome === on);
          const face = faces[place];
          if (face && on !== null) expect(middle(element)).to.deep.equal(threeOf(face.lines, place));
          else expect(new Set(middle(element)).size).to.be.at.least(2);
        }
      }
  });

  it('shows no three alike to the eye where prizes are called the same', async () => {
    const alike = facesOf(3).map((face) => ({ ...face, lines: ['茶'] as const }));
    const { element, tell, rest } = await show({ faces: alike });
    await tell({ name: 'landing', on: null });
    await rest();
    expect(new Set(middle(element)).size).to.equal(2);
  });

  it('looks like no prize before a draw, and shows what was drawn when it comes back on it', async () => {
    const before = await show();
    expect(new Set(middle(before.element)).size).to.equal(3);
    const after = await show({ play: { name: 'resting', on: 'p2' } });
    expect(middle(after.element)).to.deep.equal(threeOf(['毛峰'], 2));
    expect(after.heard('rest')).to.equal(0);
  });

  it('goes on from where each reel is, as fast as it is, when the answer comes', async () => {
    unhasten();
    const { element, tell } = await show();
    await tell({ name: 'turning' });
    const strips = all(element, '.strip');
    const start = strips.map(shift);
    await until(() => expect(Math.abs(shift(find(element, '.strip')) - (start[0] ?? 0))).to.be.above(400));
    const cell = find(element, '.strip').offsetHeight / 29;
    const round = cell * 12;
    const begun = noteAnimations();
    const before = strips.map(shift);
    await tell({ name: 'landing', on: 'p1' });
    strips.forEach((strip, reel) => {
      const jump = Math.abs(shift(strip) - (before[reel] ?? 0)) % round;
      expect(Math.min(jump, round - jump)).to.be.below(8);
    });
    const placeAt = (time: number) => {
      begun.forEach((animation) => (animation.currentTime = time));
      return strips.map(shift);
    };
    begun.forEach((animation) => animation.pause());
    expect(begun).to.have.length(3);
    const [from, to, end] = [placeAt(0), placeAt(20), placeAt(1e5)];
    // Ten cells a second, downwards.
    strips.forEach((_, reel) => expect(((to[reel] ?? 0) - (from[reel] ?? 0)) / cell).to.be.closeTo(0.2, 0.02));
    // What was in sight is gone before anything stops.
    strips.forEach((_, reel) => expect(((end[reel] ?? 0) - (from[reel] ?? 0)) / cell).to.be.at.least(2.5));
  });

  it('comes to rest without a word where a draw was refused, and looks like no prize', async () => {
    const { element, tell, heard } = await show({ play: { name: 'resting', on: 'p1' } });
    await tell({ name: 'turning' });
    await tell({ name: 'resting' });
    await until(() => expect(find(element, '.window').className).to.equal('window still'));
    expect(new Set(middle(element)).size).to.equal(3);
    expect(heard('rest')).to.equal(0);
  });

  it('stays on what was decided when faces change, in whatever order, while it lands and after', async () => {
    const { element, tell, rest } = await show();
    await tell({ name: 'turning' });
    await tell({ name: 'landing', on: 'p3' });
    element.faces = [...facesOf(9)].reverse();
    await rest();
    expect(middle(element)).to.deep.equal(threeOf(['观音'], 3));
    element.faces = facesOf(5);
    await tell({ name: 'resting', on: 'p3' });
    expect(middle(element)).to.deep.equal(threeOf(['观音'], 3));
  });

  it('can be told anything at any time', async () => {
    const { element, tell, heard, rest } = await show({ play: { name: 'landing', on: 'p4' } });
    await rest();
    expect(middle(element)).to.deep.equal(threeOf(['白毫'], 4));
    await tell({ name: 'landing', on: 'p4' });
    await tell({ name: 'landing', on: 'p0' });
    await tell({ name: 'resting', on: 'p5' });
    await until(() => expect(middle(element)).to.deep.equal(threeOf(['龙井'], 5)));
    await tell({ name: 'turning' });
    await tell({ name: 'turning' });
    await tell({ name: 'landing', on: 'p2' });
    await tell({ name: 'landing', on: 'p2' });
    await rest(2);
    expect(middle(element)).to.deep.equal(threeOf(['毛峰'], 2));
    expect(heard('rest')).to.equal(2);
  });

  it('ticks as symbols go by', async () => {
    const { tell, heard } = await show();
    await tell({ name: 'turning' });
    await until(() => expect(heard('tick')).to.be.above(1));
  });

  it('fades to what was decided where less motion is wanted, and nothing turns', async () => {
    preferStill(true);
    const noted = noteFrames();
    const { element, tell, rest, heard } = await show();
    await tell({ name: 'turning' });
    await tell({ name: 'landing', on: 'p3' });
    await rest();
    expect(middle(element)).to.deep.equal(threeOf(['观音'], 3));
    expect(noted.filter((frame) => 'transform' in frame)).to.deep.equal([]);
    expect(heard('tick')).to.equal(0);
  });

  it('shows what was decided in an engine that cannot animate', async () => {
    Reflect.set(Element.prototype, 'animate', undefined);
    const { element, tell, rest } = await show();
    await tell({ name: 'turning' });
    await tell({ name: 'landing', on: 'p3' });
    await rest();
    expect(middle(element)).to.deep.equal(threeOf(['观音'], 3));
  });

  it('is pressed by key, and only while it is ready', async () => {
    const { element, heard } = await show();
    find(element, '[part=key]').focus();
    await pressKey('Enter');
    await until(() => expect(heard('press')).to.equal(1));
    element.ready = false;
    await element.updateComplete;
    find(element, '[part=key]').click();
    expect(heard('press')).to.equal(1);
  });

  it('goes on where it was cut short, and leaves nothing behind', async () => {
    const { element, tell, rest } = await show();
    const parent = element.parentElement;
    await tell({ name: 'turning' });
    for (let time = 0; time < 30; time += 1) {
      element.remove();
      expect(running(element)).to.equal(0);
      parent?.append(element);
    }
    await tell({ name: 'landing', on: 'p1' });
    element.remove();
    parent?.append(element);
    await rest();
    expect(middle(element)).to.deep.equal(threeOf(['碧螺'], 1));
    expect(all(element, '.cell').every((cell) => cell.querySelectorAll('.lines').length === 1)).to.equal(true);
  });

  it('holds its place in a narrow window, and breaks no rule of access', async () => {
    const { element } = await show({ play: { name: 'resting', on: 'p1' } });
    await resizeWindow({ width: 320, height: 640 });
    expect(middle(element)).to.deep.equal(threeOf(['碧螺'], 1));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await expectAccessible(element);
  });
});
