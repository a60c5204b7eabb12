import type { Client } from '../../src/client/client.ts';
import type { Failure } from '../../src/client/result.ts';
import { createSession } from '../../src/contract/session.ts';

/** Makes a client that keeps nothing, for whoever has the token. */
export type Connect = (getToken: () => Promise<string | undefined>) => Client;

/** Does one thing as whoever runs the campaigns: opens their session with a PIN, and forgets both at once. */
export const asAdmin = async <End>(
  connect: Connect,
  pin: string,
  act: (client: Client) => Promise<End>,
): Promise<{ readonly name: 'acted'; readonly end: End } | { readonly name: 'shut'; readonly failure: Failure }> => {
  let token: string | undefined;
  const client = connect(() => Promise.resolve(token));
  const session = await client.call(createSession, { body: { grant: 'admin', pin } });
  if (session.kind !== 'ok') return { name: 'shut', failure: session };
  try {
    token = session.value.token;
    return { name: 'acted', end: await act(client) };
  } finally {
    token = undefined;
  }
};
