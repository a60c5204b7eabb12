import type { Messages } from '../messages.ts';

export const quizTrouble: Messages['quizTrouble'] = {
  problems: {
    unauthenticated: { title: 'Your sign-in ran out', text: 'Sign in again to go on.' },
    identity_required: { title: 'Please sign in', text: 'We need to know whose prize it will be.' },
    not_eligible: { title: 'For card holders', text: 'Get the shop’s card, and you can play.' },
    not_started: { title: 'Not open yet', text: 'This page opens by itself when it starts.' },
    paused: { title: 'On hold', text: 'The shop has paused this. Look in again later.' },
    limit_reached: { title: 'Already answered', text: 'It was answered on another page. This is how it stands.' },
    no_chances: { title: 'No more hints', text: 'Your last try is kept for an answer.' },
    attempt_over: { title: 'This question is over', text: 'Time is up, or it was answered on another page.' },
    disclosure_changed: { title: 'The rules have changed', text: 'Read the new ones, then play.' },
  },
  unsure: 'Your start is kept. Trying again asks for the same one, and opens no other.',
  readRules: 'See the new rules',
  agree: 'Read them, start',
};
