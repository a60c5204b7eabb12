import sharp from 'sharp';

import { Refusal } from '../http/refusal.ts';

/** A picture as it is kept: drawn anew, so that nothing is left of the file that it came in. */
export interface DrawnPicture {
  readonly type: 'image/png' | 'image/jpeg';
  readonly bytes: Buffer;
  /** The same as JPEG, where it is none. */
  readonly jpeg: Buffer | null;
  readonly width: number;
  readonly height: number;
}

/** What the longer side may have, in pixels: more no phone shows. */
const longestSide = 1600;
/** What a picture may have in all, in pixels, so that no small file fills the memory. */
const mostPixels = 50_000_000;

const wrong = (message: string) => new Refusal('invalid_request', { errors: [{ path: '/bytes', message }] });

const kinds = ['png', 'jpeg', 'webp'];

/** Whether a PNG moves, which is said before its pixels. */
const isMoving = (given: Uint8Array) => {
  const bytes = Buffer.from(given.buffer, given.byteOffset, given.length);
  return bytes.subarray(0, Math.max(0, bytes.indexOf('IDAT'))).includes('acTL');
};

const readHead = async (given: Uint8Array) => {
  const head = await sharp(given, { limitInputPixels: false })
    .metadata()
    .catch(() => undefined);
  if (!head || !kinds.includes(head.format)) throw wrong('must be a PNG, JPEG or WebP');
  if ((head.pages ?? 1) > 1 || (head.format === 'png' && isMoving(given))) throw wrong('must not be animated');
  if (head.width * head.height > mostPixels) throw wrong(`must have ${mostPixels / 1_000_000} million pixels at most`);
  return head;
};

/**
 * Draws a picture anew: the way up that its file says, no larger than is shown, and with nothing of what a file says beside. PNG stays
 * PNG; what else there is becomes JPEG, which every phone knows. Throws `invalid_request` where it is none.
 */
export const drawAnew = async (given: Uint8Array): Promise<DrawnPicture> => {
  const { format, isPalette } = await readHead(given);
  const drawn = sharp(given, { limitInputPixels: mostPixels, failOn: 'error' })
    .rotate()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb');
  // What is seen through is white where there is nothing to see through.
  const jpeg = () =>
    drawn.clone().flatten({ background: '#ffffff' }).jpeg({ quality: 85 }).toBuffer({ resolveWithObject: true });
  // Of few colours it stays light: the same ones, none made up of others.
  const png = () =>
    drawn.clone().png({ compressionLevel: 9, palette: isPalette, dither: 0 }).toBuffer({ resolveWithObject: true });
  try {
    const asJpeg = await jpeg();
    const { data, info } = format === 'png' ? await png() : asJpeg;
    const { width, height } = info;
    return format === 'png'
      ? { type: 'image/png', bytes: data, jpeg: asJpeg.data, width, height }
      : { type: 'image/jpeg', bytes: data, jpeg: null, width, height };
  } catch {
    throw wrong('must be a whole picture');
  }
};
