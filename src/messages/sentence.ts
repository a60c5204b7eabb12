import type { Messages } from './messages.ts';
import type { Sentence } from './zh-cn/promotion.ts';

/** What to say of a refusal: by its code, and where that has no sentence by its status. */
export const problemSentence = (
  { problems, refused, unreachable }: Messages['trouble'],
  { code, status }: { readonly code: string; readonly status: number },
): Sentence => {
  const known: Readonly<Record<string, Sentence>> = problems;
  const byStatus = status < 500 ? refused : unreachable.server;
  return (Object.keys(known).includes(code) ? known[code] : undefined) ?? byStatus;
};

/** What to say where nobody answered, or nobody who could. */
export const unreachableSentence = (
  { promotion: { offline }, trouble: { unreachable } }: Pick<Messages, 'promotion' | 'trouble'>,
  cause: keyof Messages['trouble']['unreachable'] | 'offline' | 'aborted',
): Sentence => (cause === 'offline' ? offline : unreachable[cause === 'aborted' ? 'timeout' : cause]);

/** Why nothing came of it: the backend said no, or nobody answered as the contract has it. */
type Failed =
  | { readonly name: 'refused'; readonly problem: { readonly code: string; readonly status: number } }
  | { readonly name: 'unreachable'; readonly cause: 'offline' | 'aborted' | keyof Messages['trouble']['unreachable'] };

/** What to say of that. */
export const failureSentence = (say: Pick<Messages, 'promotion' | 'trouble'>, failed: Failed): Sentence =>
  failed.name === 'refused' ? problemSentence(say.trouble, failed.problem) : unreachableSentence(say, failed.cause);
