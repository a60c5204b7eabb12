import { addPageStyles } from '../../src/theme/page-sheet.ts';

/**
 * Lets a page print one paper and nothing of what is around it, until the function it returns is called. A shadow root has no say in
 * the size of a page; and whatever stands around the paper takes no second one.
 */
export const printsAs = (size: 'A5' | 'A4'): (() => void) =>
  addPageStyles(
    `@page{size:${size} portrait;margin:0}@media print{html,body{height:100%!important;min-height:0!important;margin:0!important;overflow:hidden!important;background:#fff!important}body{visibility:hidden!important}}`,
  );
