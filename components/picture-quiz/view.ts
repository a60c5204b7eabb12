import type { Attempt } from '../../src/contract/attempt.ts';
import type { QuizKnown } from '../../src/contract/quiz.ts';
import type { Promotion } from '../../src/controllers/promotion.ts';

/** What a quiz shows. */
export type Shown = Promotion<QuizKnown, Attempt>;
