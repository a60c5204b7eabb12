import { html, nothing, svg, type TemplateResult } from 'lit';

import { picture, widthOf, withSlot } from '../draw-stage/face.ts';
import type { Sector } from './sectors.ts';

const centre = 170;
const radius = 150;
/** How far a face reaches from the rim to the hub, in the drawing's units. */
const reach = 94;

/** As exact as a drawing has to be. */
const short = (value: number) => Number(value.toFixed(2));

const point = (turn: number, distance: number) => {
  const angle = turn * 2 * Math.PI;
  return `${short(centre + distance * Math.sin(angle))} ${short(centre - distance * Math.cos(angle))}`;
};

/** How wide a sector is at a distance from the hub's middle. */
const widthAt = ({ from, to }: Sector, distance: number) =>
  2 * distance * Math.sin(Math.min((to - from) * Math.PI, Math.PI / 2));

const sector = ({ from, to }: Sector, index: number, offset: number) => {
  const [start, end] = [point(from - offset, radius), point(to - offset, radius)];
  const paper = index === 0 ? 'first' : index % 2 === 0 ? 'even' : 'odd';
  return svg`<path class="sector ${paper}" d="M${centre} ${centre}L${start}A${radius} ${radius} 0 ${to - from > 0.5 ? 1 : 0} 1 ${end}z"></path>`;
};

/** The wheel without what stands on it. */
export const plate = (sectors: readonly Sector[], offset: number): TemplateResult =>
  html`<svg class="plate" viewBox="0 0 340 340">
    <circle class="rim" cx="170" cy="170" r="167"></circle>
    <circle class="gold" cx="170" cy="170" r="163.5"></circle>
    <circle class="gold" cx="170" cy="170" r="152"></circle>
    <circle class="paper" cx="170" cy="170" r="150.5"></circle>
    <circle class="dots" cx="170" cy="170" r="157.8"></circle>
    <circle class="dots large" cx="170" cy="170" r="157.8"></circle>
    ${sectors.map((one, index) => sector(one, index, offset))}
  </svg>`;

/** How large a text can be that may be `most` large and `room` wide. */
const sizeOf = (text: string, most: number, room: number) => short(Math.min(most, room / widthOf(text)));

const line = (name: string, text: string, y: number, size: number, width: number) =>
  svg`<text class=${name} x=${short(width / 2)} y=${y} font-size=${size}>${text}</text>`;

/** The lines across a sector, below the rim. */
const across = (one: Sector, width: number) => {
  const {
    lines: [first, second],
    imageUrl,
  } = one.face;
  const lower = imageUrl ? 0 : 8;
  return [
    line('name', first, 31 + lower, sizeOf(first, 19, widthAt(one, 118) - 10), width),
    second === undefined
      ? nothing
      : line('note', second, 47 + lower, sizeOf(second, 11.5, widthAt(one, 101) - 8), width),
  ];
};

/** The lines along a sector that is too narrow to write across. */
const along = (one: Sector, width: number) => {
  const text = one.face.lines.filter(Boolean).join(' ');
  const size = sizeOf(text, Math.min(13, widthAt(one, 80) * 0.8), reach - 8);
  return svg`<g transform="rotate(90 ${short(width / 2)} ${reach / 2})">${line('name', text, short(reach / 2 + size / 3), size, width)}</g>`;
};

const isNarrow = (one: Sector) => one.to - one.from < 0.055;

/** How wide a face is, in the drawing's units. */
const faceWidth = (one: Sector) => Math.max(20, Math.min(110, widthAt(one, 118)));

const drawn = (one: Sector) => {
  const width = short(faceWidth(one));
  return html`<svg class="lines" viewBox="0 0 ${width} ${reach}">
      ${isNarrow(one) ? along(one, width) : across(one, width)}
    </svg>
    ${isNarrow(one) ? nothing : picture(one.face)}`;
};

/** What stands on a sector. */
export const face = (one: Sector): TemplateResult =>
  html`<div class="face" part="face">${withSlot(one.face, drawn(one))}</div>`;

/** Where a face stands and how large it is, as custom properties: a strict policy knows no other way. */
export const placed = (one: Sector, offset: number): readonly (readonly [name: string, value: string])[] => [
  ['--_at', `${short(((one.from + one.to) / 2 - offset) * 360)}deg`],
  ['--_width', `${short((faceWidth(one) / 340) * 100)}%`],
  ['--_aside', `${short((faceWidth(one) / -680) * 100)}%`],
  ['--_picture', `${short((Math.min(40, widthAt(one, 68)) / reach) * 100)}%`],
];
