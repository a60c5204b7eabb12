import type { Draw } from '../../src/contract/draw.ts';
import type { ActionState } from '../../src/controllers/action.ts';

interface Write {
  readonly state: ActionState<Draw>;
  start(): Promise<void>;
  resume(): Promise<void>;
  reset(): void;
}

/** A write that is there late: nothing is under way before. */
export const writeOf = (find: () => Write | undefined): Write => ({
  get state() {
    return find()?.state ?? { name: 'idle' };
  },
  start: async () => find()?.start(),
  resume: async () => find()?.resume(),
  reset: () => find()?.reset(),
});
