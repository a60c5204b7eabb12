import type { Messages } from '../messages.ts';

export const storeCode: Messages['storeCode'] = {
  loading: 'Getting the check-in code',
  hint: 'Scan with your phone’s camera or WeChat to check in',
  typed: 'Cannot scan? Type these 12 digits on the check-in page',
  qr: 'QR code for checking in',
  digits: (digits) => `Check-in code ${digits}`,
  left: (seconds) => `New code in ${String(seconds)} s`,
  fillScreen: 'Full screen',
  leaveScreen: 'Leave full screen',
  sleeps: 'This device cannot stay awake by itself: turn off auto-lock in its settings.',
  lasts: {
    offline: (until) => `No network. Codes go on working until ${until}; new ones come by themselves.`,
    server: (until) => `The server does not answer. Codes go on working until ${until}; new ones come by themselves.`,
  },
  stays: {
    offline: 'No network. This code goes on working.',
    server: 'The server does not answer. This code goes on working.',
  },
  retry: 'Try again',
  troubles: {
    signedOut: { title: 'The sign-in has ended', text: 'Once somebody of the staff signs in again, the code is back.' },
    wrongStore: {
      title: 'This shop has no code for this check-in',
      text: 'See whether it is the shop you signed in to, or ask your manager.',
    },
    missing: { title: 'No such check-in', text: 'The link may be old. Ask your manager.' },
    over: { title: 'This check-in is over', text: 'Customers need no code any more; this can be put away.' },
    offline: {
      title: 'No code can be shown now',
      text: 'There is no network, and the codes at hand have run out. Check the network; it goes on by itself. Customers can check in later.',
    },
    server: {
      title: 'No code can be shown now',
      text: 'The server does not answer; it is asked again and again. Customers can check in later.',
    },
    changing: {
      title: 'This shop’s code cannot be printed',
      text: 'It changes every minute, so a print would be old at once. Show it on a tablet instead.',
    },
  },
  upcoming: (day) => ({ title: `Starts ${day}`, text: 'The code will show here by itself.' }),
  print: { card: 'Print the table card (A5)', poster: 'Print the poster (A4)' },
  day: (day) => `Day ${String(day)}`,
  streak: (days) => `${String(days)} days in a row`,
  steps: ['Scan with your phone’s camera or WeChat', 'Tap “Check in”', 'The reward is on your phone'],
  at: (store) => `At ${store}`,
  period: (from, until) => `${from} to ${until}`,
  by: (organiser, contact) => `By ${organiser} · ${contact}`,
};
