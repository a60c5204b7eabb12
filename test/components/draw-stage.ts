import { DrawTickEvent, StagePressEvent, StageRestEvent } from '../../components/lucky-draw/stage.events.ts';
import type { Face, Outcome, Play, Stage } from '../../components/lucky-draw/stage.ts';
import { afterEach, beforeEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey } from '../support/window.ts';
import { handClock } from './hand-clock.ts';
import { clearStage, expectAccessible, find, mount, type StageOptions } from './stage.ts';

/** As many faces as asked for; the last is a loss. */
export const facesFor = (count: number, share: (index: number) => number = () => 1): Face[] =>
  Array.from({ length: count }, (_, index) => ({
    outcome: index === count - 1 ? null : `prize-${index}`,
    lines: [`奖品${String.fromCharCode(65 + index)}`, '一份'] as const,
    share: share(index),
  }));

type StageElement = Stage & { readonly updateComplete: Promise<boolean> };
type StageTag = 'lk-draw-wheel' | 'lk-draw-grid';

/** A stage on the page, and what it fired. */
export const openStage = async (tag: StageTag, told: Partial<Stage> = {}, options: StageOptions = {}) => {
  const element: StageElement = document.createElement(tag);
  const fired: string[] = [];
  for (const type of [StagePressEvent.type, StageRestEvent.type, DrawTickEvent.type])
    element.addEventListener(type, () => fired.push(type));
  Object.assign(element, { faces: facesFor(8), press: '转', hint: '剩 2 次', ready: true, ...told });
  mount(element, options);
  await element.updateComplete;
  const tell = async (more: Partial<Pick<Stage, 'faces' | 'play' | 'ready'>>) => {
    Object.assign(element, more);
    await element.updateComplete;
  };
  const play = (what: Play) => tell({ play: what });
  const count = (type: string) => fired.filter((one) => one === type).length;
  return {
    element,
    tell,
    play,
    rests: () => count(StageRestEvent.type),
    ticks: () => count(DrawTickEvent.type),
    fired,
  };
};

export type Opened = Awaited<ReturnType<typeof openStage>>;

/** How long a spin takes at most, from rest to rest. */
export const wholeSpin = 5000;

/** Makes a person who wants less motion of whoever is there. */
const preferStill = () => {
  const known = window.matchMedia.bind(window);
  window.matchMedia = (query) =>
    query.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : known(query);
  return () => (window.matchMedia = known);
};

