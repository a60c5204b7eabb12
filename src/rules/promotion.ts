import type { ParticipationState } from '../contract/participation-shape.ts';

/** What any promotion can look like: a visitor's standing, or what is going on between the visitor and the backend. */
export type PromotionState = ParticipationState | 'loading' | 'working' | 'done' | 'refused' | 'unreachable';

const standings = [
  'upcoming',
  'open',
  'taken',
  'ineligible',
  'sold-out',
  'paused',
  'ended',
] as const satisfies readonly ParticipationState[];

/** Which state may follow which. Every state but those that nothing can change has a way on. */
export const successors: Readonly<Record<PromotionState, readonly PromotionState[]>> = {
  loading: [...standings, 'refused', 'unreachable'],
  upcoming: [...standings, 'loading'],
  open: [...standings, 'loading', 'working'],
  // Where the standing says it better than a refusal does, it comes next.
  working: [...standings, 'done', 'refused', 'unreachable'],
  done: [...standings, 'loading'],
  refused: [...standings, 'loading', 'working'],
  unreachable: [...standings, 'loading', 'working'],
  taken: [...standings, 'loading'],
  ineligible: [...standings, 'loading', 'working'],
  'sold-out': [...standings, 'loading'],
  paused: [...standings, 'loading'],
  ended: [...standings, 'loading'],
};
