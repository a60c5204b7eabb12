import { DrawTickEvent, StagePressEvent, StageRestEvent } from '../../components/lucky-draw/stage.events.ts';
import type { Face, Play, Stage } from '../../components/lucky-draw/stage.ts';
import { expect } from '../support/browser-test.ts';
import { mount, type StageOptions, until } from './stage.ts';

const names = '雀舌 碧螺 毛峰 观音 白毫 龙井 毛尖 普洱 祁红 岩茶 春芽 银针'.split(' ');

/** From 2 to 12 prizes, or as many with a loss among them. */
export const facesOf = (count: number, { loss = false } = {}): Face[] =>
  names
    .slice(0, count)
    .map((name, place): Face =>
      loss && place === 1 ? { outcome: null, lines: ['下次'] } : { outcome: `p${place}`, lines: [name, `${place}`] },
    );

/** What a stage heard itself tell. */
export type Told = 'press' | 'rest' | 'tick';

type LitStage = Stage & { readonly updateComplete: Promise<unknown> };

/** A stage on the page, and what it tells. */
export const showScene = async <E extends LitStage>(
  element: E,
  { faces = facesOf(6), play = { name: 'resting' }, ...options }: StageOptions & { faces?: Face[]; play?: Play } = {},
) => {
  Object.assign(element, { faces, play, press: '抽一次', hint: '剩 2 次', ready: true });
  const told: Told[] = [];
  element.addEventListener(StagePressEvent.type, () => told.push('press'));
  element.addEventListener(StageRestEvent.type, () => told.push('rest'));
  element.addEventListener(DrawTickEvent.type, () => told.push('tick'));
  mount(element, options);
  await element.updateComplete;
  const tell = async (next: Play) => {
    element.play = next;
    await element.updateComplete;
  };
  const heard = (what: Told) => told.filter((one) => one === what).length;
  const rest = async (count = 1) => {
    await until(() => expect(heard('rest')).to.equal(count));
    await element.updateComplete;
  };
  return { element, tell, heard, rest };
};

type Animate = (this: Element, ...given: Parameters<Element['animate']>) => Animation;

const animate: Animate = Reflect.get(Element.prototype, 'animate');

/** Whatever moves to an end is there at once; what goes round goes round. */
export const hasten = (): void => {
  Element.prototype.animate = function (frames, timing) {
    const animation = animate.call(this, frames, timing);
    const endless = typeof timing === 'object' && timing.iterations === Infinity;
    if (!endless) setTimeout(() => animation.playState !== 'idle' && animation.finish());
    return animation;
  };
};

export const unhasten = (): void => {
  Element.prototype.animate = animate;
};

const asksForLess = matchMedia.bind(window);

/** A person who asked for less motion, until it is called again. */
export const preferStill = (still: boolean): void => {
  window.matchMedia = (query) => {
    const answer = asksForLess(query);
    if (query.includes('reduced-motion')) Object.defineProperty(answer, 'matches', { value: still });
    return answer;
  };
};

/** Notes what is animated from now on, until `unhasten`. */
export const noteFrames = (): Keyframe[] => {
  const noted: Keyframe[] = [];
  const before: Animate = Reflect.get(Element.prototype, 'animate');
  Element.prototype.animate = function (frames, timing) {
    if (Array.isArray(frames)) noted.push(...frames);
    return before.call(this, frames, timing);
  };
  return noted;
};

/** Notes the animations that begin from now on, until `unhasten`. */
export const noteAnimations = (): Animation[] => {
  const noted: Animation[] = [];
  const before: Animate = Reflect.get(Element.prototype, 'animate');
  Element.prototype.animate = function (frames, timing) {
    const animation = before.call(this, frames, timing);
    noted.push(animation);
    return animation;
  };
  return noted;
};