/** What every stage keeps that turns; `shown` reads from its picture which face it shows, by the text on it. */
export const itTurns = (tag: StageTag, shown: (element: Element) => string | undefined): void => {
  let clock: ReturnType<typeof handClock>;
  const nameOf = (faces: readonly Face[], on: Outcome) => faces.find(({ outcome }) => outcome === on)?.lines[0];
  const open = (told?: Partial<Stage>) => openStage(tag, told);

  describe(`<${tag}> as a stage`, () => {
    beforeEach(() => (clock = handClock()));
    afterEach(() => {
      clearStage();
      clock.restore();
    });

    it('shows at rest what was decided, for every number of prizes, equal and unequal, and every outcome', async () => {
      const unequal = (index: number) => 1 + ((index * 7) % 5) ** 2;
      for (let count = 2; count <= 12; count += 1)
        for (const share of count % 3 === 0 ? [() => 1, unequal] : [() => 1]) {
          const faces = facesFor(count, share);
          const { element, play, rests } = await open({ faces });
          for (const { outcome } of faces) {
            await play({ name: 'landing', on: outcome });
            clock.pass(wholeSpin);
            expect(shown(element), `${count} ${String(outcome)}`).to.equal(nameOf(faces, outcome));
          }
          expect(rests()).to.equal(count);
          clearStage();
        }
    });

    it('lands rightly whenever the answer comes, and tells so once', async () => {
      for (const wait of [0, 30, 200, 410, 3000, 12_390, 40_000]) {
        const { element, play, rests } = await open();
        await play({ name: 'turning' });
        clock.pass(wait);
        expect(rests()).to.equal(0);
        await play({ name: 'landing', on: 'prize-3' });
        clock.pass(1000);
        // Said again, it goes on as it did.
        await play({ name: 'landing', on: 'prize-3' });
        clock.pass(3100);
        expect(rests()).to.equal(0);
        clock.pass(600);
        expect(rests()).to.equal(1);
        expect(shown(element)).to.equal('奖品D');
        await play({ name: 'resting', on: 'prize-3' });
        clock.pass(wholeSpin);
        expect([rests(), shown(element)]).to.deep.equal([1, '奖品D']);
        clearStage();
      }
    });

    it('shows what was drawn before at once, and no other after new faces', async () => {
      for (let count = 3; count <= 12; count += 1) {
        const { element, tell, rests } = await open({
          faces: facesFor(count),
          play: { name: 'resting', on: 'prize-1' },
        });
        expect(shown(element)).to.equal('奖品B');
        await tell({ faces: facesFor(12).reverse() });
        expect(shown(element)).to.equal('奖品B');
        expect(rests()).to.equal(0);
        clearStage();
      }
    });

    it('lands on what was decided though the prizes change on the way, and when another is told', async () => {
      const { element, tell, play, rests } = await open();
      await play({ name: 'turning' });
      clock.pass(800);
      await tell({ faces: facesFor(5) });
      await play({ name: 'landing', on: 'prize-2' });
      for (const faces of [facesFor(11), facesFor(4, (index) => index + 1), facesFor(7).reverse()]) {
        clock.pass(1000);
        await tell({ faces });
      }
      clock.pass(wholeSpin);
      expect([rests(), shown(element)]).to.deep.equal([1, '奖品C']);
      await play({ name: 'landing', on: 'prize-4' });
      clock.pass(2000);
      await play({ name: 'landing', on: 'prize-1' });
      clock.pass(2 * wholeSpin);
      expect([rests(), shown(element)]).to.deep.equal([2, '奖品B']);
    });

    it('comes to rest without a word where the draw was refused, and turns again at the next', async () => {
      const { element, play, rests } = await open();
      for (const wait of [0, 150, 1500]) {
        await play({ name: 'turning' });
        clock.pass(wait);
        await play({ name: 'resting' });
        clock.pass(950);
        expect(clock.left()).to.equal(0);
        expect(rests()).to.equal(0);
      }
      await play({ name: 'turning' });
      clock.pass(500);
      await play({ name: 'resting', on: 'prize-5' });
      clock.pass(wholeSpin);
      expect([rests(), shown(element)]).to.deep.equal([0, '奖品F']);
      await play({ name: 'landing', on: 'prize-5' });
      clock.pass(wholeSpin);
      expect([rests(), shown(element)]).to.deep.equal([1, '奖品F']);
    });

    it('shows a loss, and never a prize, for an outcome that has no face', async () => {
      const { element, tell, play, rests } = await open();
      await play({ name: 'landing', on: 'unheard-of' });
      clock.pass(wholeSpin);
      expect([rests(), shown(element)]).to.deep.equal([1, '奖品H']);
      await tell({ faces: facesFor(8).slice(0, 7) });
      await play({ name: 'landing', on: null });
      clock.pass(wholeSpin);
      expect([rests(), shown(element)]).to.deep.equal([2, undefined]);
    });

    it('is there when it comes back from the background', async () => {
      const { element, play, rests } = await open();
      await play({ name: 'turning' });
      clock.jump(3_600_000);
      await play({ name: 'landing', on: 'prize-6' });
      clock.jump(60_000);
      expect([rests(), shown(element)]).to.deep.equal([1, '奖品G']);
      // What went by unseen is not made up for.
      expect(clock.begun()).to.be.below(50);
    });

    it('ticks once for each that goes by', async () => {
      const { play, ticks } = await open();
      await play({ name: 'landing', on: 'prize-2' });
      clock.pass(wholeSpin);
      // From a third of what its speed would go in that time, to one turn more, and the way there.
      expect(ticks()).to.be.within(15, 32);
      const before = ticks();
      clock.pass(wholeSpin);
      expect(ticks()).to.equal(before);
    });

    it('shows the result at once to whoever wants less motion', async () => {
      const welcome = preferStill();
      try {
        const { element, play, rests, ticks } = await open();
        await play({ name: 'turning' });
        expect(clock.left()).to.equal(0);
        await play({ name: 'landing', on: 'prize-4' });
        clock.pass(300);
        expect([shown(element), rests(), ticks()]).to.deep.equal(['奖品E', 1, 0]);
      } finally {
        welcome();
      }
    });

    it('leaves nothing behind, and takes up again what it was told', async () => {
      for (let round = 0; round < 30; round += 1) {
        const { element, play } = await open();
        await play({ name: 'turning' });
        clock.pass(300);
        if (round % 2 === 0) await play({ name: 'landing', on: 'prize-1' });
        element.remove();
        expect(clock.left()).to.equal(0);
        clearStage();
      }
      expect(document.body.childElementCount).to.equal(0);
      const { element, play, rests } = await open();
      await play({ name: 'landing', on: 'prize-1' });
      clock.pass(1000);
      const { parentElement } = element;
      element.remove();
      parentElement?.append(element);
      await element.updateComplete;
      clock.pass(wholeSpin);
      expect([rests(), shown(element)]).to.deep.equal([1, '奖品B']);
    });

    it('shows the name of a prize whose picture does not come, and a designer’s own face', async () => {
      const faces = facesFor(8).map((face) => ({ ...face, imageUrl: 'data:image/png,none' }));
      const { element } = await open({ faces });
      const own = document.createElement('b');
      own.slot = 'prize-prize-2';
      own.textContent = '自己画';
      element.append(own);
      const image = find(element, 'img', HTMLImageElement);
      image.dispatchEvent(new Event('error'));
      expect(image.getClientRects().length).to.equal(0);
      expect(element.shadowRoot?.querySelectorAll('[part=face]')[0]?.textContent).to.include('奖品A');
      const { width, height } = own.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.above(0);
    });

    it('is drawn by its key, by keyboard too, while it is ready', async () => {
      clock.restore();
      const { element, tell, fired } = await open();
      const key = find(element, '[part=key]');
      expect(key.textContent.replace(/\s+/g, ' ').trim()).to.equal('转 剩 2 次');
      key.click();
      element.focus();
      await pressKey('Enter');
      expect(fired).to.deep.equal([StagePressEvent.type, StagePressEvent.type]);
      await tell({ ready: false });
      expect(key.getAttribute('aria-disabled')).to.equal('true');
      key.click();
      expect(fired.length).to.equal(2);
      const { width, height } = key.getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    });

    it('breaks no rule of accessibility in any preset', async () => {
      clock.restore();
      for (const theme of ['light', 'dark', 'festive'] as const) {
        const { element } = await openStage(tag, { play: { name: 'resting', on: 'prize-1' } }, { theme });
        await expectAccessible(element);
        clearStage();
      }
    });
  });
};
