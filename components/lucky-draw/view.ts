import type { Draw, DrawKnown } from '../../src/contract/draw.ts';
import type { Promotion } from '../../src/controllers/promotion.ts';

/** What a draw shows. */
export type Shown = Promotion<DrawKnown, Draw>;
