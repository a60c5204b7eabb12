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

/** Turns a reply into a response. Nothing is stored on the way unless the reply says so. */
export const toResponse = ({ status, body, headers }: Reply): Response =>
  new Response(body, {
    status,
    headers: {
      'Cache-Control': 'no-store',
      ...(body === null ? {} : { 'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json' }),
      ...headers,
    },
  });
