import type { Attempt } from '../../src/contract/attempt.ts';
import type { ActionState } from '../../src/controllers/action.ts';

interface Start {
  readonly state: ActionState<Attempt>;
  start(): Promise<void>;
  reset(): void;
}

/** The write that starts a clock. It is there late, and none that was cut short goes on by itself: a clock starts by a tap alone. */
export const startOf = (find: () => Start | undefined): Start & { resume(): Promise<void> } => ({
  get state() {
    return find()?.state ?? { name: 'idle' };
  },
  start: async () => find()?.start(),
  resume: () => Promise.resolve(),
  reset: () => find()?.reset(),
});
