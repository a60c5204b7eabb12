import '../zod-messages.ts';

import * as z from 'zod/mini';

import type { Operation } from '../../../src/contract/operation.ts';
import { Refusal } from './refusal.ts';

type Schema = z.ZodMiniType;

const nothing = z.strictObject({});

/** RFC 6901: each step of a path after a slash, with `~` and `/` in it escaped. */
const pointer = (path: readonly PropertyKey[]) =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** Unknown fields are one issue for the object that has them: each is named. */
const locate = (issue: z.core.$ZodIssue) =>
  issue.code === 'unrecognized_keys'
    ? issue.keys.map((key) => ({ path: [...issue.path, key], message: 'is not known here' }))
    : [{ path: issue.path, message: issue.message }];

const parse = <S extends Schema>(schema: S, value: unknown, under: readonly string[]): z.output<S> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues
    .flatMap(locate)
    .slice(0, 20)
    .map(({ path, message }) => ({ path: pointer([...under, ...path]), message }));
  throw new Refusal('invalid_request', { errors });
};

const wrongBody = (message: string) => new Refusal('invalid_request', { errors: [{ path: '', message }] });

/** Parses what stands in a path's braces. */
export const parseParams = (operation: Operation, params: Readonly<Record<string, string>>): unknown =>
  operation.params && parse(operation.params, params, ['params']);

/** Parses a query; what the operation does not know is refused. */
export const parseQuery = (operation: Operation, query: URLSearchParams): unknown => {
  const parsed = parse(operation.query ?? nothing, Object.fromEntries(query), ['query']);
  return operation.query && parsed;
};

/** Parses a body: UTF-8, JSON, then what the operation takes. A body that nobody asked for is left unread. */
export const parseBody = (operation: Operation, contentType: string | undefined, raw: Uint8Array): unknown => {
  if (!operation.body) return undefined;
  if (!/^application\/json\s*(;|$)/i.test(contentType ?? '')) throw new Refusal('unsupported_media_type');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(raw);
  } catch {
    throw wrongBody('must be UTF-8');
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrongBody('must be JSON');
  }
  return parse(operation.body, value, []);
};
