import { create } from 'qrcode/lib/core/qrcode.js';

import { code128 } from './code-128.ts';

/** A drawing as SVG path data, one unit a module. Whoever shows it leaves white around it: 4 modules for a QR code, 10 beside bars. */
export interface Drawing {
  readonly path: string;
  readonly width: number;
  readonly height: number;
}

/** The digits as a QR code. */
export const drawQr = (digits: string): Drawing => {
  const { data, size } = create(digits, { errorCorrectionLevel: 'Q' }).modules;
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

/** Draws again only where the digits have changed: what shows them is updated every second. */
export const remembered = (draw: (digits: string) => Drawing): ((digits: string) => Drawing) => {
  let last: { readonly digits: string; readonly drawing: Drawing } | undefined;
  return (digits) => {
    if (last?.digits !== digits) last = { digits, drawing: draw(digits) };
    return last.drawing;
  };
};
