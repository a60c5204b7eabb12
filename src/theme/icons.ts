import { svg, type TemplateResult } from 'lit';

const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  qr: 'M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2.500v2.500H14zM20 14v3M14 20h2.500M19.500 20h.5',
  refresh: 'M19.500 8.500A8 8 0 1 0 20 13M20 4v5h-5',
  gift: 'M4 9h16v4H4zM5.500 13v7.500h13V13M12 9v11.500M12 9C8 9 7 7.500 7 6.200 7 4.800 8 4 9.200 4 11 4 12 6.500 12 9zM12 9c4 0 5-1.500 5-2.800C17 4.800 16 4 14.800 4 13 4 12 6.500 12 9z',
} as const;

/** A small drawing in the ink of the text beside it; it says nothing that the text does not. */
export const icon = (name: keyof typeof paths, size = 24): TemplateResult =>
  svg`<svg class="icon" viewBox="0 0 24 24" width=${size} height=${size} aria-hidden="true"><path d=${paths[name]}></path></svg>`;
