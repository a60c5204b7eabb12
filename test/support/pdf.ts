import { spawnSync } from 'node:child_process';

/** What a PDF says of itself: how large its pages are, in whole millimetres, and how many pictures of pixels it has. */
export const describePdf = (pdf: Uint8Array) => {
  const text = Buffer.from(pdf).toString('latin1');
  const millimetres = (points: string | undefined) => Math.round((Number(points) * 25.4) / 72);
  return {
    pages: [...text.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, width, height]) => [
      millimetres(width),
      millimetres(height),
    ]),
    pictures: text.match(/\/Subtype\s*\/Image/g)?.length ?? 0,
  };
};

/** The first page of a PDF as a picture (PNG) at 150 dots an inch; nothing where `pdftoppm` is not installed. */
export const drawPdf = (pdf: Uint8Array): Uint8Array | undefined => {
  const { error, stdout } = spawnSync('pdftoppm', ['-png', '-r', '150', '-f', '1', '-l', '1', '-'], {
    input: pdf,
    maxBuffer: 64 * 2 ** 20,
  });
  return error ? undefined : stdout;
};
