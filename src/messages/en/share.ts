import type { Messages } from '../messages.ts';

export const share: Messages['share'] = {
  share: 'Share this page',
  said: {
    copied: 'The link is copied. Send it to whomever you like',
    failed: 'This browser does not let us copy. Its own menu can share',
    inMenu: 'Tap ⋯ at the top right to share',
  },
};
