import { svg, type TemplateResult } from 'lit';

/** Where each leaf lies: across, down, how it is turned, and how large it is. */
const places = [
  [18, 34, -24, 1],
  [66, 92, 24, 0.72],
  [286, 108, -34, 0.8],
  [318, 78, 70, 0.66],
  [112, 24, 82, 0.56],
  [236, 30, 12, 0.62],
  [28, 138, 100, 0.52],
  [318, 150, 24, 0.56],
  [70, 30, 140, 0.4],
  [268, 60, 120, 0.42],
] as const;

/** Leaves around what was won; they drift down where motion is welcome. */
export const leaves = (): TemplateResult =>
  svg`<svg class="leaves" viewBox="0 0 350 150" aria-hidden="true">
    ${places.map(
      ([x, y, turn, size], index) =>
        svg`<g class="leaf" transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"><path class=${`${index % 2 === 0 ? 'brand' : 'gold'} after${index % 4}`} d="M0 0C2-12 14-20 30-20 30-6 18 4 0 0z"></path></g>`,
    )}
  </svg>`;
