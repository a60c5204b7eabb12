import type { getAudit } from '../../../src/contract/draw.ts';
import { isOver } from '../../../src/rules/standing.ts';
import { awaitDraws } from '../draws/draw-state.ts';
import { findDraw, type StoredDraw } from '../draws/find-draw.ts';
import { readAudit } from '../draws/read-audit.ts';
import { about } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';

const pageUnlessSaid = 100;

/** Tells how every draw came about, once nobody can draw any more. */
export const drawAudit = about<typeof getAudit, StoredDraw>(
  ({ services, params }) => findDraw(services.database, params.id),
  ({ database, query: { cursor, limit = pageUnlessSaid }, params: { id }, now }) =>
    database.transaction().execute(async (transaction) => {
      const draw = await findDraw(transaction, id);
      if (!isOver(draw.definition, now)) throw new Refusal('state_conflict', { detail: 'The draw is not over yet.' });
      // Whoever draws in the last moment is counted.
      await awaitDraws(transaction, id);
      return readAudit(transaction, draw, { after: cursor, limit });
    }),
);
