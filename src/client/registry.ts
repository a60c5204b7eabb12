import { absoluteEndpoint, type Client, type ClientOptions, createClient } from './client.ts';

const clients = new Map<string, Client>();

/** The page's one client of an endpoint, made when it is first asked for: ten elements share one session and one clock. `options` count only then. */
export const clientFor = (endpoint: string, options: Omit<ClientOptions, 'endpoint'> = {}): Client => {
  const name = absoluteEndpoint(endpoint);
  const client = clients.get(name) ?? createClient({ ...options, endpoint });
  clients.set(name, client);
  return client;
};

/** An element's client: its own, else the one of the endpoint that it names, else of the one that the page's `embed.js` names. */
export const clientOf = ({
  client,
  endpoint,
}: {
  readonly client: Client | undefined;
  readonly endpoint: string;
}): Client | undefined => {
  const named = endpoint || window.lingka?.endpoint;
  return client ?? (named ? clientFor(named) : undefined);
};
