import { svg, type TemplateResult } from 'lit';

const paths = {
  close: 'M5.5 5.5l13 13M18.5 5.5l-13 13',
  gift: 'M4 9h16v4H4zM5.5 13v7h13v-7M12 9v11M12 9C8 9 7 4.5 9.5 4.5 11.5 4.5 12 9 12 9s.5-4.5 2.5-4.5C17 4.5 16 9 12 9z',
  lock: 'M6 10.5h12V20H6zM8.5 10.5V8a3.5 3.5 0 0 1 7 0v2.5',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.5v2.5M20 14v6h-6M17 20v-2',
  refresh: 'M19 12a7 7 0 1 1-2.2-5.100M19 4v4h-4',
} as const;

/** A small drawing in the ink of the text beside it; it says nothing that the text does not. */
export const icon = (name: keyof typeof paths, size = 24): TemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true"><path d=${paths[name]}></path></svg>`;
