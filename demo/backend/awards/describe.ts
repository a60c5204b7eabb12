import type { Award, Parcel } from '../../../src/contract/award.ts';
import { awardStateAt, describeAward, type KeptAward } from '../../../src/rules/award.ts';
import { localize } from '../../../src/rules/localize.ts';
import { maskedPhone } from '../../../src/rules/phone.ts';
import type { AwardRow } from '../database/schema.ts';
import type { StoredWinning } from './find-winning.ts';

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
  { definition, disclosureVersion }: StoredWinning,
  { lang, now }: Reading,
): Award => describeAward(keptAward(row), localize(definition, disclosureVersion, lang), now);

/** A parcel as whoever sends it reads it; its winner is told by the number that they signed in with, masked. */
export const tellParcel = (row: AwardRow, phone: string | null, campaign: StoredWinning, reading: Reading): Parcel => ({
  ...tellAward(row, campaign, reading),
  ...(row.contact ? { contact: row.contact } : {}),
  ...(phone === null ? {} : { holder: maskedPhone(phone) }),
  ...(row.reason === null ? {} : { reason: row.reason }),
});
