import { GiftBoxElement } from '../../../demo/store/gift-box.ts';
import { facesOf, showScene } from '../../components/draw-scene.ts';
import { handClock } from '../../components/hand-clock.ts';
import { clearStage, expectAccessible, find, until } from '../../components/stage.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';

const show = (options?: Parameters<typeof showScene>[1]) => showScene(new GiftBoxElement(), options);

/** What is seen between the lid and the box; nothing of what they cover, wholly or in part. */
const seen = (element: Element) => {
  const face = find(element, '.face');
  const words = face.querySelector('.lines')?.getBoundingClientRect();
  const [lid, box] = ['.lid .paper', '.box .paper'].map((part) =>
    find(element, part, SVGElement).getBoundingClientRect(),
  );
  if (!words || !lid || !box || getComputedStyle(face).opacity !== '1') return undefined;
  return lid.bottom <= words.top && words.bottom <= box.top ? face.textContent.replace(/\s+/g, ' ').trim() : undefined;
};

const isPrize = (element: Element) => find(element, '.scene').classList.contains('prize');

describe('the gift box, a stage of a designer’s own', () => {
  let clock: ReturnType<typeof handClock> | undefined;
  afterEach(() => {
    clock?.restore();
    clock = undefined;
    clearStage();
  });

  it('opens on what was decided, and a loss is no win', async () => {
    const faces = facesOf(4, { loss: true });
    const { element, tell, rest } = await show({ faces });
    let rests = 0;
    for (const [on, text, won] of [
      ['p0', '雀舌 0', true],
      [null, '下次', false],
      ['p3', '观音 3', true],
      ['nobody knows', '下次', false],
    ] as const) {
      await tell({ name: 'turning' });
      expect(seen(element)).to.equal(undefined);
      await tell({ name: 'landing', on });
      await rest((rests += 1));
      await until(() => expect(seen(element)).to.equal(text));
      expect(isPrize(element)).to.equal(won);
    }
    element.faces = facesOf(4);
    await tell({ name: 'landing', on: null });
    await rest(rests + 1);
    expect([seen(element), isPrize(element)]).to.deep.equal([undefined, false]);
  });

  it('tells once that it is open, said twice or moved in the page', async () => {
    clock = handClock();
    const { element, tell, heard } = await show({ play: { name: 'landing', on: 'p1' } });
    const parent = element.parentElement;
    element.remove();
    parent?.append(element);
    clock.pass(1000);
    expect(heard('rest')).to.equal(1);
    await tell({ name: 'landing', on: 'p1' });
    clock.pass(1000);
    expect(heard('rest')).to.equal(1);
    await tell({ name: 'landing', on: 'p0' });
    clock.pass(300);
    await tell({ name: 'landing', on: 'p2' });
    clock.pass(1000);
    expect(heard('rest')).to.equal(2);
    element.remove();
    expect(clock.left()).to.equal(0);
  });

  it('closes without a word where a draw was refused, and stands open on what was drawn before', async () => {
    const { element, tell, heard } = await show({ play: { name: 'resting', on: 'p1' } });
    await until(() => expect(seen(element)).to.equal('碧螺 1'));
    await tell({ name: 'turning' });
    await tell({ name: 'resting' });
    await until(() => expect(getComputedStyle(find(element, '.face')).opacity).to.equal('0'));
    expect(heard('rest')).to.equal(0);
  });

  it('breaks no rule of access in any preset', async () => {
    for (const theme of ['light', 'dark', 'festive'] as const) {
      const { element } = await show({ play: { name: 'resting', on: 'p1' }, theme });
      await expectAccessible(element);
      clearStage();
    }
  });
});
