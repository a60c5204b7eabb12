import type { LingkaEvent, recordEvents } from '../../../src/contract/event.ts';
import type { Database } from '../database/open.ts';
import type { Handler } from '../http/handler.ts';
import { asVisitor } from '../visitors/as-visitor.ts';

const keep = async (database: Database, visitorId: string, sent: readonly LingkaEvent[], now: number) => {
  const received = new Date(now);
  const stored = await database
    .insertInto('events')
    .values(
      sent.map((event) => ({
        visitor_id: visitorId,
        event_id: event.eventId,
        event: JSON.stringify(event),
        received_at: received,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .execute();
  return { accepted: stored.length, duplicates: sent.length - stored.length };
};

/** Keeps events; one sent before, or twice in one body, counts as a duplicate. */
export const events: Handler<typeof recordEvents> = async ({ services, principal, address }) => {
  if (!principal) await services.limits.countNameless(address);
  return ({ database, body, now }) =>
    principal
      ? asVisitor(services, principal, 'together', (held, { visitorId }) => keep(held, visitorId, body, now))
      : keep(database, '', body, now);
};
