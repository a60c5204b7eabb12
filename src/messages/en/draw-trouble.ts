import type { Messages } from '../messages.ts';

export const drawTrouble: Messages['drawTrouble'] = {
  problems: {
    unauthenticated: { title: 'Your sign-in ran out', text: 'Sign in again to go on.' },
    identity_required: { title: 'Please sign in', text: 'We need to know whose prize it will be.' },
    not_eligible: { title: 'For card holders', text: 'Get the shop’s card, and you can draw.' },
    not_started: { title: 'Not open yet', text: 'This page opens by itself when it starts.' },
    paused: { title: 'On hold', text: 'The shop has paused this. Look in again later.' },
    sold_out: { title: 'All prizes are gone', text: 'This batch has been drawn. Come early next time.' },
    no_chances: { title: 'No chance left', text: 'Nothing was drawn, and nothing was lost.' },
    disclosure_changed: { title: 'The rules have changed', text: 'Read the new ones, then draw.' },
  },
  unsure: 'Your draw is kept. Trying again asks for the same one, and costs no other chance.',
  readRules: 'See the new rules',
  agree: 'Read them, draw',
};
