import { inZone } from './in-zone.ts';

/** `22:00`, in any language: the British count to 24 of themselves, and old engines do not count so when they are asked to. */
export const clock = (at: Date, timeZone: string): string =>
  at.toLocaleTimeString('en-GB', inZone(timeZone, { hour: '2-digit', minute: '2-digit' }));
