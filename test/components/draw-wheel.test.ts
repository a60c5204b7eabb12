import '../../components/draw-wheel/define.ts';

import { afterEach, beforeEach, describe, expect, it } from '../support/browser-test.ts';
import { facesFor, itTurns, type Opened, openStage, wholeSpin } from './draw-stage.ts';
import { handClock } from './hand-clock.ts';
import { clearStage, find } from './stage.ts';

const sectorAt = (element: Element, x: number, y: number) => {
  const hit = element.shadowRoot?.elementFromPoint(x, y);
  return [...(element.shadowRoot?.querySelectorAll('.sector') ?? [])].findIndex((one) => one === hit);
};

const middleOf = (one: Element) => {
  const { left, top, width, height } = one.getBoundingClientRect();
  return [left + width / 2, top + height / 2] as const;
};

/** The text on the sector under the pointer's tip; none on a line between two. */
const shown = (element: Element): string | undefined => {
  element.scrollIntoView({ block: 'start' });
  const pointer = find(element, '.pointer', SVGElement).getBoundingClientRect();
  const x = pointer.left + pointer.width / 2;
  const under = [-2, 0, 2].map((aside) => sectorAt(element, x + aside, pointer.bottom - 1));
  const [sector = -1] = under;
  if (under.some((one) => one !== sector)) return undefined;
  const face = element.shadowRoot?.querySelectorAll('.face')[sector];
  // What is written on it lies on it.
  if (!face || sectorAt(element, ...middleOf(face)) !== sector) return undefined;
  return face.querySelector('.name')?.textContent.split(' ')[0];
};

/** Where the wheel is, in turns. */
const placeOf = (element: Element): number => {
  const { transform } = getComputedStyle(find(element, '.turned'));
  const [cosine = 1, sine = 0] = transform
    .replace(/^matrix\(/, '')
    .split(',')
    .map(Number);
  return (Math.atan2(sine, cosine) / (2 * Math.PI) + 1) % 1;
};

itTurns('lk-draw-wheel', shown);

describe('<lk-draw-wheel>', () => {
  let clock: ReturnType<typeof handClock>;
  beforeEach(() => (clock = handClock()));
  afterEach(() => {
    clearStage();
    clock.restore();
  });

  /** How far it goes in the next 10 ms, in turns. */
  const goes = ({ element }: Opened) => {
    const before = placeOf(element);
    clock.pass(10);
    return ((placeOf(element) - before + 1.5) % 1) - 0.5;
  };

  it('goes on from where it is as fast as it is when the answer comes, and then only slows down', async () => {
    for (const wait of [60, 200, 390, 1234, 3000]) {
      const stage = await openStage('lk-draw-wheel');
      await stage.play({ name: 'turning' });
      clock.pass(wait);
      const before = [goes(stage), placeOf(stage.element)] as const;
      await stage.play({ name: 'landing', on: 'prize-5' });
      expect(placeOf(stage.element)).to.be.closeTo(before[1], 1e-3);
      const ways = Array.from({ length: wholeSpin / 10 }, () => goes(stage));
      expect(ways[0]).to.be.closeTo(before[0], 0.0008);
      ways.forEach((way, index) => {
        const last = ways[index - 1] ?? before[0];
        expect(way).to.be.at.least(-1e-4);
        // From its steady speed on, it never speeds up; and at no time does it at a jerk.
        expect(way - last).to.be.below(wait + index * 10 > 410 ? 1e-4 : 0.0008);
        expect(last - way).to.be.below(0.0008);
      });
      clearStage();
    }
  });

  it('turns on at one speed for as long as nothing is decided', async () => {
    const stage = await openStage('lk-draw-wheel');
    await stage.play({ name: 'turning' });
    clock.pass(11_900);
    for (let step = 0; step < 80; step += 1) expect(goes(stage)).to.be.closeTo(10 / 600, 1e-3);
  });

  it('keeps its motion when prizes, their number and colours change', async () => {
    const stage = await openStage('lk-draw-wheel');
    await stage.play({ name: 'turning' });
    clock.pass(700);
    const place = placeOf(stage.element);
    await stage.tell({ faces: facesFor(5) });
    if (stage.element.parentElement) stage.element.parentElement.dataset['lkTheme'] = 'dark';
    expect(placeOf(stage.element)).to.be.closeTo(place, 1e-3);
    expect(goes(stage)).to.be.closeTo(10 / 600, 1e-3);
    await stage.play({ name: 'landing', on: 'prize-1' });
    clock.pass(1000);
    const landing = placeOf(stage.element);
    await stage.tell({ faces: facesFor(9) });
    expect(placeOf(stage.element)).to.be.closeTo(landing, 1e-3);
  });

  it('brakes within half a turn', async () => {
    const stage = await openStage('lk-draw-wheel');
    await stage.play({ name: 'turning' });
    clock.pass(700);
    await stage.play({ name: 'resting' });
    const ways = Array.from({ length: 100 }, () => goes(stage));
    expect(ways.reduce((sum, way) => sum + way, 0)).to.be.within(0.3, 0.501);
    expect(ways[99]).to.be.closeTo(0, 1e-6);
  });

  it('makes no narrow page wider, however it is turned', async () => {
    const { element, play } = await openStage('lk-draw-wheel');
    const main = element.parentElement;
    if (main) main.style.cssText = 'width: 280px; overflow: auto';
    await play({ name: 'turning' });
    for (let step = 0; step < 60; step += 1) {
      clock.pass(13);
      expect(main?.scrollWidth).to.equal(280);
    }
  });

  it('gives each prize as much of the wheel as its share', async () => {
    const { element } = await openStage('lk-draw-wheel', { faces: facesFor(4, (index) => [1, 1, 2, 4][index] ?? 0) });
    const { left, top, width, height } = find(element, '.plate', SVGElement).getBoundingClientRect();
    const found = [0, 0, 0, 0];
    for (let step = 0; step < 200; step += 1) {
      const angle = (step / 200) * 2 * Math.PI;
      const sector = sectorAt(
        element,
        left + width / 2 + width * 0.4 * Math.sin(angle),
        top + height / 2 - height * 0.4 * Math.cos(angle),
      );
      found[sector] = (found[sector] ?? 0) + 1 / 200;
    }
    [1 / 8, 1 / 8, 1 / 4, 1 / 2].forEach((share, index) => expect(found[index]).to.be.closeTo(share, 0.02));
  });
});
