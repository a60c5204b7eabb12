import { problem } from '../../src/contract/problem.ts';

interface Asked {
  readonly token?: string | undefined;
  readonly key?: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

/** Asks a backend as anybody might, without the client's manners. */
export const asker =
  (fetch: (request: Request) => Promise<Response>) =>
  async (line: string, { token, key, body, headers }: Asked = {}) => {
    const [method = 'GET', path = ''] = line.split(' ');
    const response = await fetch(
      new Request(`https://shop.example/api/v1${path}`, {
        method,
        headers: {
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
          ...(key === undefined ? {} : { 'idempotency-key': key }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...headers,
        },
        body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
      }),
    );
    const text = await response.text();
    const json: unknown = text === '' ? undefined : JSON.parse(text);
    return {
      status: response.status,
      headers: response.headers,
      text,
      json,
      /** The code of a problem, parsed as one; nothing on success. */
      code: response.status < 400 ? undefined : problem.parse(json).code,
    };
  };
