import { createContext } from '@lit/context';

import type { Client } from '../client/client.ts';

/** The client that elements inside share. */
export const clientContext = createContext<Client | undefined>(Symbol.for('lingka-client'));
