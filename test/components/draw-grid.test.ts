import '../../components/draw-grid/define.ts';

import { afterEach, beforeEach, describe, expect, it } from '../support/browser-test.ts';
import { facesFor, itTurns, openStage, wholeSpin } from './draw-stage.ts';
import { handClock } from './hand-clock.ts';
import { clearStage, find } from './stage.ts';

const cellsOf = (element: Element) => [...(element.shadowRoot?.querySelectorAll('.cell') ?? [])];

/** The cells whose light is seen. */
const litIn = (element: Element) =>
  cellsOf(element).filter((cell) => {
    const light = cell.querySelector('.light');
    return light !== null && Number(getComputedStyle(light).opacity) > 0;
  });

/** The text of the one cell over which the light is seen. */
const shown = (element: Element): string | undefined => {
  const [lit, ...others] = litIn(element);
  const light = lit?.querySelector('.light')?.getBoundingClientRect();
  if (!lit || !light || others.length > 0) return undefined;
  const covered = cellsOf(element).filter((cell) => {
    const { left, right, top, bottom } = cell.getBoundingClientRect();
    return light.left <= left && light.right >= right && light.top <= top && light.bottom >= bottom;
  });
  return covered.length === 1 ? covered[0]?.querySelector('.lines')?.textContent.split(' ')[0] : undefined;
};

itTurns('lk-draw-grid', shown);

describe('<lk-draw-grid>', () => {
  let clock: ReturnType<typeof handClock>;
  beforeEach(() => (clock = handClock()));
  afterEach(() => {
    clearStage();
    clock.restore();
  });

  it('lays 6 to 12 cells round its key that touch nothing, each outcome as often as the others', async () => {
    for (let count = 2; count <= 12; count += 1) {
      const faces = facesFor(count);
      const { element } = await openStage('lk-draw-grid', { faces });
      const cells = cellsOf(element);
      expect(cells.length).to.be.within(6, 12);
      const times = faces.map(({ lines: [name] }) => cells.filter((cell) => cell.textContent.includes(name)).length);
      expect(new Set(times).size).to.equal(1);
      const boxes = [...cells, find(element, '[part=key]')].map((one) => one.getBoundingClientRect());
      boxes.forEach((one, index) =>
        boxes.slice(index + 1).forEach((other, aside) => {
          const apart = Math.max(
            one.left - other.right,
            other.left - one.right,
            one.top - other.bottom,
            other.top - one.bottom,
          );
          expect(apart, `${count}`).to.be.at.least(3);
          // Each is beside the next one, and the last beside the first.
          const isNext = index + 1 < cells.length && (aside === 0 || (index === 0 && aside === cells.length - 2));
          if (isNext) expect(apart, `${count}: ${index}`).to.be.below(10);
        }),
      );
      const key = find(element, '[part=key]').getBoundingClientRect();
      const cabinet = find(element, '.cabinet').getBoundingClientRect();
      expect(key.left + key.right).to.be.closeTo(cabinet.left + cabinet.right, 2);
      expect(key.top + key.bottom).to.be.closeTo(cabinet.top + cabinet.bottom, 2);
      clearStage();
    }
  });

  it('runs from each cell to the next, at one pace and then slower and slower', async () => {
    const { element, play } = await openStage('lk-draw-grid');
    await play({ name: 'turning' });
    clock.pass(1000);
    const went: number[] = [];
    let cell = -1;
    let stays = 0;
    const look = () => {
      const lit = litIn(element);
      expect(lit.length).to.equal(1);
      const now = cellsOf(element).findIndex((one) => one === lit[0]);
      if (now === cell) stays += 10;
      else {
        if (cell >= 0) {
          expect(now).to.equal((cell + 1) % 8);
          went.push(stays);
        }
        cell = now;
        stays = 10;
      }
      clock.pass(10);
    };
    for (let step = 0; step < 60; step += 1) look();
    await play({ name: 'landing', on: 'prize-2' });
    for (let step = 0; step < wholeSpin / 10; step += 1) look();
    went.slice(1).forEach((one, index) => expect(one).to.be.at.least((went[index] ?? 0) - 10));
    expect(went.slice(1, 5).every((one) => Math.abs(one - 90) <= 10)).to.equal(true);
    expect(went[went.length - 1]).to.be.above(250);
  });

  it('lights nothing before a draw, and after one that was refused', async () => {
    const { element, play } = await openStage('lk-draw-grid');
    expect(litIn(element)).to.deep.equal([]);
    await play({ name: 'turning' });
    clock.pass(500);
    expect(litIn(element).length).to.equal(1);
    await play({ name: 'resting' });
    clock.pass(1000);
    expect(litIn(element)).to.deep.equal([]);
  });
});
