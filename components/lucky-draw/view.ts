import type { Draw, DrawKnown } from '../../src/contract/draw.ts';
import type { Promotion } from '../../src/controllers/promotion.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';

/** The way on from a state. To draw is the stage's key; all else is one below. */
export type Way = 'draw' | 'sign-in' | 'card' | 'read-rules' | 'agree' | 'look' | 'retry';

/** What a draw shows. */
export type Shown = Promotion<DrawKnown, Draw>;

/** How a draw looks in a state. */
export interface View {
  readonly sentence?: Sentence;
  readonly way?: Way;
}
