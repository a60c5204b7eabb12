import type { recordEvents } from '../../../src/contract/event.ts';
import { answering } from '../http/handler.ts';

/** Keeps events; one sent before, or twice in one body, counts as a duplicate. */
export const events = answering<typeof recordEvents>(async ({ database, principal, body, now }) => {
  const received = new Date(now);
  const stored = await database
    .insertInto('events')
    .values(
      body.map((event) => ({
        visitor_id: principal?.visitorId ?? '',
        event_id: event.eventId,
        event: JSON.stringify(event),
        received_at: received,
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning('event_id')
    .execute();
  return { accepted: stored.length, duplicates: body.length - stored.length };
});
