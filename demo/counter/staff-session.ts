import * as z from 'zod/mini';

import { id } from '../../src/contract/values.ts';

const key = 'hillside.counter';

const staffSession = z.object({ token: z.string().check(z.minLength(1)), storeId: id, storeName: z.string() });

/** Who stands at the counter: the right to verify, and for which store. The PIN itself is never kept. */
export type StaffSession = z.infer<typeof staffSession>;

const parsed = (text: string | null) => {
  try {
    return staffSession.safeParse(JSON.parse(text ?? 'null')).data;
  } catch {
    return undefined;
  }
};

/** Finds the session again after a reload of this tab. */
export const recallSession = (): StaffSession | undefined => {
  try {
    return parsed(sessionStorage.getItem(key));
  } catch {
    return undefined;
  }
};

/** Keeps the session until the tab closes, or forgets it. */
export const keepSession = (session: StaffSession | undefined): void => {
  try {
    if (session) sessionStorage.setItem(key, JSON.stringify(session));
    else sessionStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing asks for the PIN again after a reload.
  }
};
