import type { Pass } from '../../src/contract/pass.ts';
import type { Messages } from '../../src/messages/messages.ts';

/** What a row of the wallet is drawn with, beside its pass. */
export interface Row {
  readonly say: Pick<Messages, 'wallet' | 'coupon' | 'dates'>;
  /** BCP 47. */
  readonly lang: string;
  /** The server's time, in ms since 1970. */
  readonly now: number;
  readonly onOpen: (pass: Pass) => unknown;
}
