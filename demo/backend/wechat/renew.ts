import type { AskWechat, Lasting, WechatAnswer, WechatFailure } from './ask.ts';
import { isBadToken, restAfterTicket } from './failures.ts';
import type { Kept, Renewed, SharedCredentials } from './shared-account.ts';

const minute = 60_000;

// WeChat has no other one before five minutes from the end.
const early = 4 * minute;

// Nobody tells when somebody else has made it worth nothing: asking for the ticket does, by its token.
const lookedAtEvery = 10 * minute;

// What is as good as over when it comes is not asked for at each request.
const shortest = minute / 2;

const keptAt = ({ text, lasts }: Lasting, now: number): Kept => ({ text, endsAt: now + lasts });

/** Whether something lasts long enough to be used for a while. */
const isFresh = (kept: Kept | undefined, now: number): kept is Kept => kept !== undefined && now < kept.endsAt - early;

/** A token other than one that WeChat says is bad: by force only where it gives the same again. */
const tokenBut = async (ask: AskWechat, bad: string | undefined): Promise<WechatAnswer<Lasting>> => {
  const answer = await ask.token(false);
  return answer.kind === 'ok' && answer.value.text === bad ? ask.token(true) : answer;
};

/**
 * Asks WeChat for the ticket that pages are signed with, and before that for a token where there is none; where WeChat says that
 * the token is bad, for another one, and once more. What is still good stays where that fails.
 */
export const renew = async (ask: AskWechat, current: SharedCredentials, now: number): Promise<Renewed> => {
  const failed = (answer: WechatFailure, token: Kept | undefined): Renewed => ({
    ...{ token, ticket: current.ticket, dueAt: current.dueAt },
    restsUntil: now + restAfterTicket(answer),
  });

  let token = isFresh(current.token, now) ? current.token : undefined;
  if (!token) {
    const answer = await ask.token(false);
    if (answer.kind !== 'ok') return failed(answer, undefined);
    token = keptAt(answer.value, now);
  }
  let answer = await ask.ticket(token.text);
  if (isBadToken(answer)) {
    const another = await tokenBut(ask, token.text);
    if (another.kind !== 'ok') return failed(another, undefined);
    token = keptAt(another.value, now);
    answer = await ask.ticket(token.text);
  }
  if (answer.kind !== 'ok') return failed(answer, token);
  const ticket = keptAt(answer.value, now);
  const dueAt = Math.min(now + lookedAtEvery, Math.max(ticket.endsAt - early, now + shortest));
  return { token, ticket, dueAt, restsUntil: 0 };
};
