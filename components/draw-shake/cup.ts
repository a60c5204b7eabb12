import { html, svg, type TemplateResult } from 'lit';

/** Where each stick stands in the cup, how high, and how it leans. */
const sticks: readonly (readonly [x: number, top: number, lean: number])[] = [
  [66, 44, -9],
  [82, 22, -4],
  [98, 34, 2],
  [112, 16, 5],
  [128, 38, 9],
  [90, 50, -2],
  [120, 52, 6],
];

/** The sticks that stay in the cup, and its rim behind them. */
export const sticksInCup = (): TemplateResult => html`
  <svg class="sticks" viewBox="0 0 200 240">
    <ellipse class="inside" cx="100" cy="104" rx="54" ry="15"></ellipse>
    ${sticks.map(
      ([x, top, lean]) => svg`<g transform="rotate(${lean} ${x} 220)">
        <rect class="stick" x=${x - 5} y=${top} width="10" height="150" rx="4"></rect>
        <rect class="tip" x=${x - 5} y=${top} width="10" height="15" rx="4"></rect>
      </g>`,
    )}
  </svg>
`;

/** The cup itself, of bamboo: in front of all that stands in it. */
export const cup = (): TemplateResult => html`
  <svg class="front" viewBox="0 0 200 240">
    <path class="body" d="M46 104a54 15 0 0 0 108 0l-5 112a49 14 0 0 1-98 0z"></path>
    <path class="shade" d="M132 114a54 15 0 0 0 22-10l-5 112a49 14 0 0 1-22 10z"></path>
    <path class="ring" d="M47.500 128a53 15 0 0 0 105 0M50.500 198a50 14 0 0 0 99 0"></path>
    <circle class="mark" cx="100" cy="176" r="20"></circle>
    <path class="leaf" d="M100 189c-9-9-8-19 0-27 8 8 9 18 0 27zM100 187v-13"></path>
  </svg>
`;
