import type { Logger } from 'pino';

import type { createClaim } from '../../../src/contract/pass.ts';
import { isUnavailable } from '../database/unavailable.ts';
import type { Gather } from '../http/handler.ts';
import type { Reply } from '../http/reply.ts';
import { describeError } from '../log.ts';
import type { Services } from '../services.ts';
import { type GatheredClaim, issueTogether } from './batch.ts';

/** So many fit into one transaction: more would only make the first of them wait. */
const mostTogether = 200;

interface Waiting {
  readonly claim: GatheredClaim;
  readonly settle: (reply: Reply | undefined) => void;
  readonly fail: (error: unknown) => void;
}

/** Whether a claim is a mere tap. What was filled in or agreed to is written where it is answered alone. */
const isTap = ({ body: { fields, consents } }: GatheredClaim) => fields === undefined && consents === undefined;

/**
 * Gathers the claims of this process: each waits for the next turn of the event loop, or for those before it to be committed, and one
 * transaction serves all that wait. Where it fails in any way each goes its own way, unless the database is away.
 */
export const createGathering = (
  services: Pick<Services, 'database' | 'secrets'>,
  log: Logger,
): Gather<typeof createClaim> => {
  let waiting: Waiting[] = [];
  let isRunning = false;

  const serve = async (all: readonly Waiting[]) => {
    try {
      const replies = await issueTogether(
        services,
        all.map(({ claim }) => claim),
      );
      all.forEach(({ settle }, index) => {
        settle(replies[index]);
      });
    } catch (error) {
      if (!isUnavailable(error)) log.warn({ error: describeError(error) }, 'claims could not be issued together');
      for (const { settle, fail } of all)
        if (isUnavailable(error)) fail(error);
        else settle(undefined);
    }
  };
  const next = () => {
    isRunning = true;
    setImmediate(() => {
      const all = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      void serve(all).then(() => {
        isRunning = false;
        if (waiting.length > 0) next();
      });
    });
  };
  return (claim) =>
    isTap(claim)
      ? new Promise((settle, fail) => {
          waiting.push({ claim, settle, fail });
          if (!isRunning) next();
        })
      : Promise.resolve(undefined);
};
