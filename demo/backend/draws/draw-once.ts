import { randomBytes } from 'node:crypto';

import type { createDraw, Draw } from '../../../src/contract/draw.ts';
import { rolledPrize, visitorHashOf } from '../../../src/rules/draw.ts';
import { drawRefusal } from '../../../src/rules/draw-standing.ts';
import { tableOf } from '../../../src/rules/draw-table.ts';
import { isOver } from '../../../src/rules/standing.ts';
import { give, type Hand, readyFor } from '../awards/give.ts';
import { takePrize } from '../awards/prizes.ts';
import type { Call } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { requireCard } from '../visitors/cards.ts';
import { storeVisitor } from '../visitors/store-visitor.ts';
import { takeChance, type UsedChance } from './chances.ts';
import { tellDraw } from './describe.ts';
import { newcomer, readDrawings } from './drawing.ts';
import { type DrawGround, readGround } from './find-draw.ts';
import { takeTurn } from './turn.ts';

type DrawCall = Call<typeof createDraw>;

/** Throws why this draw cannot go ahead, the first reason in the contract's order. */
const refuse = async (call: DrawCall, ground: DrawGround) => {
  const { database, services, principal, body, now } = call;
  const { definition, disclosureVersion, drawn } = ground;
  const asking = { visitorId: principal.visitorId, now };
  const drawings = await readDrawings(database, services.secrets, [ground], asking);
  const refusal = drawRefusal(
    definition,
    { now, identity: principal.identity, draws: drawn, ...(drawings.get(definition.id) ?? newcomer) },
    { shown: body.disclosureVersion, current: disclosureVersion },
  );
  if (refusal) throw new Refusal(refusal);
};

/** What a draw is rolled by: with odds what it rolls is known before its turn comes, and a pool's ticket lies at its turn. */
const rollOf = ({ body: { clientNonce }, principal }: DrawCall, { definition, seed }: DrawGround, n: number) => {
  const { id: campaignId, mode, prizes } = definition;
  const visitorHash = visitorHashOf(campaignId, principal.visitorId);
  const table = tableOf(definition);
  if (mode === 'pool') return { visitorHash, table, entry: undefined, prospects: prizes };
  const rolled = rolledPrize(seed, { campaignId, visitorHash, n, clientNonce }, table);
  const entry = table.find(({ prizeId }) => prizeId === rolled);
  return {
    visitorHash,
    table,
    entry,
    prospects: prizes.filter(({ id }) => id === entry?.prizeId || id === entry?.fallback),
  };
};

/** Whoever read the seed once it was told draws no more, however early their request began. */
const requireNotOver = async ({ database, services: { clock } }: DrawCall, { definition }: DrawGround) => {
  if (isOver(definition, await clock.now(database))) throw new Refusal('ended');
};

/** Draws when the turn comes; from then on all others wait. Nothing where the draw is another by then. */
const draw = async (
  call: DrawCall,
  ground: DrawGround,
  { n, byGrant }: UsedChance,
  roll: ReturnType<typeof rollOf>,
  hand: Hand,
): Promise<Draw | undefined> => {
  const { database, body, query, now } = call;
  const { definition, oddsVersion } = ground;
  const turn = await takeTurn(database, ground);
  if (!turn) return undefined;
  await requireNotOver(call, ground);
  const rolled = turn.ticket === null ? roll.entry : roll.table[turn.ticket];
  const prizeId = await takePrize(database, definition.id, rolled);
  const row = await database
    .insertInto('draws')
    .values({
      id: randomBytes(16).toString('base64url'),
      campaign_id: definition.id,
      seq: turn.seq,
      visitor_id: hand.visitorId,
      visitor_hash: roll.visitorHash,
      n,
      client_nonce: body.clientNonce,
      odds_version: oddsVersion,
      rolled: rolled?.prizeId ?? null,
      prize_id: prizeId ?? null,
      by_grant: byGrant,
      at: new Date(now),
      store_id: body.source?.storeId ?? null,
      channel: body.source?.channel ?? null,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const award =
    prizeId === undefined ? undefined : await give(database, ground, { drawId: row.id, at: row.at }, prizeId, hand);
  return tellDraw(row, award, ground, { lang: query.lang, now });
};

/**
 * Draws once, or returns nothing where the campaign was changed meanwhile: then all of it has to be undone, and done again. What
 * concerns only who draws comes first, and the campaign's row, where all draws meet, last.
 */
export const drawOnce = async (call: DrawCall): Promise<Draw | undefined> => {
  const { database, services, principal, params, body, now } = call;
  const { visitorId } = principal;
  const ground = await readGround(database, params.id);
  await refuse(call, ground);
  await storeVisitor(database, principal, new Date(now));
  const chance = await takeChance(database, services.secrets, ground.definition, { visitorId, now });
  const card = await requireCard(database, ground.definition, { visitorId, now });
  const roll = rollOf(call, ground, chance.n);
  const hand = await readyFor(database, roll.prospects, { visitorId, source: body.source, card });
  return draw(call, ground, chance, roll, hand);
};
