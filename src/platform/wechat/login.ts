import type { Client } from '../../client/client.ts';
import { isSettled } from '../../client/outbox.ts';
import type { Failure } from '../../client/result.ts';
import { getMe } from '../../contract/me.ts';
import { opaque } from '../../contract/values.ts';
import { createWechatLogin } from '../../contract/wechat.ts';
import { withoutFragment } from '../../rules/wechat.ts';
import { leavePage } from '../leave.ts';
import { isBack } from './is-back.ts';
import { keptLogins } from './kept-logins.ts';

/** Why a login came to nothing: the backend or the network, WeChat brought no code, or this browser remembers nothing. */
export type LoginFailed = Failure | { readonly kind: 'cancelled' } | { readonly kind: 'forgetful' };

/** What came of a login that was begun: the page is being left, or, where WeChat's answer was still at hand, somebody is logged in. */
export type LoginBegun = { readonly kind: 'left' } | { readonly kind: 'in' } | LoginFailed;

/** What came of a login that the page came back from; nothing where there was none. */
export type LoginFinished = { readonly kind: 'none' } | { readonly kind: 'in' } | LoginFailed;

interface Return {
  /** What was asked for before the page was left. */
  readonly asked: string | undefined;
  readonly end: Promise<LoginFinished>;
}

type Kept = NonNullable<ReturnType<ReturnType<typeof keptLogins>['find']>>;

/** An address without what WeChat adds to it, which would else be there twice. */
const bare = (href: string) => {
  const [page = '', ...queries] = withoutFragment(href).split('?');
  const rest = queries
    .join('?')
    .split('&')
    .filter((part) => part && !/^(code|state)=/.test(part));
  return rest.length > 0 ? `${page}?${rest.join('&')}` : page;
};

/** Shows a code to the backend; where nobody answered, it is kept for the next try, and goes out with the same state. */
const prove = async (client: Client, state: string, code: string): Promise<LoginFinished & LoginBegun> => {
  const result = await client.signIn({ grant: 'wechat', code, state });
  if (isSettled(result)) keptLogins(client.endpoint).drop(state);
  return result.kind === 'ok' ? { kind: 'in' } : result;
};

/** Takes what WeChat added out of the address, where it is an answer to a login of ours, and puts back what stood there. */
const takeReturn = (client: Client): (Kept & { readonly state: string }) | undefined => {
  const query = new URLSearchParams(location.search);
  // A page may have queries of these names itself: WeChat's come last.
  const state = query.getAll('state').pop();
  const logins = keptLogins(client.endpoint);
  const kept = state === undefined ? undefined : logins.find(state);
  if (state === undefined || !kept) return undefined;
  history.replaceState(history.state, '', location.pathname + kept.search + kept.hash);
  const { data: code } = opaque.safeParse(query.getAll('code').pop());
  if (code === undefined) logins.drop(state);
  else logins.keep(state, { ...kept, code });
  return { ...kept, state, code };
};

const returnTo = (client: Client): Return => {
  const back = takeReturn(client);
  if (back)
    return {
      asked: back.asked,
      end: back.code === undefined ? Promise.resolve({ kind: 'cancelled' }) : prove(client, back.state, back.code),
    };
  const { state, login } = keptLogins(client.endpoint).unsettled() ?? {};
  return state === undefined || login?.code === undefined
    ? { asked: undefined, end: Promise.resolve({ kind: 'none' }) }
    : { asked: login.asked, end: prove(client, state, login.code) };
};

const returns = new WeakMap<Client, Return>();

/** How the page came back from a login, which is found out once, however many elements ask. */
const returnOf = (client: Client): Return => {
  const known = returns.get(client) ?? returnTo(client);
  returns.set(client, known);
  return known;
};

/** Finishes a login that the page came back from, or that could not be finished then. */
export const finishLogin = (client: Client): Promise<LoginFinished> => returnOf(client).end;

/** What was asked for before the page was left to log in. */
export const askedBefore = (client: Client): string | undefined => returnOf(client).asked;

/** Leaves the page to log in through WeChat, which asks nothing and comes straight back; `asked` is what waits for that. */
export const beginLogin = async (client: Client, asked?: string): Promise<LoginBegun> => {
  const logins = keptLogins(client.endpoint);
  const { state: early, login } = logins.unsettled() ?? {};
  if (early !== undefined && login?.code !== undefined) {
    const end = await prove(client, early, login.code);
    // What is stale by now begins anew.
    if (end.kind !== 'refused') return end;
  }
  const begun = await client.call(createWechatLogin, { body: { url: bare(location.href) } });
  if (begun.kind !== 'ok') return begun;
  const { state, url } = begun.value;
  const { search, hash } = location;
  if (!logins.keep(state, { at: Date.now(), search, hash, asked })) return { kind: 'forgetful' };
  leavePage(url);
  return { kind: 'left' };
};

const loads = new WeakMap<Client, Promise<void>>();

const logInOnce = async (client: Client) => {
  const end = await finishLogin(client);
  const logins = keptLogins(client.endpoint);
  // What came back without being ours, or failed a while ago, would only go round in a circle.
  if (end.kind !== 'none' || isBack() || logins.wasTried()) return;
  const me = await client.call(getMe, {});
  if (me.kind === 'ok' && me.value.identity === 'guest' && logins.try()) await beginLogin(client);
};

/** Logs in at page load whoever is a guest: once in the life of a page, and not again where that has just come to nothing. */
export const loginAtLoad = (client: Client): Promise<void> => {
  const known = loads.get(client) ?? logInOnce(client);
  loads.set(client, known);
  return known;
};
