import type { PictureBytes } from '../../../src/contract/operation.ts';
import type { Problem } from '../../../src/contract/problem.ts';

/** What goes out: a status, and JSON as text so that it can be remembered and sent again byte for byte. */
export interface Reply {
  readonly status: number;
  readonly body: string | null;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A refusal as a reply. */
export const refused = (problem: Problem, retryAfter?: number): Reply => ({
  status: problem.status,
  body: JSON.stringify(problem),
  ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': String(retryAfter) } }),
});

/** A picture, which is the same for ever; opened by itself it may do nothing. */
export interface PictureReply {
  readonly status: number;
  readonly picture: PictureBytes;
}

const showPicture = ({ status, picture: { type, bytes } }: PictureReply) =>
  new Response(bytes, {
    status,
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes.length),
      'Cache-Control': 'public, max-age=31536000, immutable',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    },
  });

const showText = ({ status, body, headers }: Reply) =>
  new Response(body, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      ...(body === null ? {} : { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' }),
      ...headers,
    },
  });

/** Turns a reply into a response. Nothing is stored on the way unless the reply says so. */
export const toResponse = (reply: Reply | PictureReply): Response =>
  'picture' in reply ? showPicture(reply) : showText(reply);
