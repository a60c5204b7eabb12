import { create } from 'qrcode/lib/core/qrcode.js';

import { code128 } from './code-128.ts';

/** A drawing as SVG path data, one unit a module. Whoever shows it leaves white around it: 4 modules for a QR code, 10 beside bars. */
export interface Drawing {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** Digits, or a link, as a QR code. */
export const drawQr = (text: string): Drawing => {
  const { data, size } = create(text, { errorCorrectionLevel: 'Q' }).modules;
  const cells = Array.from(data, (dark, index) => (dark ? `M${index % size} ${Math.floor(index / size)}h1v1h-1z` : ''));
  return { path: cells.join(''), width: size, height: size };
};

/** The digits as bars, 10 high. */
export const drawBars = (digits: string): Drawing => {
  let width = 0;
  let path = '';
  code128(digits).forEach((modules, index) => {
    if (index % 2 === 0) path += `M${width} 0h${modules}v10h-${modules}z`;
    width += modules;
  });
  return { path, width, height: 10 };
};

/** Draws again only where the text has changed: what shows it is updated every second. */
export const remembered = (draw: (text: string) => Drawing): ((text: string) => Drawing) => {
  let last: { readonly text: string; readonly drawing: Drawing } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, drawing: draw(text) };
    return last.drawing;
  };
};
