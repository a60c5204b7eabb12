/** What is to be booked, as far as it has been typed. */
export interface Draft {
  readonly sign: 'add' | 'take';
  /** The digits typed; empty at first. */
  readonly points: string;
  /** Why; nothing while the usual reason will do. */
  readonly reason: string | undefined;
  readonly orderRef: string;
}

/** Nothing typed yet. */
export const emptyDraft: Draft = { sign: 'add', points: '', reason: undefined, orderRef: '' };

/** What is still wrong with a draft, field by field. */
export interface Faults {
  readonly points?: 'none' | 'tooMany' | 'short';
  readonly reason?: 'noReason';
}

/** As many as may come or go at once. */
const most = 1_000_000;

const wide = /[０-９]/g;
const narrow = (digit: string) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0);

/** The digits of a whole number in what somebody typed, full-width ones too. */
export const pointDigits = (text: string): string =>
  text
    .replace(wide, narrow)
    .replace(/\D/g, '')
    .replace(/^0+(?=\d)/, '')
    .slice(0, String(most).length);

/** The points that it books: more than 0 where they come, less where they go. */
export const deltaOf = ({ sign, points }: Pick<Draft, 'sign' | 'points'>): number =>
  Number(points) === 0 ? 0 : Number(points) * (sign === 'add' ? 1 : -1);

/** What must be put right before it can be booked on a card with that balance. */
export const faultsOf = (draft: Draft, balance: number): Faults => {
  const delta = deltaOf(draft);
  const reason = draft.reason?.trim() === '' ? { reason: 'noReason' as const } : {};
  if (delta === 0) return { ...reason, points: 'none' };
  if (Math.abs(delta) > most) return { ...reason, points: 'tooMany' };
  return balance + delta < 0 ? { ...reason, points: 'short' } : reason;
};
