import { randomBytes } from 'node:crypto';

import type { Insertable } from 'kysely';

import type { Source } from '../../../src/contract/pass-shape.ts';
import { claimByOf } from '../../../src/rules/award.ts';
import { localize } from '../../../src/rules/localize.ts';
import { bookedPoints } from '../../../src/rules/points.ts';
import type { WinningDefinition } from '../../../src/rules/references.ts';
import { readCampaigns, type StoredCampaign } from '../campaigns/campaign-store.ts';
import { insertingPasses, newPass, takingFromStock, writingIssued } from '../claims/issue.ts';
import { writeLedger } from '../database/ledger.ts';
import type { Database } from '../database/open.ts';
import { movePoints, pointsOf } from '../database/pass-row.ts';
import type { AwardRow, PassRow, Tables } from '../database/schema.ts';
import { readPhone } from '../visitors/phone.ts';
import type { StoredWinning } from './find-winning.ts';

type Prize = WinningDefinition['prizes'][number];
type PrizeOf<Kind extends Prize['kind']> = Extract<Prize, { readonly kind: Kind }>;

/** Who wins, and all that is needed to give them what they may win. */
export interface Hand {
  readonly visitorId: string;
  readonly phone: string | undefined;
  readonly source: Source | undefined;
  /** The card that points go to, held. */
  readonly card: PassRow | undefined;
  /** The campaigns of the coupons that can be won. */
  readonly coupons: ReadonlyMap<string, StoredCampaign>;
}

/** Reads what giving some prizes takes, before any is taken, so that nobody waits for it. */
export const readyFor = async (
  database: Database,
  prizes: readonly Prize[],
  { visitorId, source, card }: Pick<Hand, 'visitorId' | 'source' | 'card'>,
): Promise<Hand> => {
  const ids = prizes.flatMap((prize) => (prize.kind === 'coupon' ? [prize.couponCampaignId] : []));
  return {
    visitorId,
    source,
    card,
    phone: ids.length > 0 ? await readPhone(database, visitorId) : undefined,
    coupons: await readCampaigns(database, ids),
  };
};

/** What an award of each kind is made of, beside what all have. */
type Given = Pick<Insertable<Tables['awards']>, 'state'> &
  Partial<
    Pick<Insertable<Tables['awards']>, 'pass_id' | 'entry_id' | 'points' | 'chances' | 'chances_in' | 'claim_by'>
  >;

/** Issues the coupon that an award is: no limit and no stock but the prize's own. */
const issueCoupon = async (
  database: Database,
  { couponCampaignId }: PrizeOf<'coupon'>,
  awardId: string,
  { visitorId, phone, source, coupons }: Hand,
  at: Date,
): Promise<Given> => {
  const definition = coupons.get(couponCampaignId)?.definition;
  if (definition?.kind !== 'coupon') throw new RangeError(`${couponCampaignId} has no coupons`);
  for (;;) {
    const pass = newPass(definition, { visitorId, phone, body: { source }, now: at.getTime(), awardId });
    const inserted = await insertingPasses([pass]).execute(database);
    // It was the number that somebody else has already: draw another.
    if (inserted.rows.length === 0) continue;
    await writingIssued([pass]).execute(database);
    await takingFromStock(definition.id, 1).execute(database);
    return { state: 'granted', pass_id: pass.id };
  }
};

const bookPoints = async (
  database: Database,
  { points }: PrizeOf<'points'>,
  reason: string,
  { card }: Hand,
  at: Date,
): Promise<Given> => {
  if (!card) throw new RangeError('points need a card to go to');
  const entryId = await writeLedger(database, {
    kind: 'points_won',
    campaignId: card.campaign_id,
    passId: card.id,
    at,
    points: await movePoints(database, card, bookedPoints(pointsOf(card), points)),
    reason,
    channel: card.channel ?? undefined,
  });
  return { state: 'granted', entry_id: entryId, points };
};

/** What won, and when: a draw, or an attempt or a check-in, which do so for one thing or another. */
export type Win = { readonly at: Date } & (
  | { readonly drawId: string }
  | { readonly attemptId: string; readonly wonFor: string }
  | { readonly checkInId: string; readonly wonFor: string }
);

const wonBy = (win: Win): Partial<Insertable<Tables['awards']>> => {
  if ('drawId' in win) return { draw_id: win.drawId };
  const won_for = win.wonFor;
  return 'attemptId' in win ? { attempt_id: win.attemptId, won_for } : { check_in_id: win.checkInId, won_for };
};

/** Gives a prize to who won it, and writes down that it is theirs. */
export const give = async (
  database: Database,
  { definition, disclosureVersion }: StoredWinning,
  win: Win,
  prizeId: string,
  hand: Hand,
): Promise<AwardRow> => {
  const { at } = win;
  const id = randomBytes(16).toString('base64url');
  const prize = definition.prizes.find((each) => each.id === prizeId);
  if (!prize) throw new RangeError(`no prize ${prizeId}`);
  const ofKind = async (): Promise<Given> => {
    switch (prize.kind) {
      case 'coupon':
        return issueCoupon(database, prize, id, hand, at);
      case 'points': {
        const told = localize(definition, disclosureVersion).prizes.find((each) => each.id === prizeId);
        return bookPoints(database, prize, told?.name ?? prizeId, hand, at);
      }
      case 'chance':
        return { state: 'granted', chances: prize.chance.count, chances_in: prize.chance.campaignId };
      case 'parcel':
        return { state: 'won', claim_by: new Date(claimByOf(definition, at.getTime())) };
    }
  };
  return database
    .insertInto('awards')
    .values({
      id,
      ...wonBy(win),
      campaign_id: definition.id,
      visitor_id: hand.visitorId,
      prize_id: prize.id,
      kind: prize.kind,
      won_at: at,
      ...(await ofKind()),
    })
    .returningAll()
    .executeTakeFirstOrThrow();
};
