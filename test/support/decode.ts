import { spawnSync } from 'node:child_process';

import {
  BinaryBitmap,
  Code128Reader,
  DecodeHintType,
  HybridBinarizer,
  QRCodeReader,
  type Reader,
  RGBLuminanceSource,
} from '@zxing/library';
import { PNG } from 'pngjs';

const read = (reader: Reader, picture: Uint8Array): string => {
  const { data, width, height } = PNG.sync.read(Buffer.from(picture));
  const grey = new Uint8ClampedArray(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at * 4, at * 4 + 3);
    grey[at] = (red + 2 * green + blue) / 4;
  }
  const bitmap = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(grey, width, height)));
  return reader.decode(bitmap, new Map([[DecodeHintType.TRY_HARDER, true]])).getText();
};

/** What the QR code in a picture (PNG) says. */
export const readQrCode = (picture: Uint8Array): string => read(new QRCodeReader(), picture);

/** What the Code 128 in a picture (PNG) says. */
export const readBarcode = (picture: Uint8Array): string => read(new Code128Reader(), picture);

/** Everything that `zbarimg` reads in a picture (PNG), one text for each symbol; nothing where it is not installed. */
export const readByZbar = (picture: Uint8Array): readonly string[] | undefined => {
  const { error, stdout } = spawnSync('zbarimg', ['--quiet', '--raw', 'PNG:-'], { input: picture });
  return error ? undefined : stdout.toString().trim().split('\n');
};
