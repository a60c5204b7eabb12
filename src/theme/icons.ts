import { svg, type TemplateResult } from 'lit';

const paths = {
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  lock: 'M6 10.5h12V20H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v6h-6M17 20v-2',
  refresh: 'M19 12a7 7 0 1 1-2.2-5.100M19 4v4h-4',
} as const;

/** A small drawing in the ink of the text beside it; it says nothing that the text does not. */
export const icon = (name: keyof typeof paths, size = 24): TemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true"><path d=${paths[name]}></path></svg>`;
