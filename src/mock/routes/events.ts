import { recordEvents } from '../../contract/event.ts';
import { type Route, route } from '../route.ts';
import type { Shop } from '../shop.ts';

/** What takes events. */
export const eventRoutes = (shop: Shop): Route[] => [
  route(recordEvents, ({ body }, asker) => {
    const names = body.map(({ eventId }) => `${asker?.visitorId ?? ''} ${eventId}`);
    const fresh = new Set(names.filter((name) => !shop.events.has(name)));
    for (const name of fresh) shop.events.add(name);
    return { accepted: fresh.size, duplicates: body.length - fresh.size };
  }),
];
