import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { id } from './values.ts';

/** What a picture may weigh when it is added, in bytes. */
export const heaviestPicture = 4_000_000;

const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * Adds a picture, PNG, JPEG or WebP, for a campaign to show. It is drawn anew, so that nothing is left of where, when and by what it
 * was made; its id is for whoever runs the campaigns alone, and no visitor sees it.
 */
export const addPicture = operation({
  method: 'POST',
  path: '/pictures',
  access: 'admin',
  keyed: true,
  body: z.strictObject({
    /** The picture's bytes in base64. */
    bytes: z.string().check(z.minLength(4), z.maxLength(Math.ceil(heaviestPicture / 3) * 4), z.regex(base64)),
  }),
  heaviest: 5_500_000,
  status: 201,
  answer: z.object({ id, width: z.int(), height: z.int() }),
  refusals: [
    'unauthenticated',
    'forbidden',
    'idempotency_key_missing',
    'idempotency_key_reused',
    'idempotency_in_flight',
  ],
});

/** A picture's bytes. The token is made at random and tells nothing: not what it shows, not when it was added, nor which of several is right. */
export const getPicture = operation({
  method: 'GET',
  path: '/pictures/{token}',
  access: 'public',
  params: z.strictObject({ token: id }),
  picture: true,
  status: 200,
  refusals: ['not_found'],
});
