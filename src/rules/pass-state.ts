import type { CardPass } from '../contract/card.ts';
import type { Pass } from '../contract/pass.ts';

type State = Exclude<Pass['state'], 'expired'>;

/** What whoever runs the campaigns can do to a pass: out of which states, and into which. A coupon is used once, so none is blocked. */
export const passChanges = {
  blocked: { from: ['active'], to: 'blocked' },
  unblocked: { from: ['blocked'], to: 'active' },
  voided: { from: ['active', 'blocked', 'available'], to: 'voided' },
} as const satisfies Readonly<Record<string, { readonly from: readonly State[]; readonly to: State }>>;

export type PassChange = keyof typeof passChanges;

/** Why no code is made for a card in a state. A blocked one has codes, so that staff see which it is and a manager can give it back. */
export const codeRefusalIn = (state: CardPass['state']): 'expired' | 'state_conflict' | undefined => {
  if (state === 'expired') return 'expired';
  return state === 'voided' ? 'state_conflict' : undefined;
};
