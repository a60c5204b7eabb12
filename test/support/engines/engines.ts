import { chrome64 } from './chrome64.ts';
import { chromium } from './chromium.ts';
import type { Engine, EngineKind, EngineOptions } from './engine.ts';
import { firefox } from './firefox.ts';
import { webkit } from './webkit.ts';

/** The four that everything is tried in. */
export const engines = { chromium, firefox, webkit, chrome64 } as const satisfies Readonly<Record<string, EngineKind>>;
export type EngineName = keyof typeof engines;

/** The names of all four, in the order in which they are reported. */
export const engineNames = Object.keys(engines).filter((name): name is EngineName => name in engines);

/** Starts one of them; throws where this machine lacks it. */
export const openEngine = async (name: EngineName, options?: EngineOptions): Promise<Engine> => {
  const { title, lacks, start }: EngineKind = engines[name];
  const lacking = await lacks();
  if (lacking !== undefined) throw new Error(`${title} is missing here: ${lacking}`);
  return start(options);
};
