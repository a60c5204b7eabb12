import type { Access, Answer, Operation, Received } from '../../../src/contract/operation.ts';
import type { Database } from '../database/open.ts';
import type { Services } from '../services.ts';
import type { PrincipalFor, Visitor } from '../sessions/principal.ts';
import type { Reply } from './reply.ts';

/** What is known of a request before its query and body are looked at. */
export interface Asked<O extends Operation> extends Pick<Received<O>, 'params'> {
  readonly services: Services;
  readonly principal: PrincipalFor<O['access'] & Access>;
  /** Where it came from, as far as the network tells. */
  readonly address: string;
  /** The backend's time, ms since the epoch: one moment for the whole request. */
  readonly now: number;
  /** What a write must have been made from, as its headers have it. */
  readonly preconditions: { readonly ifMatch: string | undefined; readonly ifNoneMatch: string | undefined };
}

/** A whole request, parsed. */
export interface Call<O extends Operation> extends Asked<O>, Pick<Received<O>, 'query' | 'body'> {
  /** For a keyed operation the transaction in which its key is kept, so that both are written or neither. */
  readonly database: Database;
}

/** Answers an operation: first the part that needs no body, then the rest. */
export type Handler<O extends Operation> = (asked: Asked<O>) => Promise<(call: Call<O>) => Promise<Answer<O>>>;

/** One handler for each operation of a table. */
export type Handlers<Table extends Readonly<Record<string, Operation>>> = {
  readonly [Name in keyof Table]: Handler<Table[Name]>;
};

/** A handler that answers from what it is sent. */
export const answering =
  <O extends Operation>(answer: (call: Call<O>) => Promise<Answer<O>>): Handler<O> =>
  () =>
    Promise.resolve(answer);

/** A handler about something its path names: that this is not there is said before anything is said of the body. */
export const about =
  <O extends Operation, Subject>(
    find: (asked: Asked<O>) => Promise<Subject>,
    answer: (call: Call<O>, subject: Subject) => Promise<Answer<O>>,
  ): Handler<O> =>
  async (asked) => {
    const subject = await find(asked);
    return (call) => answer(call, subject);
  };

/** A visitor's keyed write as it was sent, with nobody looked up yet. */
export interface SentWrite<O extends Operation> extends Pick<Received<O>, 'params' | 'query' | 'body'> {
  readonly visitor: Visitor;
  readonly path: string;
  readonly key: string;
  /** Lowercase hex SHA-256 of the raw body. */
  readonly bodyHash: string;
  readonly now: number;
}

/** Answers a write together with others; nothing where it has to go its own way, by its handler. */
export type Gather<O extends Operation> = (write: SentWrite<O>) => Promise<Reply | undefined>;

/** Those operations of a table whose writes are gathered. */
export type Gathers<Table extends Readonly<Record<string, Operation>>> = {
  readonly [Name in keyof Table]?: Gather<Table[Name]>;
};
