import type { ColumnType, Generated, Selectable } from 'kysely';

import type { Attempt } from '../../../src/contract/attempt.ts';
import type { Award } from '../../../src/contract/award.ts';
import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { FilledFields } from '../../../src/contract/claim-form.ts';
import type { LingkaEvent } from '../../../src/contract/event.ts';
import type { PictureBytes } from '../../../src/contract/operation.ts';
import type { Identity } from '../../../src/contract/session.ts';
import type { KeptCard } from '../../../src/rules/card-pass.ts';
import type { KeptCoupon } from '../../../src/rules/coupon-pass.ts';
import type { TableEntry } from '../../../src/rules/draw.ts';

/** Written once, as JSON text. */
type Json<T> = ColumnType<T, string, string>;

interface Campaigns {
  id: string;
  definition: Json<CampaignDefinition>;
  disclosure_version: string;
  /** Something can be won in it, so that it names others. */
  is_winning: Generated<boolean>;
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
  /** The number that they signed in with, E.164; it is shown nowhere unmasked, and goes when they are erased. */
  phone: string | null;
  /** Who this guest, or this WeChat account, turned out to be; nobody is another name of another name. */
  alias_of: string | null;
}

interface Passes {
  /** The order in which passes were issued. */
  seq: Generated<string>;
  id: string;
  number: string;
  campaign_id: string;
  /** Nobody's, where its holder was erased. */
  visitor_id: string | null;
  /** That of its campaign. */
  kind: Extract<CampaignDefinition['kind'], 'card' | 'coupon'>;
  state: KeptCard['state'] | KeptCoupon['state'];
  issued_at: Date;
  valid_from: Date;
  valid_until: Date | null;
  /** When and where it was used, where it is. */
  redeemed_at: Date | null;
  redeemed_in: string | null;
  points_balance: Generated<number>;
  points_earned: Generated<number>;
  /** Masked: all that anybody but the merchant is told. */
  holder: string | null;
  /** What was filled in. */
  fields: Json<FilledFields> | null;
  /** Where its holder came from, as far as the page's address told. */
  store_id: string | null;
  channel: string | null;
  /** The award that it is; nobody claimed it then. */
  award_id: string | null;
}

/** What can happen to a pass: the last four move points. */
export type LedgerKind =
  | 'issued'
  | 'blocked'
  | 'unblocked'
  | 'voided'
  | 'erased'
  | 'redeemed'
  | 'returned'
  | 'points_booked'
  | 'points_won'
  | 'points_voided'
  | 'points_merged';

/** What was given out and what became of it, in the order it happened: only ever added to. */
interface LedgerEntries {
  seq: Generated<string>;
  id: Generated<string>;
  kind: LedgerKind;
  campaign_id: string;
  pass_id: string;
  at: Date;
  /** What came to the balance, and to what was ever earned. */
  delta: Generated<number>;
  earned: Generated<number>;
  balance_after: Generated<number>;
  earned_after: Generated<number>;
  reason: Generated<string>;
  order_ref: string | null;
  /** Of a claim, where its visitor came from; of a booking or a redemption, where it was made. */
  store_id: string | null;
  channel: string | null;
  /** The booking or the redemption that this one undoes; no two undo the same. */
  voids: string | null;
  /** What was to be paid, what came off and what was left, where a coupon took anything off. */
  amount: number | null;
  discount: number | null;
  payable: number | null;
}

/** How many coupons of a campaign a visitor was issued, whatever became of them. */
interface IssuedCounts {
  campaign_id: string;
  visitor_id: string;
  total: number;
  /** When the last day began on which they were issued any, as the campaign counts days, and how many on it. */
  day_began_at: Date;
  today: number;
}

/** What is kept of a draw beside its definition; the one row that all who draw meet at. */
interface DrawStates {
  campaign_id: string;
  /** Lowercase hex; nobody reads it before the end. */
  seed: string;
  /** How often anybody drew. */
  drawn: ColumnType<number, never, number>;
  /** Another with each change of the definition. */
  revision: ColumnType<number, never, number>;
  odds_version: ColumnType<number, never, number>;
}

/** A pool's tickets in the order in which they are drawn: the place of a prize in the table, 255 for a blank. */
interface DrawPools {
  campaign_id: string;
  tickets: Buffer;
}

interface OddsTables {
  campaign_id: string;
  version: number;
  from_seq: number;
  entries: Json<TableEntry[]>;
}

/** How many of a prize of a campaign there are, without limit where null, and how many were won. */
interface CampaignPrizes {
  campaign_id: string;
  prize_id: string;
  total: number | null;
  won: ColumnType<number, never, number>;
}

/** How often a visitor drew: on the campaign's own chances, in all and on the last such day, and on chances that they were granted. */
interface DrawChances {
  campaign_id: string;
  visitor_id: string;
  total: number;
  day_began_at: Date;
  today: number;
  granted_used: number;
}

interface Draws {
  id: string;
  campaign_id: string;
  seq: number;
  /** Nobody's, where who drew was erased. */
  visitor_id: string | null;
  visitor_hash: string;
  n: number;
  client_nonce: string;
  odds_version: number;
  rolled: string | null;
  prize_id: string | null;
  /** On a chance that was granted. */
  by_grant: boolean;
  at: Date;
  store_id: string | null;
  channel: string | null;
}

/** A visitor's attempt at a level of a quiz. */
interface Attempts {
  /** The order in which attempts were opened. */
  seq: Generated<string>;
  id: string;
  campaign_id: string;
  /** Nobody's, where who opened it was erased, or had one already. */
  visitor_id: string | null;
  question_id: string;
  state: Attempt['state'];
  opened_at: Date;
  ends_at: Date;
  tries_left: number;
  hints_taken: Generated<number>;
  hinted_at: Date | null;
  /** The ids of options that were wrong. */
  tried: string[];
  /** What decides the order of things in it. */
  seed: string;
  store_id: string | null;
  channel: string | null;
}

