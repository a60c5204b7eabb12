import * as z from 'zod/mini';

import { parseJson } from '../../client/json.ts';
import { openStore } from '../../client/store.ts';
import { opaque } from '../../contract/values.ts';
import { loginLife } from '../../rules/wechat.ts';

/** What is remembered of a login while the page is left: WeChat brings back neither what stood behind `#` nor what was asked for. */
const keptLogin = z.object({
  /** When it began, in milliseconds since 1970. */
  at: z.int(),
  search: z.string(),
  hash: z.string(),
  /** What somebody asked for, that waits for it. */
  asked: z.optional(z.string()),
  /** What WeChat gave, where nobody could be told it yet. */
  code: z.optional(opaque),
});
type KeptLogin = z.infer<typeof keptLogin>;

const mark = 'login ';
const tried = 'login-tried';

const isRecent = (at: number) => Math.abs(Date.now() - at) < loginLife;

/** The logins that were begun at an endpoint, by their state, each for ten minutes: several, for a phone may have several pages open. */
export const keptLogins = (endpoint: string) => {
  const open = () => openStore('local', `lingka ${endpoint} `);
  const store = open();
  const find = (state: string): KeptLogin | undefined => {
    const { data } = keptLogin.safeParse(parseJson(store.get(mark + state) ?? ''));
    if (data && isRecent(data.at)) return data;
    store.remove(mark + state);
    return undefined;
  };
  return {
    find,
    /** One that has come back and was not settled. */
    unsettled(): { readonly state: string; readonly login: KeptLogin } | undefined {
      const states = store.names().flatMap((name) => (name.startsWith(mark) ? name.slice(mark.length) : []));
      return states
        .flatMap((state) => {
          const login = find(state);
          return login?.code === undefined ? [] : { state, login };
        })
        .sort((one, other) => other.login.at - one.login.at)[0];
    },
    /** Keeps one; false where nothing would be left of it once the page is. */
    keep(state: string, login: KeptLogin): boolean {
      store.set(mark + state, JSON.stringify(login));
      return open().get(mark + state) !== undefined;
    },
    drop: (state: string) => store.remove(mark + state),
    /** Whether one began by itself a while ago: it is not begun again by itself. */
    wasTried: () => isRecent(Number(store.get(tried) ?? NaN)),
    /** Says that one begins by itself; false where that would be forgotten. */
    try(): boolean {
      store.set(tried, String(Date.now()));
      return open().get(tried) !== undefined;
    },
  };
};
