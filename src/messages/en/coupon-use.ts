import type { Messages } from '../messages.ts';

export const couponUse: Messages['couponUse'] = {
  used: 'Used',
  at: (moment, store) => `${moment}, ${store}`,
};
