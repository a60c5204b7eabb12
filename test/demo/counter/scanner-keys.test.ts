import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ScannerKeys } from '../../../demo/counter/scanner-keys.ts';

/** Presses keys at a pace, and tells when the last one was pressed. */
const type = (keys: ScannerKeys, text: string, pace: number, from = 0) => {
  let at = from;
  for (const key of text) keys.hear(key, (at += pace));
  return at;
};

const heard = (text: string, pace: number) => {
  const keys = new ScannerKeys();
  type(keys, text, pace);
  return keys.text;
};

const barcode = fc.stringMatching(/^[\w:/.-]{6,40}$/);

describe('a scanner that types', () => {
  it('is known by its pace, whatever it types', () => {
    fc.assert(
      fc.property(barcode, fc.integer({ min: 0, max: 40 }), (text, pace) => {
        expect(heard(text, pace)).toBe(text);
      }),
    );
  });

  it('is never taken for a hand, nor a hand for it', () => {
    fc.assert(
      fc.property(barcode, fc.integer({ min: 80, max: 2_000 }), (text, pace) => {
        expect(heard(text, pace)).toBeUndefined();
      }),
    );
  });

  it('begins anew after a pause, and where one has ended', () => {
    const keys = new ScannerKeys();
    const end = type(keys, '6901234567892', 5);
    keys.end();
    expect(keys.text).toBeUndefined();
    const pause = type(keys, 'https://', 5, end);
    expect(keys.text).toBe('https://');
    type(keys, '109478', 5, pause + 300);
    expect(keys.text).toBe('109478');
  });
});
