import type { CheckIn, CheckInKnown } from '../../src/contract/check-in.ts';
import type { Promotion } from '../../src/controllers/promotion.ts';

/** What a check-in shows. */
export type Shown = Promotion<CheckInKnown, CheckIn>;
