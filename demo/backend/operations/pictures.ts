import { randomBytes } from 'node:crypto';

import type { addPicture, getPicture } from '../../../src/contract/picture.ts';
import { answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { drawAnew } from '../pictures/draw-anew.ts';
import { readServed } from '../pictures/served.ts';
import { storePicture } from '../pictures/store.ts';

/** Keeps a picture, drawn anew. */
export const newPicture = answering<typeof addPicture>(async ({ database, body }) => {
  const picture = await drawAnew(Buffer.from(body.bytes, 'base64'));
  const id = randomBytes(16).toString('base64url');
  await storePicture(database, id, picture);
  return { id, width: picture.width, height: picture.height };
});

/** Shows a picture. */
export const picture = answering<typeof getPicture>(async ({ database, params: { token } }) => {
  const served = await readServed(database, token);
  if (!served) throw new Refusal('not_found');
  return served;
});
