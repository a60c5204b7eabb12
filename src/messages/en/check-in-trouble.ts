import type { Messages } from '../messages.ts';

export const checkInTrouble: Messages['checkInTrouble'] = {
  problems: {
    unauthenticated: { title: 'Your sign-in ran out', text: 'Sign in again to go on.' },
    identity_required: { title: 'Please sign in', text: 'We need to know whose reward it will be.' },
    not_eligible: { title: 'For card holders', text: 'Get the shop’s card, and you can check in.' },
    not_started: { title: 'Not open yet', text: 'This page opens by itself when it starts.' },
    paused: { title: 'On hold', text: 'The shop has paused this. Look in again later.' },
    already_checked_in: { title: 'Done for today', text: 'You checked in on another page. This is how it stands.' },
    limit_reached: { title: 'No more check-ins', text: 'Your data is erased, so you take part no more.' },
    disclosure_changed: { title: 'The rules have changed', text: 'Read the new ones, then check in.' },
    consent_required: { title: 'Not agreed to yet', text: 'Read how your place is used and tick it.' },
    code_stale: { title: 'This code is old', text: 'The store shows a new one. Scan again.' },
    store_code_invalid: { title: 'Not a code we know', text: 'Scan the check-in code on the counter.' },
    place_unclear: { title: 'Too rough to say', text: 'Go near a door or a window, and try again.' },
  },
  wrongStore: (stores) => ({ title: 'Not at this store', text: `You can check in at ${stores}.` }),
  outside: (store, distance, address) => ({
    title: 'Not quite there',
    text: `${store} is the nearest, ${distance} away. ${address}`,
  }),
  outsideAll: { title: 'Not quite there', text: 'Try again at the store.' },
  late: (day, prizes) => ({
    title: `Your check-in of ${day} counts`,
    text: `${prizes ? `You got ${prizes}. ` : ''}Today’s is still to come: one more tap.`,
  }),
  lateOnly: (day, prizes) => ({
    title: `Your check-in of ${day} counts`,
    text: prizes ? `You got ${prizes}. See “My prizes”.` : 'Your row goes on.',
  }),
  unsure: 'Your check-in is kept. It is sent once the network is back, and only once.',
  readRules: 'See the new rules',
  agree: 'Read them, check in',
};
