import * as z from 'zod/mini';

import type { Answer, Operation, Received } from '../contract/operation.ts';
import type { Session } from '../contract/session.ts';
import type { Preconditions } from '../rules/preconditions.ts';
import { Refusal, wrongAt } from './refusal.ts';

/** A request's parts after parsing. */
interface Parsed {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** An operation and what answers it. */
export interface Route {
  readonly operation: Operation;
  readonly pattern: RegExp;
  /** Makes sure that what the path names is there for the asker; this comes before a look at the body. */
  readonly subject: (params: unknown, asker: Session | undefined) => unknown;
  readonly answer: (parsed: Parsed, asker: Session | undefined, preconditions: Preconditions) => unknown;
}

/** Joins an operation with its handler, which gets what was parsed and returns the answer's body. */
export const route = <O extends Operation>(
  operation: O,
  answer: (received: Received<O>, asker: Session | undefined, preconditions: Preconditions) => Answer<O>,
  subject: (params: Received<O>['params'], asker: Session | undefined) => unknown = () => undefined,
): Route => ({
  operation,
  pattern: new RegExp(`^${operation.path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`),
  // What follows parsed both by the schemas of this very operation.
  subject: (params, asker) => subject(params as Received<O>['params'], asker),
  answer: (parsed, asker, preconditions) => answer(parsed as Received<O>, asker, preconditions),
});

type Schema = NonNullable<Operation['body']>;

const pointer = (parts: readonly PropertyKey[]) =>
  parts.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const parse = (schema: Schema | undefined, value: unknown, at: readonly string[]) => {
  const parsed = schema?.safeParse(value);
  if (!parsed?.error) return parsed?.data;
  const errors = parsed.error.issues.flatMap((issue) =>
    // A field nobody knows is named itself, not what it stands in.
    (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [key]) : [[]]).map((key) => ({
      path: pointer([...at, ...issue.path, ...key]),
      message: issue.message || issue.code,
    })),
  );
  throw new Refusal('invalid_request', { errors });
};

const json = (request: Request, text: string): unknown => {
  if (!/^application\/json\b/.test(request.headers.get('content-type') ?? ''))
    throw new Refusal('unsupported_media_type');
  try {
    return JSON.parse(text);
  } catch {
    throw wrongAt('', 'not JSON');
  }
};

const nothing = z.strictObject({});
const heaviestUnlessSaid = 65_536;

/** Parses what stands in a path's braces; this comes before a look at what it names. */
export const receiveParams = ({ operation, pattern }: Route, path: string): unknown =>
  parse(operation.params, { ...pattern.exec(path)?.groups }, ['params']);

/** Parses query and body by the operation's schemas, or names what is wrong with them. */
export const receive = (
  { query, body, heaviest = heaviestUnlessSaid }: Operation,
  request: Request,
  text: string,
): Omit<Parsed, 'params'> => {
  if (text.length > heaviest) throw new Refusal('too_large');
  return {
    query: parse(query ?? nothing, Object.fromEntries(new URL(request.url).searchParams), ['query']),
    body: body && parse(body, json(request, text), []),
  };
};
