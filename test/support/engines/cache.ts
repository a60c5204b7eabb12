import { homedir } from 'node:os';
import path from 'node:path';

const { XDG_CACHE_HOME } = process.env;

/** Where what was fetched once stays, whatever becomes of `node_modules`. */
export const cacheFolder = path.join(XDG_CACHE_HOME ?? path.join(homedir(), '.cache'), 'lingka');
