import type { CampaignDefinition } from '../contract/campaign-definition.ts';
import type { FilledFields } from '../contract/claim-form.ts';
import type { PictureBytes } from '../contract/operation.ts';
import type { Source } from '../contract/pass-shape.ts';
import type { Identity, Session } from '../contract/session.ts';
import type { KeptAttempt } from '../rules/attempt.ts';
import type { KeptAward } from '../rules/award.ts';
import type { KeptCard } from '../rules/card-pass.ts';
import type { KeptCoupon } from '../rules/coupon-pass.ts';
import type { TableEntry } from '../rules/draw.ts';
import type { Points } from '../rules/points.ts';
import { createKeyMemory, type KeyMemory } from './idempotency.ts';
import { randomId } from './random.ts';

/** Whose a pass is (nobody's after an erasure), and what was filled in for it. */
interface Held {
  readonly visitorId: string | undefined;
  readonly fields: FilledFields;
  /** The menu or the poster that led to it. */
  readonly channel: string | undefined;
}

export interface HeldCard extends KeptCard, Held {
  readonly kind: 'card';
}

export interface HeldCoupon extends KeptCoupon, Held {
  readonly kind: 'coupon';
}

export type HeldPass = HeldCard | HeldCoupon;

/** A draw, and whose it was: nobody's after an erasure. */
export interface HeldDraw {
  readonly id: string;
  readonly campaignId: string;
  readonly visitorId: string | undefined;
  readonly visitorHash: string;
  readonly clientNonce: string;
  readonly seq: number;
  readonly n: number;
  readonly oddsVersion: number;
  readonly rolled: string | undefined;
  readonly prizeId: string | undefined;
  readonly at: number;
  /** It used a chance that was granted. */
  readonly byGrant: boolean;
  readonly source: Source | undefined;
}

/** What a draw, an attempt or a check-in won, whose it is, and where a parcel goes. */
export interface HeldAward extends KeptAward {
  readonly drawId?: string;
  readonly attemptId?: string;
  readonly checkInId?: string;
  /** Of a check-in: the reward that it is, `day 3` or `streak 10`. */
  readonly wonFor?: string;
  readonly visitorId: string | undefined;
  readonly contact?: FilledFields | undefined;
  readonly reason?: string;
}

/** An attempt at a level of a quiz, and whose it is: nobody's after an erasure. */
export interface HeldAttempt extends KeptAttempt {
  readonly campaignId: string;
  readonly visitorId: string | undefined;
}

