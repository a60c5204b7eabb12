import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';

import { openapiDocument } from '../../.config/openapi/document.ts';
import type { Operation } from '../../src/contract/operation.ts';
import { operations, testHooks } from '../../src/contract/operations.ts';
import { commonRefusals, problemStatus } from '../../src/contract/problem.ts';

const document = openapiDocument('1.0.0');
const all = Object.entries<Operation>({ ...operations, ...testHooks });

const described = (operation: Operation) => {
  const found = document.paths[operation.path]?.[operation.method.toLowerCase()];
  if (!found) throw new Error(`${operation.method} ${operation.path} is not in the document`);
  return found;
};

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
  });

  it('refers to nothing that it does not hold', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(.*?)"/g)];
    expect(references.length).toBeGreaterThan(0);
    for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  it.each(all)('holds %s with its words, answers and refusals', (name, operation) => {
    const { operationId, summary, responses, security } = described(operation);
    expect(operationId).toBe(name);
    expect(summary).toMatch(/\.$/);
    const refused = [...operation.refusals, ...commonRefusals].map((code) => String(problemStatus[code]));
    expect(Object.keys(responses)).toEqual(expect.arrayContaining([String(operation.status), ...refused]));
    expect(security.length > 0).toBe(!['public', 'test'].includes(operation.access));
  });

  it.each(all)(
    'says what %s answers: JSON, or a picture of some kind',
    (_, { method, path, status, answer, picture }) => {
      const responses = document.paths[path]?.[method.toLowerCase()]?.responses;
      const pictures = picture ? ['image/png', 'image/jpeg', 'image/webp'] : [];
      for (const type of ['application/json', 'image/png', 'image/jpeg', 'image/webp']) {
        const isSaid = type === 'application/json' ? answer !== undefined : pictures.includes(type);
        if (isSaid) expect(responses).toHaveProperty([String(status), 'content', type]);
        else expect(responses).not.toHaveProperty([String(status), 'content', type]);
      }
    },
  );

  it('asks for a key wherever a write must not happen twice', () => {
    const keyed = all.filter(([, operation]) =>
      described(operation).parameters.some((one) => one.name === 'Idempotency-Key'),
    );
    expect(keyed.map(([name]) => name)).toEqual(all.filter(([, operation]) => operation.keyed).map(([name]) => name));
  });

  it('names every parameter of a path', () => {
    for (const [, operation] of all) {
      const named = [...operation.path.matchAll(/\{(.*?)\}/g)].map(([, name]) => name);
      const parameters = described(operation).parameters.filter((one) => one.in === 'path');
      expect(parameters.map((one) => one.name)).toEqual(named);
    }
  });
});
