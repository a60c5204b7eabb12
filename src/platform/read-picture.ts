/** What a code can be read from. */
export type Picture = HTMLVideoElement | ImageBitmap;

interface Detector {
  detect(picture: ImageBitmapSource): Promise<readonly { readonly rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

const isDetectorClass = (value: unknown): value is DetectorClass =>
  typeof value === 'function' && 'getSupportedFormats' in value;

/** The browser's own reader, which knows the barcode as well as the QR; few browsers have one. */
const ownDetector = async (): Promise<Detector | undefined> => {
  const found: unknown = Reflect.get(globalThis, 'BarcodeDetector');
  if (!isDetectorClass(found)) return undefined;
  const formats = await found.getSupportedFormats();
  const wanted = ['qr_code', 'code_128'].filter((format) => formats.includes(format));
  return wanted.includes('qr_code') ? new found({ formats: wanted }) : undefined;
};

// A photo is many times larger than its code needs; a smaller one is read sooner, and often better.
const widths = [1000, 1800, 600];

const pixels = (picture: Picture, longest: number): ImageData | undefined => {
  const width = picture instanceof HTMLVideoElement ? picture.videoWidth : picture.width;
  const height = picture instanceof HTMLVideoElement ? picture.videoHeight : picture.height;
  if (width === 0 || height === 0) return undefined;
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return context?.getImageData(0, 0, canvas.width, canvas.height);
};

/** Reads one kind of picture again and again. */
export type Reader = (picture: Picture, options?: { readonly thorough?: boolean }) => Promise<string | undefined>;

/** Finds out, once, how this browser can read a code: by itself, or with a decoder that is loaded now. A photo that it cannot read itself is shown to the decoder as well. */
export const createReader = async (): Promise<Reader> => {
  const load = () => import('qr/decode.js').then((module) => module.default);
  const detector = await ownDetector().catch(() => undefined);
  let decoder = detector ? undefined : await load();

  const byDecoder = (decode: Awaited<ReturnType<typeof load>>, picture: Picture, longest: number) => {
    const image = pixels(picture, longest);
    if (!image) return undefined;
    try {
      return decode(image, { timeLimit: 400 });
    } catch {
      return undefined;
    }
  };

  return async (picture, { thorough = false } = {}) => {
    const detected = await detector?.detect(picture).catch(() => []);
    if (detected?.[0]) return detected[0].rawValue;
    if (thorough) decoder ??= await load();
    if (!decoder) return undefined;
    for (const width of thorough ? widths : widths.slice(0, 1)) {
      const text = byDecoder(decoder, picture, width);
      if (text !== undefined) return text;
    }
    return undefined;
  };
};

/** Takes its time to read a photo; nothing if it shows no code, or is no photo at all. */
export const readPhoto = async (photo: File): Promise<string | undefined> => {
  try {
    const [read, picture] = await Promise.all([createReader(), createImageBitmap(photo)]);
    return await read(picture, { thorough: true });
  } catch {
    return undefined;
  }
};
