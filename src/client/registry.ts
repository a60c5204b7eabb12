import { absoluteEndpoint, type Client, type ClientOptions, createClient } from './client.ts';

const clients = new Map<string, Client>();

/** The page's one client of an endpoint, made when it is first asked for: ten elements share one session and one clock. `options` count only then. */
export const clientFor = (endpoint: string, options: Omit<ClientOptions, 'endpoint'> = {}): Client => {
  const name = absoluteEndpoint(endpoint);
  const client = clients.get(name) ?? createClient({ ...options, endpoint });
  clients.set(name, client);
  return client;
};
