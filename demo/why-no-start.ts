import { networkInterfaces } from 'node:os';

import { SettingsError } from './backend/settings.ts';

const ownAddresses = () =>
  Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family }) => family === 'IPv4')
    .map(({ address }) => address)
    .join(', ');

/** What to do where a server cannot listen, by Node's code. */
const remedies: Readonly<Record<string, () => string>> = {
  EADDRNOTAVAIL: () =>
    `--host or HOST is no address of this machine: name one of ${ownAddresses()}, or 0.0.0.0 for all of them`,
  ENOTFOUND: () =>
    `--host or HOST is a name that nobody knows: name one of ${ownAddresses()}, or 0.0.0.0 for all of them`,
  EACCES: () => '--port or PORT is one that only the administrator may take: name one from 1024 to 65535',
  EADDRINUSE: () => '--port or PORT is taken: name another, or 0 for any that is free',
};

/** What to say to whoever started a process that cannot start: the setting and what to do. What nobody foresaw is thrown on. */
export const whyNoStart = (error: unknown): string => {
  if (error instanceof SettingsError || error instanceof RangeError) return error.message;
  const remedy = error instanceof Error && 'code' in error ? remedies[String(error.code)] : undefined;
  if (!remedy || !(error instanceof Error)) throw error;
  return `${remedy()} (${error.message})`;
};
