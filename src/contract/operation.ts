import type * as z from 'zod/mini';

import type { ProblemCode } from './problem.ts';

/** Who may call an operation. `visitor-or-none` answers a neutral object to whoever sends no token; `test` is open only while test hooks are on. */
export type Access = 'public' | 'visitor-or-none' | 'visitor' | 'staff' | 'admin' | 'test';

type Schema = z.ZodMiniType;

/** One thing a backend answers: everything the client, the router, the OpenAPI document and the tests need to know of it. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below the endpoint, with its parameters in braces: `/passes/{id}`. */
  readonly path: `/${string}`;
  readonly access: Access;
  /** Marked ⟳ in the contract: it must carry an `Idempotency-Key`. Every other operation may be repeated as it is. */
  readonly keyed?: true;
  /** Its answer is the same for everybody: it carries an `ETag`, and `If-None-Match` may get 304. */
  readonly cacheable?: true;
  /** Its answer has a `revision`, which is its `ETag` too; a write of it names in `If-Match` what it was made from. */
  readonly revised?: true;
  /** The status of its only success. */
  readonly status: 200 | 201 | 202 | 204;
  readonly params?: Schema;
  readonly query?: Schema;
  readonly body?: Schema;
  /** The most bytes that its body may have; 65,536 unless said. */
  readonly heaviest?: number;
  /** Absent where there is no JSON in the answer. */
  readonly answer?: Schema;
  /** Its answer is the bytes of a picture. */
  readonly picture?: true;
  /** What it may refuse with, beside what any operation may (`commonRefusals`). */
  readonly refusals: readonly ProblemCode[];
}

/** Writes an operation down, keeping its exact type. */
// @__NO_SIDE_EFFECTS__
export const operation = <const Exact extends Operation>(exact: Exact): Exact => exact;

type Part<Name extends 'params' | 'query' | 'body', O extends Operation> = O extends {
  readonly [K in Name]: infer S extends Schema;
}
  ? Record<never, never> extends z.input<S>
    ? { readonly [K in Name]?: z.input<S> }
    : { readonly [K in Name]: z.input<S> }
  : { readonly [K in Name]?: undefined };

/** What a caller hands over: `{ params, query, body }`, each only where the operation has one. */
export type Input<O extends Operation> = Part<'params', O> & Part<'query', O> & Part<'body', O>;

/** The same after parsing: what a handler receives. */
export interface Received<O extends Operation> {
  readonly params: O extends { readonly params: infer S extends Schema } ? z.output<S> : undefined;
  readonly query: O extends { readonly query: infer S extends Schema } ? z.output<S> : undefined;
  readonly body: O extends { readonly body: infer S extends Schema } ? z.output<S> : undefined;
}

/** A picture as it travels: its media type and its bytes. */
export interface PictureBytes {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a caller gets back, parsed. */
export type Answer<O extends Operation> = O extends { readonly answer: infer S extends Schema }
  ? z.output<S>
  : O extends { readonly picture: true }
    ? PictureBytes
    : undefined;
