import { sql } from 'kysely';

import type { Database } from '../database/open.ts';
import type { DrawGround } from './find-draw.ts';

/** A place among a campaign's draws, and the ticket that lies there, where it draws from a pool: the place of a prize in the table. */
export interface Turn {
  readonly seq: number;
  readonly ticket: number | null;
}

/**
 * Takes the next place, and keeps whoever comes after waiting until the transaction ends. Nothing where no ticket is left, or where
 * the draw is not what it was when it was read: the guard is in the statement itself.
 */
export const takeTurn = async (database: Database, { definition, revision }: DrawGround): Promise<Turn | undefined> => {
  const { id } = definition;
  const tickets = definition.tickets ?? null;
  const { rows } = await sql<Turn>`
    with turn as (
      update draw_states set drawn = drawn + 1
      where campaign_id = ${id} and revision = ${revision} and (${tickets}::integer is null or drawn < ${tickets}::integer)
      returning drawn
    )
    select
      drawn as seq,
      (select get_byte(substring(tickets from drawn for 1), 0) from draw_pools where campaign_id = ${id}) as ticket
    from turn`.execute(database);
  return rows[0];
};
