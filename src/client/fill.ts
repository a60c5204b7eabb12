import type { Operation } from '../contract/operation.ts';

interface AnyInput {
  readonly params?: unknown;
  readonly query?: unknown;
  readonly body?: unknown;
}

/** An operation ready to be sent: its path below the endpoint, its query with the question mark, its body as JSON. */
export interface Filled {
  readonly path: string;
  readonly search: string;
  readonly body: string | undefined;
}

/** What was parsed, part by part, without what is not there. */
const fields = (value: unknown): [string, unknown][] =>
  Object.entries(value ?? {}).filter(([, part]) => part !== undefined);

/** An operation with its input filled in, parsed so that a programming mistake is named before anything is sent. */
export const fill = (operation: Operation, { params, query = {}, body }: AnyInput): Filled => {
  const search = new URLSearchParams();
  for (const [name, value] of fields(operation.query?.parse(query))) search.set(name, String(value));
  return {
    path: fields(operation.params?.parse(params)).reduce<string>(
      (path, [name, value]) => path.replace(`{${name}}`, encodeURIComponent(String(value))),
      operation.path,
    ),
    search: String(search) && `?${String(search)}`,
    body: operation.body && JSON.stringify(operation.body.parse(body)),
  };
};
