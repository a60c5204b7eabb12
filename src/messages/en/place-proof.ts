import type { Messages } from '../messages.ts';

export const placeProof: Messages['placeProof'] = {
  why: 'To see that you are at the store. We look once, and keep no place.',
  agreeTo: { before: 'I have read and agree to ', after: '' },
  document: (title) => title,
  consentMissing: 'Tick this first, then we look',
  find: 'I am here, check in',
  finding: 'Looking where you are',
  busy: 'Checking',
  scanInstead: 'Scan the store’s code instead',
  trouble: {
    denied: 'The place is not allowed. Allow it in the phone’s settings, then try again',
    missing: 'The phone does not know where it is. Turn location on, then try again',
    'timed-out': 'That took too long. Go near a window and try again',
    insecure: 'This page may not ask for a place. Open it in another browser, or ask the staff',
  },
};
