import type { Award, Parcel } from '../../../src/contract/award.ts';
import type { Draw } from '../../../src/contract/draw.ts';
import { awardStateAt, describeAward, type KeptAward } from '../../../src/rules/award.ts';
import { localize } from '../../../src/rules/localize.ts';
import { maskedPhone } from '../../../src/rules/phone.ts';
import type { AwardRow, DrawRow } from '../database/schema.ts';
import type { StoredDraw } from './find-draw.ts';

/** In which language something is read, and when (ms). */
export interface Reading {
  readonly lang: string | undefined;
  readonly now: number;
}

const keptAward = (row: AwardRow): KeptAward => ({
  id: row.id,
  campaignId: row.campaign_id,
  prizeId: row.prize_id,
  state: row.state,
  wonAt: row.won_at.getTime(),
  ...(row.pass_id === null ? {} : { passId: row.pass_id }),
  ...(row.claim_by ? { claimBy: row.claim_by.getTime() } : {}),
});

/** The state of an award at a moment (ms). */
export const awardState = (row: AwardRow, now: number): Award['state'] => awardStateAt(keptAward(row), now);

/** An award as its winner reads it. */
export const tellAward = (
  row: AwardRow,
  { definition, disclosureVersion }: StoredDraw,
  { lang, now }: Reading,
): Award => describeAward(keptAward(row), localize(definition, disclosureVersion, lang), now);

/** A parcel as whoever sends it reads it; its winner is told by the number that they signed in with, masked. */
export const tellParcel = (row: AwardRow, phone: string | null, draw: StoredDraw, reading: Reading): Parcel => ({
  ...tellAward(row, draw, reading),
  ...(row.contact ? { contact: row.contact } : {}),
  ...(phone === null ? {} : { holder: maskedPhone(phone) }),
  ...(row.reason === null ? {} : { reason: row.reason }),
});

/** A draw as who drew reads it, and what it won, where it won anything. */
export const tellDraw = (row: DrawRow, award: AwardRow | undefined, draw: StoredDraw, reading: Reading): Draw => {
  const { commitment = '' } = draw.definition;
  const drawn = {
    id: row.id,
    campaignId: row.campaign_id,
    seq: row.seq,
    n: row.n,
    at: row.at.toISOString(),
    proof: {
      commitment,
      visitorHash: row.visitor_hash,
      clientNonce: row.client_nonce,
      oddsVersion: row.odds_version,
      ...(row.rolled === null ? {} : { rolled: row.rolled }),
    },
  };
  return row.prize_id === null || !award
    ? { ...drawn, outcome: 'none' }
    : { ...drawn, outcome: 'prize', prizeId: row.prize_id, award: tellAward(award, draw, reading) };
};
