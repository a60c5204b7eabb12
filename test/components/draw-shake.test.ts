import '../../components/draw-shake/define.ts';

import type { Outcome } from '../../components/lucky-draw/stage.ts';
import { shakeSense } from '../../src/platform/shake.ts';
import { afterEach, beforeEach, describe, expect, it } from '../support/browser-test.ts';
import { pressKey, resizeWindow } from '../support/window.ts';
import { askedPhone } from './asked-phone.ts';
import { facesOf, hasten, noteAnimations, noteFrames, preferStill, showScene, unhasten } from './draw-scene.ts';
import { clearStage, expectAccessible, find, until } from './stage.ts';

const show = (options: Parameters<typeof showScene>[1] = {}) =>
  showScene(document.createElement('lk-draw-shake'), options);

const drawn = (element: Element) => element.shadowRoot?.querySelector<HTMLElement>('.drawn');

/** What the stick says that stands out of the cup, whole and in sight. */
const stickSays = (element: Element) => {
  const slip = find(element, '.slip');
  const [{ top, bottom, left, right }, scene] = [
    slip.getBoundingClientRect(),
    find(element, '.scene').getBoundingClientRect(),
  ];
  expect(top).to.be.at.least(scene.top);
  expect(bottom).to.be.below(scene.bottom - 150);
  expect(slip.contains(element.shadowRoot?.elementFromPoint((left + right) / 2, (top + bottom) / 2) ?? null)).to.equal(
    true,
  );
  expect(getComputedStyle(find(element, '.drawn')).opacity).to.equal('1');
  return slip.textContent.replace(/\s+/g, ' ').trim();
};

let time = 0;

/** The phone feels something. */
const feel = (x: number | null) => {
  const event = new Event('devicemotion');
  const felt = { x, y: x === null ? null : 0, z: x === null ? null : 0 };
  Object.defineProperties(event, {
    acceleration: { value: felt },
    accelerationIncludingGravity: { value: felt },
    timeStamp: { value: (time += 100) },
  });
  window.dispatchEvent(event);
};

const shakePhone = () => [0, 20, -20, 20, -20].forEach(feel);

const hint = (element: Element) => find(element, '.hint').textContent.trim();

describe('a shake', () => {
  const shakes = (...samples: readonly (readonly [x: number, at: number])[]) => {
    const isShake = shakeSense();
    return samples.filter(([x, at]) => isShake({ x, y: 0, z: 9.8 }, at)).length;
  };

  it('is several strong changes, one soon after the other', () => {
    expect(shakes([0, 0], [25, 100], [-25, 200], [25, 300])).to.equal(1);
    expect(shakes([0, 0], [25, 100], [-25, 200])).to.equal(0);
    expect(shakes([0, 0], [8, 100], [-8, 200], [8, 300], [-8, 400], [8, 500])).to.equal(0);
    expect(shakes([0, 0], [25, 100], [-25, 1300], [25, 2500], [-25, 3700])).to.equal(0);
  });

  it('is the same however often the phone tells', () => {
    const often = Array.from({ length: 60 }, (_, n) => [Math.sign(Math.sin(n / 3)) * 25, n * 16] as const);
    expect(shakes(...often)).to.be.within(1, 3);
  });
});

