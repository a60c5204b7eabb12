import { createHash } from 'node:crypto';

import { sql } from 'kysely';

import type { PictureBytes } from '../../../src/contract/operation.ts';
import type { Database } from '../database/open.ts';

interface Found {
  readonly bytes: Buffer;
  readonly is_png: boolean;
  /** What the largest weighs of those beside it, itself among them. */
  readonly size: number;
}

/** Bytes after the end of a picture, which nobody looks at: always the same, and none that could be squeezed. */
const paddingOf = (token: string, length: number) =>
  length > 0 ? createHash('shake256', { outputLength: length }).update(token).digest() : Buffer.alloc(0);

/**
 * The picture that a token stands for, if any. All options of a question come in one format and weigh the same, so that neither tells
 * which is which: where they differ all are JPEG, and the smaller ones are filled up.
 */
export const readServed = async (database: Database, token: string): Promise<PictureBytes | undefined> => {
  const { rows } = await sql<Found>`
    with asked as (select * from picture_tokens where token = ${token}),
    beside as (
      select picture_tokens.token, pictures.bytes, coalesce(pictures.jpeg, pictures.bytes) as jpeg, pictures.jpeg is not null as is_png
      from asked
      join picture_tokens using (campaign_id, question_id)
      join pictures on pictures.id = picture_tokens.picture_id
      where picture_tokens.token = asked.token or (asked.slot like 'option-%' and picture_tokens.slot like 'option-%')
    ),
    format as (
      select bool_and(is_png) as is_png,
        max(case when (select bool_and(is_png) from beside) then length(bytes) else length(jpeg) end) as size
      from beside
    )
    select case when format.is_png then beside.bytes else beside.jpeg end as bytes, format.is_png, format.size
    from beside cross join format
    where beside.token = ${token}`.execute(database);
  const [found] = rows;
  if (!found) return undefined;
  const { bytes, is_png, size } = found;
  return {
    type: is_png ? 'image/png' : 'image/jpeg',
    bytes: Uint8Array.from(Buffer.concat([bytes, paddingOf(token, size - bytes.length)])),
  };
};
