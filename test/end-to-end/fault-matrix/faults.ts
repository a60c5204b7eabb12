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
export type End = 'done' | 'offline' | 'timeout' | 'server' | 'off-contract' | 'too-soon';

/** What strikes a write, how often, and where its page comes to. */
export interface FaultColumn {
  readonly name: string;
  readonly fault: WireFault;
  readonly times: number;
  readonly end: End;
}

/** Milliseconds: soon is within a client's patience of ten seconds, late is beyond it. */
const [soon, late] = [1_500, 11_500];

const faults = {
  delay: delay(soon),
  late: delay(late),
  'drop request': dropRequest,
  'drop answer': dropAnswer,
  'twice at once': duplicateAtOnce,
  'twice in turn': duplicateAfter,
  truncate,
  garble,
  hollow,
  '502 before': badGatewayBefore,
  '502 after': badGatewayAfter,
  drip: drip(soon),
  'slow drip': drip(late),
  hang,
} as const;

type FaultName = keyof typeof faults;

/** What a client tries again by itself it gets through; what answers otherwise than agreed it does not ask a second time. */
const onceEnds: Partial<Record<FaultName, End>> = { garble: 'off-contract', hollow: 'off-contract' };

/** Where a page comes to while nothing gets through. */
const lastingEnds: Partial<Record<FaultName, End>> = {
  late: 'timeout',
  'drop request': 'offline',
  'drop answer': 'offline',
  truncate: 'offline',
  garble: 'off-contract',
  '502 before': 'server',
  '502 after': 'server',
  hang: 'timeout',
};

const names = Object.keys(faults) as FaultName[];

/** Every point at which a write can fail: once, and then again and again until the way is clear. */
export const columns: readonly FaultColumn[] = [
  ...names.map((name) => ({ name, fault: faults[name], times: 1, end: onceEnds[name] ?? 'done' })),
  ...names.flatMap((name) => {
    const end = lastingEnds[name];
    return end ? [{ name: `${name} ∞`, fault: faults[name], times: Infinity, end }] : [];
  }),
];

/** One fault for each end: enough to see that a page is told, where another write goes the very same way and meets them all. */
export const onePerEnd: readonly string[] = ['drop answer', 'twice at once', 'garble', 'drop answer ∞', '502 after ∞'];
