import { failedState } from '../src/controllers/failure.ts';
import { WordsController } from '../src/controllers/words.ts';
import { failureSentence } from '../src/messages/sentence.ts';
import { promotion } from '../src/messages/zh-cn/promotion.ts';
import { trouble } from '../src/messages/zh-cn/trouble.ts';
import { wechatLogin } from '../src/messages/zh-cn/wechat-login.ts';
import { inWechat } from '../src/platform/wechat/in-wechat.ts';
import { askedBefore, beginLogin, finishLogin, type LoginFailed } from '../src/platform/wechat/login.ts';
import { FailureEvent } from './shared.events.ts';
import type { SignInConfig, SignInFirst, SignInHost } from './sign-in-first.ts';

/** How long (ms) a page may take to be left; one that is still there then has not been. */
const longest = 15_000;

/** What is asked for, by its kind and its campaign. */
const nameOf = ({ localName, campaign }: SignInHost) => `${localName} ${campaign}`;

const words = new WeakMap<SignInHost, WordsController<ReturnType<typeof parts>>>();
const parts = () => ({ promotion, trouble, wechatLogin });

/** The words for it, which are fetched only now. */
const wordsOf = async (host: SignInHost) => {
  const own = words.get(host) ?? new WordsController(host, parts());
  words.set(host, own);
  await own.load();
  return own.say;
};

const fail = async (failed: LoginFailed, host: SignInHost, { onFailed }: SignInConfig) => {
  const { promotion, trouble, wechatLogin } = await wordsOf(host);
  if (failed.kind === 'cancelled' || failed.kind === 'forgetful') {
    onFailed(wechatLogin[failed.kind]);
    return;
  }
  const problems = { ...trouble.problems, ...wechatLogin.problems };
  const state = failedState(failed);
  onFailed(failureSentence({ promotion, trouble: { ...trouble, problems } }, state));
  host.dispatchEvent(new FailureEvent(state));
};

/** Asks WeChat who somebody is, which leaves the page; false where the backend does nothing of the kind. */
export const askWechat = async (signing: SignInFirst, host: SignInHost, config: SignInConfig): Promise<boolean> => {
  if (!inWechat()) {
    await config.onElsewhere();
    return true;
  }
  const client = config.client();
  if (!client || signing.isAway) return true;
  signing.leave();
  config.onLeave?.();
  const begun = await beginLogin(client, nameOf(host));
  if (begun.kind === 'left') {
    setTimeout(signing.stay, longest);
    return true;
  }
  signing.waits = begun.kind === 'in';
  signing.stay();
  if (begun.kind === 'in') return true;
  if (begun.kind === 'refused' && begun.problem.code === 'not_found') return false;
  await fail(begun, host, config);
  return true;
};

/** Where one thing was asked for, it is done once, however many elements are there for it. */
const takenUp = new WeakSet<object>();

/** Takes up what was asked for before the page was left, where it was this. */
export const comeBack = async (signing: SignInFirst, host: SignInHost, config: SignInConfig): Promise<void> => {
  const client = config.client();
  if (!client) return;
  const isMine = askedBefore(client) === nameOf(host) && !takenUp.has(client);
  if (isMine) {
    takenUp.add(client);
    signing.leave();
  }
  const end = await finishLogin(client);
  if (!isMine) return;
  signing.waits = end.kind === 'in';
  signing.stay();
  if (end.kind !== 'in' && end.kind !== 'none') await fail(end, host, config);
};
