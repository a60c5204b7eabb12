import * as z from 'zod/mini';

import { instant } from '../../src/contract/values.ts';
import type { Exported } from './contract-files.ts';

/** A JSON Schema as a document holds it. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

const isSchema = (value: unknown): value is z.ZodMiniType => value instanceof z.core.$ZodType;
const isReference = (value: unknown): value is { readonly $ref: string } =>
  typeof value === 'object' && value !== null && '$ref' in value;
const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const prefix = '#/components/schemas/';

/** The names of the components that a part of a document refers to. */
const referencesIn = (part: unknown): string[] => {
  if (typeof part !== 'object' || part === null) return [];
  const inner = Object.values(part).flatMap(referencesIn);
  return isReference(part) ? [part.$ref.slice(prefix.length), ...inner] : inner;
};

/**
 * JSON Schema for everything that a contract exports: each exported schema is a component of its own, described by its
 * docblock, and everything else refers to it. What requests may not hold is refused, what answers hold besides is allowed.
 */
export const jsonSchemas = (exported: readonly Exported[]) => {
  const names = z.registry<{ id: string; description?: string | undefined }>();
  for (const { name, value, doc } of exported)
    if (isSchema(value)) names.add(value, { id: capitalized(name), description: doc });

  const options = {
    io: 'input',
    metadata: names,
    override: ({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: z.core.JSONSchema.BaseSchema }) => {
      // A format says it shorter than the pattern that checks it.
      if (zodSchema !== instant) return;
      delete jsonSchema.pattern;
      jsonSchema.format = 'date-time';
    },
  } as const;

  const components: Readonly<Record<string, JsonSchema>> = Object.fromEntries(
    Object.entries(z.toJSONSchema(names, { ...options, uri: (id) => `${prefix}${id}` }).schemas).map(
      ([name, { $schema: _, $id: __, id: ___, ...schema }]) => [name, schema],
    ),
  );

  const convert = (schema: z.ZodMiniType): JsonSchema => {
    const { $schema: _, $defs: __, ...own } = z.toJSONSchema(schema, options);
    return JSON.parse(JSON.stringify(own).replaceAll('"#/$defs/', `"${prefix}`)) as JsonSchema;
  };

  return {
    /** A reference to a named schema, or the schema itself where it has no name. */
    of: (schema: z.ZodMiniType): JsonSchema => {
      const id = names.get(schema)?.id;
      return id === undefined ? convert(schema) : { $ref: `${prefix}${id}` };
    },
    /** The schema itself, whether it has a name or not. */
    inline: (schema: z.ZodMiniType): JsonSchema => components[names.get(schema)?.id ?? ''] ?? convert(schema),
    /** Those components that `part` refers to, directly or by way of others. */
    neededBy: (part: unknown): Readonly<Record<string, JsonSchema>> => {
      const needed = new Set<string>();
      const visit = (inner: unknown) => {
        for (const name of referencesIn(inner)) {
          if (needed.has(name)) continue;
          needed.add(name);
          visit(components[name]);
        }
      };
      visit(part);
      return Object.fromEntries(Object.entries(components).filter(([name]) => needed.has(name)));
    },
  };
};
