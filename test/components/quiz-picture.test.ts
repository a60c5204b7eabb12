import '../../components/quiz-picture/define.ts';

import { QuizPickEvent } from '../../components/quiz-picture/quiz-picture.events.ts';
import type { QuizPictureElement } from '../../components/quiz-picture/quiz-picture.ts';
import type { Point } from '../../src/contract/attempt.ts';
import { afterEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { hills, key, nowhere, tapAt, touch } from './quiz-stage.ts';
import { clearStage, expectAccessible, find, mount, type StageOptions, until } from './stage.ts';

const frame = (element: Element) => find(element, '[part=frame]');
const image = (element: Element) => find(element, 'img', HTMLImageElement);
const zoomKey = (element: Element, label: string) => find(element, `[aria-label="${label}"]`);

/** A picture on the page, what was picked in it, and how it lies. */
const show = async (told: Partial<QuizPictureElement> = {}, options: StageOptions & { width?: string } = {}) => {
  const element = document.createElement('lk-quiz-picture');
  const picked: Point[] = [];
  element.addEventListener(QuizPickEvent.type, ({ detail }) => picked.push(detail.point));
  // Whatever glides is there at once.
  element.style.setProperty('--lk-dur-tap', '0s');
  element.style.width = options.width ?? '320px';
  Object.assign(element, { picture: hills, ...told });
  mount(element, options);
  await element.updateComplete;
  const isThere = () => until(() => expect(image(element).hidden).to.equal(false));
  if (element.picture?.imageUrl === hills.imageUrl) await isThere();
  await element.updateComplete;
  /** How many times as large as its frame it is, to two digits. */
  const scale = async () => {
    await element.updateComplete;
    const whole = frame(element).getBoundingClientRect();
    return Math.round((image(element).getBoundingClientRect().width / whole.width) * 100) / 100;
  };
  /** Where in the window a place of the picture is, by how it is drawn. */
  const seen = async ({ x, y }: Point) => {
    await element.updateComplete;
    const { left, top, width, height } = image(element).getBoundingClientRect();
    return { clientX: left + x * width, clientY: top + y * height };
  };
  /** What is picked by a tap at where a place of the picture is seen. */
  const pick = async (point: Point) => {
    frame(element).dispatchEvent(new MouseEvent('click', await seen(point)));
    return picked[picked.length - 1];
  };
  return { element, picked, scale, seen, pick, isThere };
};

const expectNear = (point: Point | undefined, { x, y }: Point) => {
  expect(point?.x).to.be.closeTo(x, 0.01);
  expect(point?.y).to.be.closeTo(y, 0.01);
};

describe('<lk-quiz-picture>', () => {
  afterEach(clearStage);

  it('keeps its room before it comes, when it has come, and when it does not', async () => {
    const { element } = await show({
      picture: { ...hills, width: 400, height: 300, imageUrl: '/demo/art/hills.svg?a' },
    });
    const height = element.offsetHeight;
    expect(frame(element).offsetHeight).to.equal(240);
    await until(() => expect(image(element).hidden).to.equal(false));
    expect(element.offsetHeight).to.equal(height);
    element.picture = { ...nowhere, width: 400, height: 300 };
    await until(() => find(element, '.lost'));
    expect(element.offsetHeight).to.equal(height);
  });

  it('says what it shows, on its way, there and lost', async () => {
    const { element } = await show({ picture: nowhere });
    expect(frame(element).getAttribute('aria-label')).to.equal('一片山');
    expect(find(element, '.wait', SVGElement).getClientRects().length).to.equal(1);
    await until(() => expect(find(element, '.lost').textContent).to.include('一片山'));
    expect(frame(element).getClientRects().length).to.equal(0);
    await expectAccessible(element);
  });

  it('can be loaded again, and is asked for again, where it did not come', async () => {
    const { element } = await show({ picture: nowhere });
    await until(() => find(element, '.lost'));
    let errors = 0;
    image(element).addEventListener('error', () => (errors += 1));
    find(element, '.lost button').click();
    await until(() => expect(errors).to.equal(1));
    await until(() => find(element, '.lost'));
    element.picture = hills;
    await until(() => expect(image(element).hidden).to.equal(false));
    expect(element.shadowRoot?.querySelector('.lost') === null).to.equal(true);
  });

  it('is made larger by its buttons and its keys, up to four times, and whole again', async () => {
    const { element, scale } = await show();
    expect(await scale()).to.equal(1);
    expect(zoomKey(element, '缩小').getAttribute('aria-disabled')).to.equal('true');
    zoomKey(element, '放大').click();
    expect(await scale()).to.equal(1.5);
    for (let time = 0; time < 5; time += 1) zoomKey(element, '放大').click();
    expect(await scale()).to.equal(4);
    expect(zoomKey(element, '放大').getAttribute('aria-disabled')).to.equal('true');
    zoomKey(element, '缩小').click();
    expect(await scale()).to.equal(2.67);
    expect(key(frame(element), '0')).to.equal(true);
    expect(await scale()).to.equal(1);
    expect(key(frame(element), '+')).to.equal(true);
    expect(await scale()).to.equal(1.5);
    frame(element).focus();
    await pressKey('-');
    await until(async () => expect(await scale()).to.equal(1));
    expect(key(frame(element), '+', { ctrlKey: true })).to.equal(false);
    expect(await scale()).to.equal(1);
  });

  it('is pinched around what is between the fingers, and keeps the page from being zoomed', async () => {
    const { element, scale, seen } = await show();
    const before = await seen({ x: 0.25, y: 0.25 });
    touch(frame(element), 'touchstart', { x: 0.2, y: 0.25 }, { x: 0.3, y: 0.25 });
    expect(touch(frame(element), 'touchmove', { x: 0.15, y: 0.25 }, { x: 0.35, y: 0.25 })).to.equal(true);
    expect(await scale()).to.equal(2);
    const after = await seen({ x: 0.25, y: 0.25 });
    expect(after.clientX).to.be.closeTo(before.clientX, 1);
    expect(after.clientY).to.be.closeTo(before.clientY, 1);
    touch(frame(element), 'touchmove', { x: 0.1, y: 0.5 }, { x: 0.9, y: 0.5 });
    expect(await scale()).to.equal(4);
    touch(frame(element), 'touchmove', { x: 0.49, y: 0.5 }, { x: 0.51, y: 0.5 });
    expect(await scale()).to.equal(1);
  });

  it('is larger where it was tapped twice, and whole after two more taps', async () => {
    const { element, scale, seen } = await show();
    const before = await seen({ x: 0.75, y: 0.25 });
    tapAt(frame(element), { x: 0.75, y: 0.25 });
    tapAt(frame(element), { x: 0.75, y: 0.25 });
    expect(await scale()).to.equal(2.5);
    expect((await seen({ x: 0.75, y: 0.25 })).clientX).to.be.closeTo(before.clientX, 1);
    tapAt(frame(element), { x: 0.5, y: 0.5 });
    expect(await scale()).to.equal(2.5);
    tapAt(frame(element), { x: 0.5, y: 0.5 });
    expect(await scale()).to.equal(1);
    tapAt(frame(element), { x: 0.1, y: 0.1 });
    tapAt(frame(element), { x: 0.9, y: 0.9 });
    expect(await scale()).to.equal(1);
  });

  it('is dragged while it is larger, never beyond its edge; else the page scrolls', async () => {
    const { element, seen } = await show();
    touch(frame(element), 'touchstart', { x: 0.5, y: 0.5 });
    expect(touch(frame(element), 'touchmove', { x: 0.5, y: 0.2 })).to.equal(false);
    touch(frame(element), 'touchend');
    expect(getComputedStyle(frame(element)).touchAction).to.equal('pan-x pan-y');
    key(frame(element), '+');
    const before = await seen({ x: 0.5, y: 0.5 });
    touch(frame(element), 'touchstart', { x: 0.5, y: 0.5 });
    expect(touch(frame(element), 'touchmove', { x: 0.6, y: 0.5 })).to.equal(true);
    expect((await seen({ x: 0.5, y: 0.5 })).clientX - before.clientX).to.be.closeTo(32, 1);
    touch(frame(element), 'touchmove', { x: 5, y: 5 });
    touch(frame(element), 'touchend');
    const { left, top } = frame(element).getBoundingClientRect();
    const corner = await seen({ x: 0, y: 0 });
    expect([corner.clientX, corner.clientY]).to.deep.equal([left, top]);
    expect(getComputedStyle(frame(element)).touchAction).to.equal('none');
    tapAt(frame(element), { x: 0.5, y: 0.5 }, 'mousedown');
    tapAt(frame(element), { x: 0.4, y: 0.5 }, 'mousemove');
    tapAt(frame(element), { x: 0.4, y: 0.5 }, 'mouseup');
    expect((await seen({ x: 0, y: 0 })).clientX - left).to.be.closeTo(-32, 1);
    tapAt(frame(element), { x: 0.1, y: 0.5 }, 'mousemove');
    expect((await seen({ x: 0, y: 0 })).clientX - left).to.be.closeTo(-32, 1);
    expect(key(frame(element), 'ArrowRight')).to.equal(true);
    expect((await seen({ x: 0, y: 0 })).clientX - left).to.be.closeTo(-64, 1);
  });

  for (const dir of ['ltr', 'rtl'])
    for (const width of ['320px', '100%'])
      it(`is picked where it is tapped, zoomed and moved or not, on a page that runs ${dir}, ${width} wide`, async () => {
        document.documentElement.dir = dir;
        const { element, pick } = await show({ isPickable: true }, { width });
        expectNear(await pick({ x: 0.2, y: 0.7 }), { x: 0.2, y: 0.7 });
        key(frame(element), '+');
        touch(frame(element), 'touchstart', { x: 0.5, y: 0.5 });
        touch(frame(element), 'touchmove', { x: 0.55, y: 0.4 });
        touch(frame(element), 'touchend');
        expectNear(await pick({ x: 0.4, y: 0.6 }), { x: 0.4, y: 0.6 });
        await resizeWindow({ width: 320, height: 568 });
        expectNear(await pick({ x: 0.3, y: 0.45 }), { x: 0.3, y: 0.45 });
        await resizeWindow({ width: 800, height: 600 });
        document.documentElement.dir = '';
      });

  it('is picked by taps alone: not by a drag, not by the second of two taps, and not where nothing is asked', async () => {
    const { element, picked, pick } = await show({ isPickable: true });
    tapAt(frame(element), { x: 0.5, y: 0.5 });
    tapAt(frame(element), { x: 0.5, y: 0.5 });
    expect(picked).to.have.length(1);
    await element.updateComplete;
    tapAt(frame(element), { x: 0.5, y: 0.5 }, 'mousedown');
    tapAt(frame(element), { x: 0.2, y: 0.5 }, 'mousemove');
    tapAt(frame(element), { x: 0.2, y: 0.5 }, 'mouseup');
    tapAt(frame(element), { x: 0.2, y: 0.5 });
    expect(picked).to.have.length(1);
    element.isPickable = false;
    await element.updateComplete;
    tapAt(frame(element), { x: 0.9, y: 0.9 }, 'mousedown');
    await pick({ x: 0.9, y: 0.9 });
    expect(picked).to.have.length(1);
  });

  it('is picked by the keyboard alone: the arrow keys lead a cross-hair, and Enter picks', async () => {
    const { element, picked } = await show({ isPickable: true });
    frame(element).focus();
    for (const name of ['ArrowRight', 'ArrowRight', 'ArrowUp']) expect(key(frame(element), name)).to.equal(true);
    await element.updateComplete;
    const aim = find(element, '.aim', SVGElement).getBoundingClientRect();
    const { left, top, width, height } = frame(element).getBoundingClientRect();
    expect((aim.left + aim.width / 2 - left) / width).to.be.closeTo(0.6, 0.01);
    expect((aim.top + aim.height / 2 - top) / height).to.be.closeTo(0.45, 0.01);
    await pressKey('Enter');
    await until(() => expect(picked).to.have.length(1));
    expectNear(picked[0], { x: 0.6, y: 0.45 });
    for (let time = 0; time < 40; time += 1) key(frame(element), 'ArrowLeft');
    key(frame(element), 'Enter');
    expectNear(picked[1], { x: 0, y: 0.45 });
    frame(element).blur();
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('.aim') === null).to.equal(true);
  });

  it('leaves the keys to the page that mean nothing in it', async () => {
    const { element } = await show();
    expect(['ArrowDown', 'Enter', 'a'].map((name) => key(frame(element), name))).to.deep.equal([false, false, false]);
  });

  it('has its region and its mark where they are in the picture, as it is zoomed', async () => {
    const marked = { x: 0.3, y: 0.6 };
    const region = [
      { x: 0.25, y: 0.5 },
      { x: 0.5, y: 0.5 },
      { x: 0.5, y: 0.75 },
    ];
    const { element, seen } = await show({ marked, region });
    for (const times of [1, 2]) {
      if (times > 1) zoomKey(element, '放大').click();
      const at = await seen(marked);
      const mark = find(element, '[part=mark]', SVGElement).getBoundingClientRect();
      expect(mark.left + mark.width / 2).to.be.closeTo(at.clientX, 1);
      expect(mark.top + mark.height / 2).to.be.closeTo(at.clientY, 1);
      expect(mark.width).to.be.closeTo(44, 1);
      const drawn = find(element, 'polygon', SVGElement).getBoundingClientRect();
      const corner = await seen({ x: 0.25, y: 0.5 });
      const far = await seen({ x: 0.5, y: 0.75 });
      expect(drawn.left + drawn.width / 2).to.be.closeTo((corner.clientX + far.clientX) / 2, 3);
      // How wide a line is drawn counts in some engines: the paper that the region lies on is as large as the picture.
      const paper = find(element, '[part=region]', SVGElement).getBoundingClientRect();
      expect(paper.width).to.be.closeTo(image(element).getBoundingClientRect().width, 1);
    }
  });

  it('stays as it lies while the same picture is told again, and is whole with another', async () => {
    const { element, scale } = await show();
    key(frame(element), '+');
    element.picture = { ...hills };
    expect(await scale()).to.equal(1.5);
    element.picture = { ...hills, imageUrl: '/demo/art/card.svg' };
    await element.updateComplete;
    await until(() => expect(image(element).hidden).to.equal(false));
    expect(await scale()).to.equal(1);
  });

  it('can be worked by a thumb, and breaks no rule of access', async () => {
    const { element } = await show({ isPickable: true, marked: { x: 0.5, y: 0.5 } });
    for (const label of ['放大', '缩小']) {
      const { width, height } = zoomKey(element, label).getBoundingClientRect();
      expect(Math.min(width, height)).to.be.at.least(44);
    }
    await expectAccessible(element);
    element.isPickable = false;
    await element.updateComplete;
    await expectAccessible(element);
  });
});