describe('<lk-draw-shake>', () => {
  beforeEach(hasten);
  afterEach(() => {
    unhasten();
    preferStill(false);
    clearStage();
  });

  it('raises the stick of what was decided, for 2 to 12 prizes and none, and no other prize for what no face has', async () => {
    const { element, tell, rest } = await show();
    let rests = 0;
    for (const loss of [false, true])
      for (const count of loss ? [2, 7, 12] : [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]) {
        const faces = facesOf(count, { loss });
        element.faces = faces;
        const outcomes = new Set<Outcome>([...faces.map(({ outcome }) => outcome), null, 'nobody knows']);
        for (const on of outcomes) {
          await tell({ name: 'turning' });
          expect(drawn(element)).to.equal(null);
          await tell({ name: 'landing', on });
          await rest((rests += 1));
          const face = faces.find(({ outcome }) => outcome === on);
          expect(stickSays(element)).to.equal(face?.lines.join(' ') ?? (loss ? '下次' : '这次没有奖品'));
          const isPrize = face !== undefined && on !== null;
          expect(find(element, '.drawn').classList.contains('prize')).to.equal(isPrize);
        }
      }
  });

  it('lets a stick out only when the cup stands upright, and reads it out only then', async () => {
    unhasten();
    const begun = noteAnimations();
    const { element, tell } = await show({ play: { name: 'turning' } });
    const [swinging] = begun;
    begun.length = 0;
    const swung = Number(swinging?.currentTime);
    await tell({ name: 'landing', on: 'p1' });
    // The cup before and behind, its sticks, and the one that was drawn.
    await until(() => expect(begun).to.have.length(4));
    const rising = begun[3];
    rising?.pause();
    const isOut = (time: number) => {
      if (rising) rising.currentTime = time;
      return getComputedStyle(find(element, '.drawn')).opacity !== '0';
    };
    const times = Array.from({ length: 90 }, (_, tenth) => tenth * 10);
    // Two whole swings since it began.
    expect(Number(times.find(isOut)) + swung).to.be.at.least(600);
    isOut(0);
    expect(getComputedStyle(find(element, '.drawn')).opacity).to.equal('0');
    expect(find(element, '.scene').getAttribute('aria-hidden')).to.equal('true');
  });

  it('stands on what was drawn before, and puts it back where a draw is refused, without a word', async () => {
    const { element, tell, heard } = await show({ play: { name: 'resting', on: 'p2' } });
    expect(stickSays(element)).to.equal('毛峰 2');
    expect(find(element, '.scene').getAttribute('aria-hidden')).to.equal('false');
    await tell({ name: 'turning' });
    await tell({ name: 'resting' });
    await until(() => expect(find(element, '.cup').style.transform).to.equal(''));
    expect(drawn(element)).to.equal(null);
    expect(heard('rest')).to.equal(0);
  });

  it('can be told anything at any time, and keeps what it shows when faces change', async () => {
    const { element, tell, heard, rest } = await show({ play: { name: 'landing', on: 'p4' } });
    await rest();
    expect(stickSays(element)).to.equal('白毫 4');
    await tell({ name: 'landing', on: 'p4' });
    await tell({ name: 'landing', on: 'p0' });
    await tell({ name: 'resting', on: 'p5' });
    await until(() => expect(stickSays(element)).to.equal('龙井 5'));
    await tell({ name: 'turning' });
    await tell({ name: 'landing', on: 'p2' });
    await tell({ name: 'landing', on: 'p2' });
    element.faces = [...facesOf(9)].reverse();
    await rest(2);
    await tell({ name: 'resting', on: 'p2' });
    expect(stickSays(element)).to.equal('毛峰 2');
    expect(heard('rest')).to.equal(2);
  });

  it('draws when the phone is shaken, only while it is ready, and says so only where something feels', async () => {
    const { restore } = askedPhone();
    const { element, heard } = await show();
    feel(null);
    await element.updateComplete;
    expect(hint(element)).to.equal('');
    shakePhone();
    await element.updateComplete;
    expect(hint(element)).to.equal('摇动手机，签就出来');
    expect(heard('press')).to.equal(1);
    element.ready = false;
    await element.updateComplete;
    shakePhone();
    element.ready = true;
    await element.updateComplete;
    element.remove();
    shakePhone();
    expect(heard('press')).to.equal(1);
    restore();
  });

  it('asks for the phone’s motion in the tap, and feels nothing before', async () => {
    const { asked, restore } = askedPhone(() => Promise.resolve('granted'));
    const { element, heard } = await show();
    shakePhone();
    expect(heard('press')).to.equal(0);
    find(element, '[part=ask]').click();
    expect(asked).to.have.length(1);
    await until(() => {
      feel(0);
      expect(hint(element)).to.equal('摇动手机，签就出来');
    });
    shakePhone();
    expect(heard('press')).to.equal(1);
    restore();
  });

  it('asks nobody at a computer, which has nothing to shake', async () => {
    const { restore } = askedPhone(() => Promise.resolve('granted'), { isTouched: false });
    const { element } = await show();
    restore();
    expect(element.shadowRoot?.querySelectorAll('[part=ask]').length).to.equal(0);
  });

  it('draws by a tap where motion is refused, or the line is not secure', async () => {
    for (const answer of [() => Promise.resolve('denied'), () => Promise.reject(new Error('insecure'))]) {
      const { restore } = askedPhone(answer);
      const { element, heard } = await show();
      find(element, '[part=ask]').click();
      await until(() => expect(hint(element)).to.equal('没有开启摇一摇，点一下也能抽'));
      shakePhone();
      expect(heard('press')).to.equal(0);
      find(element, '[part=key]').click();
      expect(heard('press')).to.equal(1);
      restore();
    }
  });

  it('rattles as it is shaken', async () => {
    const { tell, heard } = await show();
    await tell({ name: 'turning' });
    await until(() => expect(heard('tick')).to.be.above(1));
  });

  it('moves nothing and asks for no shaking where less motion is wanted, and fades to what was decided', async () => {
    preferStill(true);
    const noted = noteFrames();
    const { element, tell, rest, heard } = await show();
    shakePhone();
    expect(heard('press')).to.equal(0);
    await tell({ name: 'turning' });
    await tell({ name: 'landing', on: 'p3' });
    await rest();
    expect(stickSays(element)).to.equal('观音 3');
    expect(noted.filter((frame) => 'transform' in frame)).to.deep.equal([]);
  });

  it('shows what was decided in an engine that cannot animate', async () => {
    Reflect.set(Element.prototype, 'animate', undefined);
    const { element, tell, rest } = await show();
    await tell({ name: 'turning' });
    await tell({ name: 'landing', on: 'p3' });
    await rest();
    expect(stickSays(element)).to.equal('观音 3');
  });

  it('goes on where it was cut short, and listens no more when it is gone', async () => {
    const { restore } = askedPhone();
    const add = window.addEventListener.bind(window);
    const drop = window.removeEventListener.bind(window);
    let listening = 0;
    window.addEventListener = (...given: Parameters<typeof add>) => {
      if (given[0] === 'devicemotion') listening += 1;
      add(...given);
    };
    window.removeEventListener = (...given: Parameters<typeof drop>) => {
      if (given[0] === 'devicemotion') listening -= 1;
      drop(...given);
    };
    const { element, tell, rest } = await show();
    const parent = element.parentElement;
    expect(listening).to.equal(1);
    for (let mount = 0; mount < 30; mount += 1) {
      element.remove();
      expect(listening).to.equal(0);
      parent?.append(element);
      await element.updateComplete;
    }
    await tell({ name: 'turning' });
    expect(listening).to.equal(0);
    Object.assign(window, { addEventListener: add, removeEventListener: drop });
    restore();
    await tell({ name: 'landing', on: 'p1' });
    element.remove();
    parent?.append(element);
    await rest();
    expect(stickSays(element)).to.equal('碧螺 1');
  });

  it('is drawn by the keyboard, fits a narrow window, and breaks no rule of access', async () => {
    const { element, heard } = await show({ play: { name: 'resting', on: 'p1' } });
    find(element, '[part=key]').focus();
    await pressKey('Enter');
    await until(() => expect(heard('press')).to.equal(1));
    await resizeWindow({ width: 320, height: 640 });
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    expect(stickSays(element)).to.equal('碧螺 1');
    await expectAccessible(element);
    await resizeWindow({ width: 800, height: 600 });
  });
});
