import { randomBytes } from 'node:crypto';

import { sql } from 'kysely';

import type { Database } from '../database/open.ts';
import type { WechatAccountRow } from '../database/schema.ts';
import { seal, unseal } from './sealed.ts';

// Longer than a renewal can take that asks WeChat for as much as it ever does.
const leaseSeconds = 30;

/** Something of WeChat's as it is kept: until when it is good (ms). */
export interface Kept {
  readonly text: string;
  readonly endsAt: number;
}

/** What all processes on one database share of an official account. */
export interface SharedCredentials {
  readonly generation: number;
  readonly token: Kept | undefined;
  readonly ticket: Kept | undefined;
  /** When the ticket is to be asked for again, and until when WeChat is left alone (ms). */
  readonly dueAt: number;
  readonly restsUntil: number;
}

/** What came of a renewal. */
export type Renewed = Omit<SharedCredentials, 'generation'>;

/** Where all processes find them. */
export interface SharedAccount {
  readonly read: () => Promise<SharedCredentials>;
  /** Takes it upon one process to renew what is of a generation: the name of its lease, or nothing where another has done so or does. */
  readonly take: (generation: number) => Promise<string | undefined>;
  /** Keeps what came of it, unless the lease is somebody else's by now. */
  readonly keep: (lease: string, renewed: Renewed) => Promise<void>;
  /** Until when WeChat is not asked whom codes are of (ms). */
  readonly loginsRestUntil: () => Promise<number>;
  readonly restLogins: (until: number) => Promise<void>;
}

const nothing: SharedCredentials = { generation: 0, token: undefined, ticket: undefined, dueAt: 0, restsUntil: 0 };

/** Keeps an official account's credentials in the database, sealed. */
export const createSharedAccount = (database: Database, secret: string, appId: string): SharedAccount => {
  const kept = (sealed: Buffer | null, endsAt: Date | null, as: 'token' | 'ticket'): Kept | undefined => {
    const text = sealed && unseal(secret, sealed, `${appId} ${as}`);
    return text && endsAt ? { text, endsAt: endsAt.getTime() } : undefined;
  };
  const credentialsOf = (row: WechatAccountRow): SharedCredentials => ({
    generation: row.generation,
    token: kept(row.token, row.token_ends_at, 'token'),
    ticket: kept(row.ticket, row.ticket_ends_at, 'ticket'),
    dueAt: row.due_at?.getTime() ?? 0,
    restsUntil: row.rests_until?.getTime() ?? 0,
  });
  const columnsOf = (value: Kept | undefined, as: 'token' | 'ticket') => ({
    [as]: value ? seal(secret, value.text, `${appId} ${as}`) : null,
    [`${as}_ends_at`]: value ? new Date(value.endsAt) : null,
  });
  const readRow = () =>
    database.selectFrom('wechat_accounts').selectAll().where('app_id', '=', appId).executeTakeFirst();

  return {
    async read() {
      const row = await readRow();
      return row ? credentialsOf(row) : nothing;
    },

    async take(generation) {
      const lease = randomBytes(16).toString('base64url');
      const { rows } = await sql<{ readonly app_id: string }>`
        insert into wechat_accounts as shared (app_id, lease, lease_until)
        values (${appId}, ${lease}, clock_timestamp() + ${leaseSeconds} * interval '1 second')
        on conflict (app_id) do update set lease = excluded.lease, lease_until = excluded.lease_until
        where shared.generation = ${generation}
          and (shared.lease_until is null or shared.lease_until < clock_timestamp())
        returning app_id`.execute(database);
      return rows.length > 0 ? lease : undefined;
    },

    async keep(lease, { token, ticket, dueAt, restsUntil }) {
      await database
        .updateTable('wechat_accounts')
        .set((row) => ({
          ...columnsOf(token, 'token'),
          ...columnsOf(ticket, 'ticket'),
          due_at: new Date(dueAt),
          rests_until: new Date(restsUntil),
          generation: row('generation', '+', 1),
          lease: null,
          lease_until: null,
        }))
        .where('app_id', '=', appId)
        .where('lease', '=', lease)
        .execute();
    },

    async loginsRestUntil() {
      return (await readRow())?.logins_rest_until?.getTime() ?? 0;
    },

    async restLogins(until) {
      const logins_rest_until = new Date(until);
      await database
        .insertInto('wechat_accounts')
        .values({ app_id: appId, logins_rest_until })
        .onConflict((conflict) => conflict.column('app_id').doUpdateSet({ logins_rest_until }))
        .execute();
    },
  };
};
