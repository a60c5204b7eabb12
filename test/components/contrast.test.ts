import fc from 'fast-check';

import { pageStylesheet } from '../../src/theme/page-stylesheet.ts';
import { afterEach, before, describe, expect, it } from '../support/browser-test.ts';

const presets = ['light', 'dark', 'festive'] as const;
type Preset = (typeof presets)[number];

/** An ink, the layers that it lies on from the lowest up, and the least contrast that it may have there. */
interface Pair {
  readonly ink: string;
  readonly on: readonly string[];
  readonly least: number;
  readonly only?: readonly Preset[];
}

const text = (ink: string, ...grounds: readonly string[]): readonly Pair[] =>
  grounds.map((ground) => ({ ink, on: [ground], least: 4.5 }));
const mark = (ink: string, ...grounds: readonly string[]): readonly Pair[] =>
  grounds.map((ground) => ({ ink, on: [ground], least: 3 }));

// The lightest and the darkest that the card's face is made by the gradient over it, and the groove that progress runs in.
const faces = [['card-face'], ['card-face', 'rgba(255,255,255,.07)'], ['card-face', 'rgba(0,0,0,.14)']];
const groove = ['card-face', 'rgba(0,0,0,.28)'];
const paper = ['surface-raised', 'surface-sunken'];

/** Every ink that an element or a page of ours lays on a ground. */
const pairs: readonly Pair[] = [
  ...text('text', ...paper, 'brand-soft'),
  ...text('text-quiet', ...paper, 'brand-soft'),
  ...text('brand-text', ...paper, 'brand-soft'),
  // Festive has paper on a page of another colour, which has inks of its own.
  { ink: 'brand-text', on: ['surface'], least: 4.5, only: ['light', 'dark'] },
  ...text('page-text', 'surface', 'art-sky'),
  ...text('page-text-quiet', 'surface', 'art-sky'),
  ...text('page-brand-text', 'surface'),
  ...text('page-gold-text', 'surface'),
  ...text('on-brand', 'brand-fill'),
  ...text('on-stub', 'stub'),
  ...text('on-page-action', 'page-action'),
  ...faces.map((on) => ({ ink: 'on-card', on, least: 4.5 })),
  ...faces.map((on) => ({ ink: 'card-gold', on, least: 3 })),
  { ink: 'card-gold', on: groove, least: 3 },
  ...text('code-brand', 'code-paper'),
  ...text('code-ink', 'code-paper'),
  ...text('accent-text', 'surface-raised'),
  ...text('danger', ...paper, 'danger-soft'),
  ...text('success', ...paper, 'success-soft'),
  ...text('warning', 'surface-raised', 'warning-soft'),
  ...text('gold-text', 'surface-raised', 'gold-soft'),
  ...text('on-accent', 'accent'),
  ...mark('logo-ink', 'logo-face'),
  ...mark('card-logo-ink', 'card-logo-face'),
  ...mark('line-strong', ...paper),
  ...mark('focus', ...paper, 'brand-soft'),
  ...mark('page-focus', 'surface'),
];

const colourOf = (name: string) => (name.includes('(') ? name : `var(--lk-${name})`);
const stage = document.createElement('div');

/** How a colour is written once every `var()` in it is known. */
const written = (name: string) => {
  stage.style.color = colourOf(name);
  return getComputedStyle(stage).color;
};

const canvas = document.createElement('canvas');
canvas.width = pairs.length * 2;
canvas.height = 1;
const screen = canvas.getContext('2d', { willReadFrequently: true });

const luminance = (levels: Iterable<number>) => {
  const [red = 0, green = 0, blue = 0] = [...levels].map((level) => {
    const share = level / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** The contrast of every pair as the screen has it, after WCAG: the canvas shows what a colour comes to, however it is written. */
const contrasts = (): readonly number[] => {
  if (!screen) throw new Error('no canvas');
  screen.clearRect(0, 0, canvas.width, 1);
  pairs.forEach(({ ink, on }, index) => {
    // A ground may let the paper below shine through.
    for (const ground of ['surface-raised', ...on]) {
      screen.fillStyle = written(ground);
      screen.fillRect(index * 2, 0, 2, 1);
    }
    screen.fillStyle = written(ink);
    screen.fillRect(index * 2 + 1, 0, 1, 1);
  });
  const { data } = screen.getImageData(0, 0, canvas.width, 1);
  return pairs.map((_, index) => {
    const [ground, ink] = [0, 4].map((from) => luminance(data.slice(index * 8 + from, index * 8 + from + 3)));
    const [dark = 0, light = 0] = [ground ?? 0, ink ?? 0].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  });
};

const html = document.documentElement;

const wear = (preset: Preset, brand: string, festiveBrand: string) => {
  html.dataset['lkTheme'] = preset;
  html.style.setProperty('--lk-brand', brand);
  html.style.setProperty('--lk-festive-brand', festiveBrand);
};

/** The pairs that cannot be read with these brands, and how near they come. */
const unreadable = (brand: string, festiveBrand: string): readonly string[] =>
  presets.flatMap((preset) => {
    wear(preset, brand, festiveBrand);
    const found = contrasts();
    return pairs.flatMap(({ ink, on, least, only }, index) => {
      const contrast = found[index] ?? 0;
      return contrast >= least || only?.includes(preset) === false
        ? []
        : [`${preset}: ${ink} on ${on.join(' + ')} ${contrast.toFixed(2)}`];
    });
  });

const hex = (...levels: readonly number[]) => `#${levels.map((level) => level.toString(16).padStart(2, '0')).join('')}`;
const within = (min: number, max: number) => {
  const level = fc.integer({ min, max });
  return fc.tuple(level, level, level).map((levels) => hex(...levels));
};
const saturated = fc
  .tuple(fc.integer({ min: 0, max: 255 }), fc.shuffledSubarray([0, 1, 2], { minLength: 3 }))
  .map(([middle, [full, none]]) => hex(...[0, 1, 2].map((at) => (at === full ? 255 : at === none ? 0 : middle))));

/** Any colour, and more often than chance would have them those that are hard: all but white, all but black, and full ones. */
const anyBrand = fc.oneof(within(0, 255), within(0, 255), within(236, 255), within(0, 20), saturated);

/** An old engine works nothing out, so a brand must be as dark there as what lies on it and under it needs. */
const reckons = CSS.supports('color', 'color(from red xyz-d65 x y z)');
const brand = reckons ? anyBrand : within(0, 70);

describe('what is written in the brand or on it', () => {
  before(() => {
    const style = document.createElement('style');
    style.textContent = pageStylesheet();
    document.head.append(style);
    document.body.append(stage);
  });

  afterEach(() => {
    html.removeAttribute('style');
    delete html.dataset['lkTheme'];
  });

  it('is worked out from a brand where an engine can, and is the brand as it is where none can', () => {
    wear('light', '#ffff00', '#ffff00');
    expect(written('card-face') === 'rgb(255, 255, 0)').to.equal(!reckons);
    expect(unreadable('#1d5c48', '#a81e19')).to.deep.equal([]);
  });

  it('can be read in any of 50 brand colours, by WCAG at AA, in every preset', () => {
    const seed = Math.trunc(Math.random() * 2 ** 31);
    console.log(`the brand colours grow from seed ${String(seed)}`);
    fc.assert(
      fc.property(brand, brand, (one, other) => {
        expect(unreadable(one, other)).to.deep.equal([]);
      }),
      { numRuns: 50, seed, includeErrorInReport: true },
    );
  });
});
