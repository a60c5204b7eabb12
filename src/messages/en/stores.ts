import type { Messages } from '../messages.ts';

export const stores: Messages['stores'] = {
  here: 'This shop',
  call: (name, phone) => `Call ${name}, ${phone}`,
  map: 'Map',
  mapOf: (name) => `Map, ${name}`,
  missing: 'The shops could not be read. Please try again.',
  none: 'No shop is named yet. Please ask the staff.',
};
