import type { Draw } from '../../../src/contract/draw.ts';
import { type Reading, tellAward } from '../awards/describe.ts';
import type { AwardRow, DrawRow } from '../database/schema.ts';
import type { StoredDraw } from './find-draw.ts';

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
