import type { Messages } from '../messages.ts';

export const shake: Messages['shake'] = {
  ask: 'Let me shake',
  shake: 'Shake your phone to draw',
  refused: 'Shaking is off; a tap draws too',
  none: 'No prize this time',
};
