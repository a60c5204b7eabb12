import { svg, type SVGTemplateResult } from 'lit';

const shapes = {
  backspace: 'M8.5 5.5H21v13H8.5L3 12zM12 9.5l5 5M17 9.5l-5 5',
  camera: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M4 12h16',
  photo: 'M3.5 8h4l1.5-2.5h6L16.5 8h4v11h-17zM12 10.2a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4z',
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  good: 'M12 3.5l7.5 3v5c0 4.5-3.2 7.5-7.5 9-4.3-1.5-7.5-4.5-7.5-9v-5zM8.8 12l2.4 2.3 4.2-4.4',
  ask: 'M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4',
  bad: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM8.8 8.8l6.4 6.4M15.2 8.8l-6.4 6.4',
  unsettled:
    'M4 4.5l16 15M6.5 13a8 8 0 0 1 4-2.2M3.5 9.7A12.5 12.5 0 0 1 7.8 7M12 6a12.5 12.5 0 0 1 8.5 3.7M14.5 11a8 8 0 0 1 3 2M9.7 16.2a3.5 3.5 0 0 1 4.6 0M12 19.2v.1',
  code: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v6h-6M17 20v-2',
} as const;

/** A line drawing of 24 by 24 in the colour of the text around it. */
export const icon = (name: keyof typeof shapes): SVGTemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d=${shapes[name]} /></svg>`;
