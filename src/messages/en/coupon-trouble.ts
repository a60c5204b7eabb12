import type { Messages } from '../messages.ts';

export const couponTrouble: Messages['couponTrouble'] = {
  problems: {
    identity_required: { title: 'Please sign in', text: 'We need to know whose coupon it will be.' },
    limit_reached: {
      title: 'You have all there are for you',
      text: 'There is a limit for each, so no other was given.',
    },
  },
  voided: { title: 'This coupon is void', text: 'The shop can tell you why.' },
};
