import { Buffer } from 'node:buffer';

import { PNG } from 'pngjs';

/** A picture of one colour, as PNG in base64: another for each number. */
export const pngOf = (shade: number, width = 8, height = 6): string => {
  const png = new PNG({ width, height });
  png.data = Buffer.from(
    Array.from({ length: width * height }, () => [shade % 256, (shade * 7) % 256, (shade * 31) % 256, 255]).flat(),
  );
  return PNG.sync.write(png).toString('base64');
};
