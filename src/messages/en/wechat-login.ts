import type { Messages } from '../messages.ts';

export const wechatLogin: Messages['wechatLogin'] = {
  problems: {
    code_invalid: { title: 'That did not log you in', text: 'Tap once more to log in again.' },
    code_stale: { title: 'The login took too long', text: 'Tap once more to log in again.' },
    unauthenticated: { title: 'That did not log you in', text: 'Tap once more to log in again.' },
  },
  cancelled: { title: 'Not logged in yet', text: 'Tap once more to go on.' },
  forgetful: {
    title: 'No login here',
    text: 'Your phone lets this page remember nothing. Leave private browsing and open it again.',
  },
};
