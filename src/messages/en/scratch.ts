import type { Messages } from '../messages.ts';

export const scratch: Messages['scratch'] = {
  see: 'Show it now',
  until: (percent) => `Shown at ${percent}%`,
  scratched: (percent) => `${percent}% scratched`,
  waiting: 'Almost there',
  none: 'No prize this time',
};
