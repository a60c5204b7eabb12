import type { CardCampaign } from '../../src/contract/card.ts';
import type { CounterMessages } from './messages.ts';

/** Points that come or go, with their sign: `+86`, `−12`. */
export const signed = ({ count }: CounterMessages, delta: number): string =>
  `${delta < 0 ? '−' : '+'}${count(Math.abs(delta))}`;

/** The last four of a number: enough to tell it by at a counter. */
export const tailOf = (number: string): string => number.slice(-4);

/** What points are called. */
export const pointsName = ({ card }: CounterMessages, campaign: Pick<CardCampaign, 'pointsName'> | undefined): string =>
  campaign?.pointsName ?? card.points;

/** Whose card or coupon it is, as far as is told, and the end of its number. */
export const whose = (
  { booking }: CounterMessages,
  { number, holder }: { number: string; holder?: string | undefined },
) => [holder, booking.tail(tailOf(number))].filter((part) => part !== undefined).join(' · ');
