import type { ColumnType, Generated, Selectable } from 'kysely';

import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { LingkaEvent } from '../../../src/contract/event.ts';
import type { CardPass } from '../../../src/contract/pass.ts';
import type { Identity } from '../../../src/contract/session.ts';

/** Written once, as JSON text. */
type Json<T> = ColumnType<T, string, string>;

interface Campaigns {
  id: string;
  definition: Json<CampaignDefinition>;
  disclosure_version: string;
}

/** How many of a campaign are out; the one row that all its claims meet at. */
interface Stocks {
  campaign_id: string;
  /** Without limit where null. */
  total: number | null;
  issued: ColumnType<number, never, number>;
}

interface Visitors {
  id: string;
  identity: Identity;
  first_seen_at: Date;
}

interface Passes {
  /** The order in which passes were issued. */
  seq: Generated<string>;
  id: string;
  number: string;
  campaign_id: string;
  visitor_id: string;
  state: Generated<Exclude<CardPass['state'], 'expired'>>;
  issued_at: Date;
  valid_until: Date | null;
  points_balance: Generated<number>;
  points_earned: Generated<number>;
}

/** What was given out, in the order it happened: only ever added to. */
interface LedgerEntries {
  seq: Generated<string>;
  kind: 'issued';
  campaign_id: string;
  pass_id: string;
  at: Date;
}

interface CounterCodes {
  /** Lowercase hex SHA-256 of the digits, which are kept nowhere. */
  hash: string;
  pass_id: string;
  issued_at: Date;
  expires_at: Date;
}

interface IdempotencyKeys {
  principal: string;
  method: string;
  path: string;
  key: string;
  /** Lowercase hex SHA-256 of the raw body. */
  body_hash: string;
  /** Null only inside the transaction that writes it. */
  status: number | null;
  answer: string | null;
  created_at: Date;
}

interface Events {
  /** Empty for whoever sent no token. */
  visitor_id: string;
  event_id: string;
  event: Json<LingkaEvent>;
  received_at: Date;
}

/** While it has its one row, the backend's time stands still there. */
interface StoppedClock {
  now: Date;
}

/** Every table. */
export interface Tables {
  campaigns: Campaigns;
  stocks: Stocks;
  visitors: Visitors;
  passes: Passes;
  ledger_entries: LedgerEntries;
  counter_codes: CounterCodes;
  idempotency_keys: IdempotencyKeys;
  events: Events;
  stopped_clock: StoppedClock;
}

export type PassRow = Selectable<Passes>;
