import {
  badGatewayAfter,
  badGatewayBefore,
  delay,
  drip,
  dropAnswer,
  dropRequest,
  duplicateAfter,
  duplicateAtOnce,
  garble,
  hang,
  hollow,
  truncate,
  type WireFault,
} from '../../support/faults-on-the-wire.ts';

/** Where a page comes to: its write is done, or it says what came between. */
export type End = 'done' | 'offline' | 'timeout' | 'server' | 'off-contract';

/** A column of the matrix: what strikes a write, how often, and where its page comes to. */
export interface Column {
  readonly name: string;
  readonly fault: WireFault;
  readonly times: number;
  readonly end: End;
}

/** Milliseconds: soon is within a client's patience of ten seconds, late is beyond it. */
const [soon, late] = [1_500, 11_500];

const once = (name: string, fault: WireFault, end: End = 'done'): Column => ({ name, fault, times: 1, end });
const forEver = (name: string, fault: WireFault, end: End): Column => ({
  name: `${name} ∞`,
  fault,
  times: Infinity,
  end,
});

/** Every point at which a write can fail, first once and then until the way is clear again. */
export const columns: readonly Column[] = [
  once('delay', delay(soon)),
  once('late', delay(late)),
  once('drop request', dropRequest),
  once('drop answer', dropAnswer),
  once('twice at once', duplicateAtOnce),
  once('twice in turn', duplicateAfter),
  once('truncate', truncate),
  once('garble', garble, 'off-contract'),
  once('hollow', hollow, 'off-contract'),
  once('502 before', badGatewayBefore),
  once('502 after', badGatewayAfter),
  once('drip', drip(soon)),
  once('slow drip', drip(late)),
  once('hang', hang),
  forEver('late', delay(late), 'timeout'),
  forEver('drop request', dropRequest, 'offline'),
  forEver('drop answer', dropAnswer, 'offline'),
  forEver('truncate', truncate, 'offline'),
  forEver('garble', garble, 'off-contract'),
  forEver('502 before', badGatewayBefore, 'server'),
  forEver('502 after', badGatewayAfter, 'server'),
  forEver('hang', hang, 'timeout'),
];
