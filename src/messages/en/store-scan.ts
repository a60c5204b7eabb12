import type { Messages } from '../messages.ts';

export const storeScan: Messages['storeScan'] = {
  scan: 'Scan the store’s code',
  photo: 'Take or choose a photo',
  close: 'Close the camera',
  aim: 'Hold the code in the frame',
  opening: 'Opening the camera',
  reading: 'Looking at the photo',
  label: 'Or type the 12 digits below the code',
  send: 'Use this code',
  busy: 'Checking',
  trouble: {
    denied: 'The camera is not allowed. Allow it in the phone’s settings, take a photo, or type the digits',
    missing: 'There is no camera here. Choose a photo, or type the digits',
    insecure: 'This page may not use the camera. Take a photo, or type the digits',
    failed: 'The camera did not open. Try again, take a photo, or type the digits',
    unread: 'No code in that photo. Go closer, keep it sharp, and try again',
    foreign: 'That is not this store’s check-in code. Look for the one at the counter',
    incomplete: 'The store’s code has 12 digits. Look again',
  },
};