/** A picture that was added, drawn anew. */
interface Pictures {
  id: string;
  type: PictureBytes['type'];
  bytes: Buffer;
  /** The same as JPEG, where it is none: for where others beside it are. */
  jpeg: Buffer | null;
  width: number;
  height: number;
}

/** What a picture is served by, at each place where a campaign shows it. */
interface PictureTokens {
  token: string;
  campaign_id: string;
  question_id: string;
  slot: string;
  picture_id: string;
}

interface Awards {
  /** The order in which awards were won. */
  seq: Generated<string>;
  id: string;
  /** What won it: a draw, an attempt at a level of a quiz, or a check-in. */
  draw_id: string | null;
  attempt_id: string | null;
  check_in_id: string | null;
  /** Of an attempt: the prize that was to be won, which it is, or whose fallback it is. Of a check-in: the reward, `day 3` or `streak 10`. */
  won_for: string | null;
  campaign_id: string;
  /** Nobody's, where its winner was erased. */
  visitor_id: string | null;
  prize_id: string;
  kind: Award['kind'];
  state: Award['state'];
  won_at: Date;
  /** The coupon that it is, or the line by which its points were booked. */
  pass_id: string | null;
  entry_id: string | null;
  points: number | null;
  /** How many chances, and in which draw. */
  chances: number | null;
  chances_in: string | null;
  /** Of a parcel: until when a contact can be left, what it is, and what was said when it was sent or taken back. */
  claim_by: Date | null;
  contact: Json<FilledFields> | null;
  reason: string | null;
  ended_at: Date | null;
}

/** A day that somebody checked in on. */
interface CheckIns {
  seq: Generated<string>;
  id: string;
  campaign_id: string;
  /** Nobody's, where they were erased, or had checked in on that day before they signed in. */
  visitor_id: string | null;
  /** Of the campaign's calendar. */
  day: string;
  at: Date;
  /** How many days in a row it made, and which day of the cycle it was then. */
  streak: number;
  cycle_day: number;
  store_id: string | null;
  channel: string | null;
  /** It came together with the days of somebody who they turned out to be, so that its row may be another since. */
  is_joined: Generated<boolean>;
}

interface CounterCodes {
  /** Lowercase hex SHA-256 of the digits, which are kept nowhere. */
  hash: string;
  pass_id: string;
  issued_at: Date;
  expires_at: Date;
  /** When points were booked or a coupon was redeemed by it: it is good for one write. */
  used_at: Date | null;
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

/** A document agreed to. */
interface Consents {
  visitor_id: string;
  campaign_id: string;
  form_id: string;
  version: string;
  given_at: Date;
  withdrawn_at: Date | null;
}

/** The last one-time code of a phone; neither is kept as it is. */
interface OneTimeCodes {
  phone_hash: string;
  code_hash: string;
  sent_at: Date;
  /** How often it was tried. */
  tries: Generated<number>;
  /** The visitor who proved the phone by it: the same one may do so again, since an answer can be lost. */
  used_by: string | null;
  /** How many were sent to the phone in the day that began then. */
  day_began_at: Date;
  sent_in_day: number;
}

/** Who was erased and had taken part in a campaign, so that limits hold until it ends. */
interface KeptLimits {
  campaign_id: string;
  visitor_hash: string;
}

/** How often somebody was erased, and when last: what was signed for them before is worth nothing. */
interface Erasures {
  visitor_hash: string;
  times: number;
  at: Date;
}

/** What all processes share of an official account; token and ticket are sealed. */
interface WechatAccounts {
  app_id: string;
  /** One more with whatever came of each renewal. */
  generation: Generated<number>;
  token: Buffer | null;
  token_ends_at: Date | null;
  ticket: Buffer | null;
  ticket_ends_at: Date | null;
  /** When the ticket is to be asked for again. */
  due_at: Date | null;
  /** Until when WeChat is not asked for them after it said no, and until when whom codes are of. */
  rests_until: Date | null;
  logins_rest_until: Date | null;
  /** Who renews them, and until when by the database's clock nobody else does. */
  lease: string | null;
  lease_until: Date | null;
}

/** A code of WeChat's that came in, and whose it turned out to be: that of the account, and of all apps of its owner. */
interface WechatCodes {
  code_hash: string;
  state_hash: string;
  came_at: Date;
  /** Until when by the database's clock nobody else asks WeChat about it. */
  lease_until: Date;
  name: string | null;
  union_name: string | null;
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
  issued_counts: IssuedCounts;
  draw_states: DrawStates;
  draw_pools: DrawPools;
  odds_tables: OddsTables;
  campaign_prizes: CampaignPrizes;
  draw_chances: DrawChances;
  draws: Draws;
  attempts: Attempts;
  pictures: Pictures;
  picture_tokens: PictureTokens;
  awards: Awards;
  check_ins: CheckIns;
  counter_codes: CounterCodes;
  idempotency_keys: IdempotencyKeys;
  events: Events;
  stopped_clock: StoppedClock;
  consents: Consents;
  one_time_codes: OneTimeCodes;
  kept_limits: KeptLimits;
  erasures: Erasures;
  wechat_accounts: WechatAccounts;
  wechat_codes: WechatCodes;
}

export type PassRow = Selectable<Passes>;
export type DrawRow = Selectable<Draws>;
export type AttemptRow = Selectable<Attempts>;
export type CheckInRow = Selectable<CheckIns>;
export type AwardRow = Selectable<Awards>;
export type WechatAccountRow = Selectable<WechatAccounts>;
