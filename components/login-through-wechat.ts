import { failedState } from '../src/controllers/failure.ts';
import { WordsController } from '../src/controllers/words.ts';
import { failureSentence } from '../src/messages/sentence.ts';
import { trouble as usualTrouble } from '../src/messages/zh-cn/trouble.ts';
import { wechatLogin } from '../src/messages/zh-cn/wechat-login.ts';
import { askedBefore, beginLogin, finishLogin, type LoginFailed } from '../src/platform/wechat/login.ts';
import { FailureEvent } from './shared.events.ts';
import type { WechatAsker } from './wechat-asker.ts';

/** How long (ms) a page may take to be left; one that is still there then has not been. */
const longest = 15_000;

type Host = WechatAsker['host'];

/** What is asked for, by its kind and its campaign. */
const nameOf = ({ localName, campaign }: Host) => `${localName} ${campaign}`;

const known = new WeakMap<Host, WordsController<{ wechatLogin: typeof wechatLogin }>>();

/** What is said of a login, in the language of its place. */
const wordsFor = async (host: Host) => {
  const words = known.get(host) ?? new WordsController(host, { wechatLogin });
  known.set(host, words);
  await words.load();
  return words.say.wechatLogin;
};

const turnAway = ({ signing, host }: WechatAsker, isAway: boolean) => {
  signing.isAway = isAway;
  host.requestUpdate();
};

const fail = async (failed: LoginFailed, { host, say, sheets }: WechatAsker) => {
  const words = await wordsFor(host);
  if (failed.kind === 'cancelled' || failed.kind === 'forgetful') {
    sheets.say(words[failed.kind]);
    return;
  }
  const { promotion, trouble = usualTrouble } = say();
  const problems = { ...trouble.problems, ...words.problems };
  const state = failedState(failed);
  sheets.say(failureSentence({ promotion, trouble: { ...trouble, problems } }, state));
  host.dispatchEvent(new FailureEvent(state));
};

/** Leaves the page to ask WeChat who somebody is; false where the backend does nothing of the kind. */
export const leave = async (asker: WechatAsker): Promise<boolean> => {
  const { signing, host, onLeave } = asker;
  const client = asker.client();
  if (!client || signing.isAway) return true;
  turnAway(asker, true);
  onLeave?.();
  const begun = await beginLogin(client, nameOf(host));
  if (begun.kind === 'left') {
    setTimeout(turnAway, longest, asker, false);
    return true;
  }
  signing.waits = begun.kind === 'in';
  turnAway(asker, false);
  if (begun.kind === 'in') return true;
  if (begun.kind === 'refused' && begun.problem.code === 'not_found') return false;
  await fail(begun, asker);
  return true;
};

/** Where one thing was asked for, it is done once, however many elements are there for it. */
const takenUp = new WeakSet<object>();

/** Takes up what was asked for before the page was left, where it was this. */
export const comeBack = async (asker: WechatAsker): Promise<void> => {
  const client = asker.client();
  if (!client) return;
  const isMine = askedBefore(client) === nameOf(asker.host) && !takenUp.has(client);
  if (isMine) {
    takenUp.add(client);
    turnAway(asker, true);
  }
  const end = await finishLogin(client);
  if (!isMine) return;
  asker.signing.waits = end.kind === 'in';
  turnAway(asker, false);
  if (end.kind !== 'in' && end.kind !== 'none') await fail(end, asker);
};
