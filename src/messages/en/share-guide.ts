import type { Messages } from '../messages.ts';

export const shareGuide: Messages['shareGuide'] = {
  title: 'Tap ⋯ at the top right',
  text: 'Then choose “Send to Chat” or “Share on Moments”.',
  done: 'Got it',
};
