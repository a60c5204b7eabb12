import type { CardKnown, CardPass } from '../../src/contract/card.ts';
import type { Promotion } from '../../src/controllers/promotion.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';

/** The way on from a state: what the stub of the card does. */
export type Way = 'claim' | 'show-code' | 'sign-in' | 'read-rules' | 'agree' | 'look' | 'retry';

/** What a card shows: its promotion, or that it waits to know whose it will be. */
export type Shown = Promotion<CardKnown, CardPass> | { readonly name: 'working' };

/** How a card looks in a state. */
export interface View {
  /** Paper is not yet yours, ink is, an outline is gone, and bare paper is not known yet. */
  readonly face: 'bare' | 'paper' | 'ink' | 'outline';
  readonly sentence?: Sentence;
  readonly seal?: keyof Messages['card']['seals'];
  /** It is the stub's, or a quiet link where the stub is gone or says when it opens. */
  readonly way?: Way;
  /** What the stub says, where it is not what its way says anywhere. */
  readonly label?: string;
  readonly pass?: CardPass;
}

/** How a card looks that can be shown at the counter. */
export const heldView = (pass: CardPass): View => ({ face: 'ink', way: 'show-code', pass });

const passOf = (state: Shown) =>
  state.name === 'done' ? state.value : state.name === 'taken' ? state.participation.pass : undefined;

/** What a state looks like, and its way on; what is not as hoped is told by `troubleView`, once that could be fetched. */
export const viewOf = (
  state: Shown,
  { promotion, trouble }: Pick<Messages, 'promotion'> & Partial<Pick<Messages, 'trouble'>>,
  troubleView?: (state: Shown, say: Pick<Messages, 'promotion' | 'trouble'>) => View,
): View => {
  const pass = passOf(state);
  if (state.name === 'loading') return { face: 'bare' };
  if (state.name === 'open' || state.name === 'working') return { face: 'paper', way: 'claim' };
  if (pass?.state === 'active') return heldView(pass);
  return trouble && troubleView
    ? troubleView(state, { promotion, trouble })
    : { face: 'bare', sentence: promotion.offline, way: 'retry' };
};
