import { setTimeout as pause } from 'node:timers/promises';

import type { Clock } from '../clock.ts';
import type { AskWechat } from './ask.ts';
import { busyFor } from './failures.ts';
import { renew } from './renew.ts';
import type { SharedAccount, SharedCredentials } from './shared-account.ts';

// As long as a renewal takes where WeChat is slow, and how often it is looked whether it is done (ms).
const [patience, between] = [8_000, 50];

/** Brings the ticket that pages are signed with. */
export interface Tickets {
  /** Throws `busy` where there is none that is good and WeChat gives none. */
  readonly current: () => Promise<string>;
}

interface TicketsOptions {
  readonly ask: AskWechat;
  readonly shared: SharedAccount;
  readonly clock: Clock;
}

/**
 * The ticket of an official account, asked for once for all processes on a database: whoever first finds it due renews it, the
 * others go on with it while it is good, and else wait for them.
 */
export const createTickets = ({ ask, shared, clock }: TicketsOptions): Tickets => {
  const goodTicket = ({ ticket }: SharedCredentials, now: number) =>
    ticket && now < ticket.endsAt ? ticket.text : undefined;

  /** What there is once a generation is over, by this process's doing or another's. */
  const next = async (seen: SharedCredentials, now: number): Promise<SharedCredentials | undefined> => {
    const lease = await shared.take(seen.generation);
    if (lease !== undefined) {
      await shared.keep(lease, await renew(ask, seen, now));
      return shared.read();
    }
    if (goodTicket(seen, now) !== undefined) return undefined;
    for (const until = Date.now() + patience; Date.now() < until;) {
      const found = await shared.read();
      if (found.generation !== seen.generation) return found;
      await pause(between);
    }
    return undefined;
  };

  // Of one process one waits for all.
  let under: Promise<SharedCredentials | undefined> | undefined;
  const nextForAll = (seen: SharedCredentials, now: number) => {
    under ??= next(seen, now).finally(() => {
      under = undefined;
    });
    return under;
  };

  return {
    async current() {
      const now = await clock.now();
      const seen = await shared.read();
      const good = goodTicket(seen, now);
      if (good !== undefined && (now < seen.dueAt || now < seen.restsUntil || under)) return good;
      if (now < seen.restsUntil) throw busyFor(seen.restsUntil - now);
      const found = await nextForAll(seen, now);
      const ticket = (found && goodTicket(found, now)) ?? good;
      if (ticket === undefined) throw busyFor(found ? found.restsUntil - now : 0);
      return ticket;
    },
  };
};
