import type { ActionState } from '../../src/controllers/action.ts';

/** A write as a promotion goes on with it. */
export interface Write<Value> {
  readonly state: ActionState<Value>;
  start(): Promise<void>;
  resume(): Promise<void>;
  reset(): void;
}

/** A write that is there late: nothing is under way before. */
export const writeOf = <Value>(find: () => Write<Value> | undefined): Write<Value> => ({
  get state() {
    return find()?.state ?? { name: 'idle' };
  },
  start: async () => find()?.start(),
  resume: async () => find()?.resume(),
  reset: () => find()?.reset(),
});
