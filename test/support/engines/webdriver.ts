import * as z from 'zod/mini';

const answer = z.object({ value: z.unknown() });
const failure = z.object({ error: z.string(), message: z.string() });

/** A line to a driver that speaks the W3C’s WebDriver protocol over HTTP. */
export const webDriverAt =
  (address: string) =>
  async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<unknown> => {
    const response = await fetch(address + path, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
    const { value } = answer.parse(await response.json());
    if (!response.ok) throw new Error(failure.parse(value).message);
    return value;
  };
