import { withChoice } from '../page/choices.ts';
import type { Visit } from '../page/visit.ts';
import type { StoreMessages } from './messages.ts';

/** The ways in which this shop shows a draw; the last is its own. */
const stages = ['wheel', 'grid', 'scratch', 'slot', 'shake', 'hillside-gift-box'] as const;

/** A way in which a draw is shown. */
export type StageName = keyof StoreMessages['stages'];

/** How a draw is shown to a visitor: as they asked for it, else as is usual for it; and the other ways to have it. */
export const stagesView = ({ choices, search }: Visit, usual: StageName, { stages: names }: StoreMessages) => {
  const stage = stages.find((name) => name === choices.stage) ?? usual;
  return {
    stage,
    stages: stages.map((name) => ({
      name: names[name],
      href: withChoice(search, 'stage', name),
      current: name === stage,
    })),
  };
};
