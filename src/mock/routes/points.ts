import {
  type Booking,
  bookPoints,
  listBookings,
  listPoints,
  type PointEntry,
  voidBooking,
} from '../../contract/points.ts';
import type { Session } from '../../contract/session.ts';
import { cardState } from '../../rules/card-pass.ts';
import { dayAt } from '../../rules/days.ts';
import { bookedPoints, unbookedPoints } from '../../rules/points.ts';
import { countsIn } from '../../rules/stores.ts';
import { readCampaign, shownCampaign } from '../campaigns.ts';
import { passBehind, useUp } from '../counter-codes.ts';
import { instantOf } from '../instant.ts';
import { movePoints } from '../ledger.ts';
import { pageOf } from '../page.ts';
import { isCard, passOf, readPass } from '../passes.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { LedgerEntry, PointsEntry, Shop } from '../shop.ts';

const kinds = { points_booked: 'booked', points_won: 'won', points_voided: 'voided', points_merged: 'merged' } as const;

const isOfPoints = (entry: LedgerEntry): entry is PointsEntry => Object.keys(kinds).includes(entry.kind);

const shownEntry = ({ kind, at, after, campaignId: _in, channel: _by, ...entry }: PointsEntry): PointEntry => ({
  ...entry,
  ...after,
  kind: kinds[kind],
  at: instantOf(at),
});

/** What answers about points: a holder's ledger, and a counter's bookings. */
export const pointRoutes = (shop: Shop): Route[] => {
  const newestFirst = () => [...shop.ledger].reverse().filter(isOfPoints);
  const voidOf = ({ id }: PointsEntry) => shop.ledger.find(({ voids }) => voids === id);

  const shownBooking = (entry: PointsEntry, lang: string | undefined): Booking => {
    const { number, holder, campaignId } = readPass(shop, entry.passId);
    const campaign = shownCampaign(readCampaign(shop, campaignId), lang);
    const { title, timeZone } = campaign;
    const pointsName = campaign.kind === 'card' ? campaign.pointsName : undefined;
    const voidedBy = voidOf(entry)?.id;
    return {
      ...shownEntry(entry),
      number,
      title,
      timeZone,
      ...(holder === undefined ? {} : { holder }),
      ...(pointsName === undefined ? {} : { pointsName }),
      ...(voidedBy === undefined ? {} : { voidedBy }),
    };
  };

  const ownBooking = ({ id }: { readonly id: string }, asker: Session | undefined) => {
    const booking = newestFirst().find((entry) => entry.id === id && entry.kind === 'points_booked');
    if (!booking || booking.storeId !== asker?.storeId) throw new Refusal('not_found');
    return booking;
  };

  return [
    route(
      listPoints,
      ({ params, query }) => {
        const own = newestFirst().filter(({ passId }) => passId === params.id);
        const { items, ...rest } = pageOf(own, query);
        return { items: items.map(shownEntry), ...rest };
      },
      ({ id }, asker) => passOf(shop, id, asker),
    ),

    route(bookPoints, ({ body: { code, delta, ...told } }, asker) => {
      const pass = passBehind(shop, code);
      if (!isCard(pass)) throw new Refusal('state_conflict');
      const state = cardState(pass, shop.now());
      if (state === 'expired') throw new Refusal('expired');
      if (!countsIn(readCampaign(shop, pass.campaignId), asker?.storeId ?? '')) throw new Refusal('wrong_store');
      if (state !== 'active') throw new Refusal('state_conflict');
      const points = bookedPoints(pass.points, delta);
      if (!points) throw new Refusal('insufficient_points');
      useUp(shop, code);
      return shownEntry(movePoints(shop, pass, points, { kind: 'points_booked', storeId: asker?.storeId, ...told }));
    }),

    route(listBookings, ({ query: { lang, date, ...page } }, asker) => {
      const isOnTheDay = ({ campaignId, at }: PointsEntry) => {
        const { timeZone } = readCampaign(shop, campaignId);
        return dayAt(at, timeZone) === (date ?? dayAt(shop.now(), timeZone));
      };
      const ofStore = newestFirst().filter(({ storeId }) => storeId !== undefined && storeId === asker?.storeId);
      const { items, ...rest } = pageOf(ofStore, page, isOnTheDay);
      return { items: items.map((entry) => shownBooking(entry, lang)), ...rest };
    }),

    route(
      voidBooking,
      ({ params, query, body: { reason } }, asker) => {
        const booking = ownBooking(params, asker);
        if (voidOf(booking)) throw new Refusal('state_conflict');
        const { storeId, orderRef, delta } = booking;
        const pass = readPass(shop, booking.passId);
        if (!isCard(pass)) throw new Refusal('not_found');
        const points = unbookedPoints(pass.points, delta);
        if (!points) throw new Refusal('insufficient_points');
        const told = { kind: 'points_voided', reason, storeId, orderRef, voids: booking.id } as const;
        return shownBooking(movePoints(shop, pass, points, told), query.lang);
      },
      ownBooking,
    ),
  ];
};
