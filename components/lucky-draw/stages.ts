/** How a stage comes to a page: the tag of its element, and what defines that. */
export interface StageModule {
  readonly tag: string;
  readonly load: () => Promise<unknown>;
}

const wheel: StageModule = { tag: 'lk-draw-wheel', load: () => import('../draw-wheel/define.ts') };

const stages = new Map<string, StageModule>([
  ['wheel', wheel],
  ['grid', { tag: 'lk-draw-grid', load: () => import('../draw-grid/define.ts') }],
  ['scratch', { tag: 'lk-draw-scratch', load: () => import('../draw-scratch/define.ts') }],
  ['slot', { tag: 'lk-draw-slot', load: () => import('../draw-slot/define.ts') }],
  ['shake', { tag: 'lk-draw-shake', load: () => import('../draw-shake/define.ts') }],
]);

const listeners = new Set<() => void>();

/** Names a stage of one's own, for the `stage` attribute of every `lk-lucky-draw`. Its element is a `Stage`. */
export const defineStage = (name: string, stage: StageModule): void => {
  stages.set(name, stage);
  for (const listener of listeners) listener();
};

/** The stage with a name; the wheel where there is none. */
export const stageOf = (name: string): StageModule => stages.get(name) ?? wheel;

/** Calls `listener` whenever a stage is named, until the function it returns is called. */
export const watchStages = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