/** A day that somebody checked in on, and whose it is: nobody's after an erasure. */
export interface HeldCheckIn {
  readonly id: string;
  readonly campaignId: string;
  readonly visitorId: string | undefined;
  readonly day: string;
  readonly at: number;
  readonly streak: number;
  readonly cycleDay: number;
  readonly storeId: string | undefined;
  readonly channel: string | undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A picture that was added. */
export interface AddedPicture extends PictureBytes, Size {}

/** A picture that lies somewhere else already. */
export interface PictureElsewhere extends Size {
  readonly imageUrl: string;
}

/** What draws are rolled by, from one of them on. */
interface OddsTable {
  readonly oddsVersion: number;
  readonly fromSeq: number;
  readonly entries: TableEntry[];
}

/** A code for the counter as it is kept, times in milliseconds. */
interface HeldCode {
  readonly passId: string;
  readonly issuedAt: number;
  /** Something was written by it. */
  readonly isUsed: boolean;
}

/** Somebody about whom something was written down, times in milliseconds. */
export interface Visitor {
  readonly id: string;
  readonly identity: Identity;
  readonly since: number;
  /** The number that they signed in with. */
  readonly phone?: string;
  /** Who this guest turned out to be. */
  readonly aliasOf?: string;
}

/** A document agreed to. */
export interface Consent {
  readonly visitorId: string;
  readonly campaignId: string;
  readonly formId: string;
  readonly version: string;
  readonly givenAt: number;
  readonly withdrawnAt?: number;
}

/** The last one-time code of a phone. */
export interface SentCode {
  readonly digits: string;
  readonly sentAt: number;
  /** When those before it were sent. */
  readonly before: readonly number[];
  /** How often something else was typed. */
  readonly tries: number;
  /** The phone was proved by it: from then on it is good only for whoever that was. */
  readonly isUsed: boolean;
}

/** What can happen to the points of a card. */
type PointsKind = 'points_booked' | 'points_won' | 'points_voided' | 'points_merged';

/** What can happen to a coupon at a counter. */
type RedemptionKind = 'redeemed' | 'returned';

/** Something that happened to a pass. */
export interface LedgerEntry {
  readonly id: string;
  readonly kind: 'issued' | 'blocked' | 'unblocked' | 'voided' | 'erased' | RedemptionKind | PointsKind;
  readonly campaignId: string;
  readonly passId: string;
  readonly at: number;
  /** What came to the balance, and what the card then had. */
  readonly delta: number;
  readonly after: Points;
  readonly reason: string;
  /** Of a claim, where its visitor came from; of a booking, where it was made. */
  readonly storeId?: string | undefined;
  /** How its visitor came to the pass. */
  readonly channel?: string | undefined;
  readonly orderRef?: string | undefined;
  /** What was to be paid, what came off, and what was left. */
  readonly amount?: number | undefined;
  readonly discount?: number;
  readonly payable?: number;
  /** The booking, or the redemption, that it undoes. */
  readonly voids?: string;
}

/** One that moved points. */
export interface PointsEntry extends LedgerEntry {
  readonly kind: PointsKind;
}

/** A coupon used. */
export interface RedemptionEntry extends LedgerEntry {
  readonly kind: 'redeemed';
}

/** All that the backend in memory knows. */
export interface Shop {
  readonly campaigns: Map<string, CampaignDefinition>;
  /** Visitors' ids by what they are found by again, a device, a phone or a name of WeChat's, which itself is not kept. */
  readonly names: Map<string, string>;
  /** Those about whom something was written down, by their ids. */
  readonly visitors: Map<string, Visitor>;
  readonly sessions: Map<string, Session>;
  readonly passes: Map<string, HeldPass>;
  readonly codes: Map<string, HeldCode>;
  /** What was sent last to a phone. */
  readonly oneTimeCodes: Map<string, SentCode>;
  /** Logins through WeChat that were begun, by their state: by whom and when (ms). */
  readonly wechatStates: Map<string, { readonly visitorId: string; readonly at: number }>;
  /** The login that a code of WeChat's was used for. */
  readonly wechatCodes: Map<string, { readonly state: string }>;
  readonly consents: Set<Consent>;
  /** The seeds of draws, by campaign: nobody reads one before the end. */
  readonly seeds: Map<string, string>;
  readonly oddsTables: Map<string, readonly OddsTable[]>;
  /** In the order in which they were drawn: only ever added to. */
  readonly draws: HeldDraw[];
  readonly awards: Map<string, HeldAward>;
  /** In the order in which they were opened. */
  readonly attempts: Map<string, HeldAttempt>;
  /** In the order in which they came. */
  readonly checkIns: Map<string, HeldCheckIn>;
  readonly pictures: Map<string, AddedPicture | PictureElsewhere>;
  /** The tokens by which pictures are shown, by `campaign question slot picture`; they tell none of these. */
  readonly pictureTokens: Map<string, string>;
  /** How many chances granted are left, by `campaign visitor`. */
  readonly grantedChances: Map<string, number>;
  /** Who was erased and had taken part, as `campaign visitor`. */
  readonly keptLimits: Set<string>;
  /** What happened to passes, in the order it happened: only ever added to. */
  readonly ledger: LedgerEntry[];
  /** Events by whose they are, as `visitor event`. */
  readonly events: Set<string>;
  readonly keys: KeyMemory;
  readonly now: () => number;
  /** What the codes of stores are made from. */
  readonly storeSecret: string;
  /** The path below which it answers. */
  readonly basePath: string;
}

/** A backend that knows nothing yet. */
export const emptyShop = (now: () => number, basePath: string): Shop => ({
  campaigns: new Map(),
  names: new Map(),
  visitors: new Map(),
  sessions: new Map(),
  passes: new Map(),
  codes: new Map(),
  oneTimeCodes: new Map(),
  wechatStates: new Map(),
  wechatCodes: new Map(),
  consents: new Set(),
  seeds: new Map(),
  oddsTables: new Map(),
  draws: [],
  awards: new Map(),
  attempts: new Map(),
  checkIns: new Map(),
  pictures: new Map(),
  pictureTokens: new Map(),
  grantedChances: new Map(),
  keptLimits: new Set(),
  ledger: [],
  events: new Set(),
  keys: createKeyMemory(),
  now,
  storeSecret: randomId(),
  basePath,
});

/** Makes it know nothing again. */
export const forgetAll = ({
  ledger,
  draws,
  now: _clock,
  storeSecret: _secret,
  basePath: _path,
  ...parts
}: Shop): void => {
  for (const part of Object.values(parts)) part.clear();
  ledger.length = draws.length = 0;
};
