import { BitArray, Code128Reader } from '@zxing/library';
import { describe, expect, it } from 'vitest';

import { code128 } from '../../components/pass-barcode/code-128.ts';

const quiet = 10;

/** What a reader that knows nothing of ours makes of the bars along one line. */
const scan = (widths: readonly number[]): string => {
  const row = new BitArray(widths.reduce((sum, width) => sum + width, 2 * quiet));
  let at = quiet;
  widths.forEach((width, index) => {
    if (index % 2 === 0) row.setRange(at, at + width);
    at += width;
  });
  return new Code128Reader().decodeRow(0, row).getText();
};

describe('Code 128', () => {
  it('says every pair of digits so that others read it', () => {
    for (let pair = 0; pair < 100; pair++) {
      const digits = `31${String(pair).padStart(2, '0')}47`;
      expect(scan(code128(digits))).toBe(digits);
    }
  });

  it('is drawn as the standard has it', () => {
    // 105 (start C), 12, 34, check (105 + 12·1 + 34·2) mod 103 = 82, stop.
    expect(code128('1234').join('')).toBe('2112321122321311231212412331112');
  });

  it('is 134 modules wide for 18 digits', () => {
    expect(code128('123456789012345678').reduce((sum, width) => sum + width)).toBe(134);
  });
});
