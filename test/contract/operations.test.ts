import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';

import type { Operation } from '../../src/contract/operation.ts';
import { operations, testHooks } from '../../src/contract/operations.ts';
import { commonRefusals, passingRefusals, problemStatus } from '../../src/contract/problem.ts';

const all: [string, Operation][] = Object.entries({ ...operations, ...testHooks });

describe.each(all)(
  '%s',
  (_, { method, path, access, keyed, cacheable, status, params, query, body, answer, picture, refusals }) => {
    it('has a JSON Schema for all it takes and gives', () => {
      for (const schema of [params, query, body])
        if (schema) expect(z.toJSONSchema(schema, { io: 'input' })).toHaveProperty('$schema');
      if (answer) expect(z.toJSONSchema(answer, { io: 'output' })).toHaveProperty('$schema');
    });

    it('names the parameters of its path and no other', () => {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      const { properties }: { properties?: object } = params ? z.toJSONSchema(params) : {};
      expect(Object.keys(properties ?? {})).toEqual(named);
    });

    it('asks for nothing in the body of a read, and refuses what it does not know', () => {
      if (method === 'GET') expect(body).toBeUndefined();
      if (query) expect(query.safeParse({ unheardOf: '1' }).success).toBe(false);
    });

    it('says every refusal once, and none that any operation has', () => {
      expect(new Set(refusals).size).toBe(refusals.length);
      for (const code of refusals) expect(commonRefusals).not.toContain(code);
    });

    it('may be repeated: it is keyed, or says nothing of keys', () => {
      const keyCodes = ['idempotency_key_missing', 'idempotency_key_reused', 'idempotency_in_flight'];
      expect(keyCodes.filter((code) => refusals.some((one) => one === code))).toEqual(keyed ? keyCodes : []);
      if (cacheable) expect([method, access]).toEqual(['GET', 'public']);
    });

    it('tells who must say who they are', () => {
      const mustSay = access !== 'public' && access !== 'test';
      expect(refusals.includes('unauthenticated')).toBe(mustSay);
      expect(answer === undefined).toBe(status === 204 || picture === true);
    });
  },
);

it('no two operations answer the same question', () => {
  const lines = all.map(([, { method, path }]) => `${method} ${path}`);
  expect(new Set(lines).size).toBe(lines.length);
});

it('a refusal that passes has the status of one', () => {
  for (const code of passingRefusals) expect([409, 429, 500, 503]).toContain(problemStatus[code]);
});
