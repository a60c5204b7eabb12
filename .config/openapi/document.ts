import type * as z from 'zod/mini';

import type { Operation, PictureBytes } from '../../src/contract/operation.ts';
import { operations, testHooks } from '../../src/contract/operations.ts';
import { commonRefusals, problem, type ProblemCode, problemStatus } from '../../src/contract/problem.ts';
import { idempotencyKey } from '../../src/contract/values.ts';
import { contractExports } from './contract-files.ts';
import { type JsonSchema, jsonSchemas } from './schemas.ts';

const exported = await contractExports();
const schemas = jsonSchemas(exported);

const groupedBy = <Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key) => {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const header = (description: string, schema: JsonSchema = { type: 'string' }) => ({ description, schema });
const retryAfter = { 'Retry-After': header('Seconds after which to try again.', { type: 'integer' }) };
const entityTag = { ETag: header('Names this very answer; it goes back in `If-None-Match`.') };
const replayed = { 'Idempotency-Replayed': header('`true` where this key was answered before.', { const: 'true' }) };

/** Who may call, as OpenAPI says it: one entry for each way in, an empty one where no token is needed. */
const security = {
  public: [],
  test: [],
  'visitor-or-none': [{}, { bearer: ['visitor'] }],
  visitor: [{ bearer: ['visitor'] }],
  staff: [{ bearer: ['staff'] }],
  admin: [{ bearer: ['admin'] }],
} as const satisfies Record<Operation['access'], readonly object[]>;

const parametersIn = (place: 'path' | 'query', schema: z.ZodMiniType | undefined) => {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemas.inline(schema);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }));
};

const headerParameters = ({ keyed, cacheable, revised, method }: Operation) => [
  ...(keyed ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: schemas.of(idempotencyKey) }] : []),
  ...(cacheable ? [{ name: 'If-None-Match', in: 'header', required: false, schema: { type: 'string' } }] : []),
  ...(revised && method === 'PUT'
    ? [
        { name: 'If-Match', in: 'header', required: false, schema: { type: 'string' } },
        { name: 'If-None-Match', in: 'header', required: false, schema: { const: '*' } },
      ]
    : []),
];

const refusal = (status: number, codes: readonly ProblemCode[]) => ({
  description: codes.map((code) => `\`${code}\``).join(', '),
  ...(status === 429 || status === 503 ? { headers: retryAfter } : {}),
  content: {
    'application/problem+json': {
      schema: { allOf: [schemas.of(problem), { type: 'object', properties: { code: { enum: codes } } }] },
    },
  },
});

const refusals = ({ refusals: own }: Operation) => {
  const codes = [...new Set<ProblemCode>([...own, ...commonRefusals])];
  const byStatus = groupedBy(codes, (code) => problemStatus[code]);
  return Object.fromEntries([...byStatus].map(([status, some]) => [status, refusal(status, some)]));
};

const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const satisfies readonly PictureBytes['type'][];

/** What an answer is made of: JSON, or a picture of one of its kinds, whose bytes no schema describes. */
const contentOf = ({ answer, picture }: Operation) => {
  if (picture) return { content: Object.fromEntries(pictureTypes.map((type) => [type, {}])) };
  return answer ? { content: { 'application/json': { schema: schemas.of(answer) } } } : {};
};

const success = (operation: Operation) => {
  const { answer, picture, status, keyed, cacheable, revised } = operation;
  return {
    [status]: {
      description: answer || picture ? 'Granted.' : 'Done.',
      headers: { ...(keyed ? replayed : {}), ...(cacheable || revised ? entityTag : {}) },
      ...contentOf(operation),
    },
    ...(cacheable ? { 304: { description: 'What the reader has is still so.', headers: entityTag } } : {}),
  };
};

const describe = (operationId: string, operation: Operation) => {
  const { doc, file } = exported.find(({ value }) => value === operation) ?? {};
  if (!doc || !file) throw new Error(`${operationId} has no docblock in src/contract/`);
  return {
    operationId,
    summary: doc.split(/(?<=\.)\s/)[0],
    description: doc,
    tags: [file],
    security: security[operation.access],
    parameters: [
      ...parametersIn('path', operation.params),
      ...parametersIn('query', operation.query),
      ...headerParameters(operation),
    ],
    ...(operation.body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemas.of(operation.body) } } } }
      : {}),
    responses: { ...success(operation), ...refusals(operation) },
  };
};

/** The OpenAPI 3.1 document of a contract of `version`: every operation of the table and every schema that they need. */
export const openapiDocument = (version: string) => {
  const all = Object.entries<Operation>({ ...operations, ...testHooks });
  const byPath = groupedBy(all, ([, operation]) => operation.path);
  const paths = Object.fromEntries(
    [...byPath].map(([path, some]) => [
      path,
      Object.fromEntries(some.map(([name, operation]) => [operation.method.toLowerCase(), describe(name, operation)])),
    ]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lingka',
      version,
      description: 'What a backend answers so that the elements work.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '{endpoint}', variables: { endpoint: { default: '/api/v1' } } }],
    paths,
    components: {
      schemas: schemas.neededBy(paths),
      securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } },
    },
  };
};
