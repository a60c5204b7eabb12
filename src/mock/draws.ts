import type { DrawDefinition } from '../contract/campaign-definition.ts';
import type { Draw } from '../contract/draw.ts';
import type { Session } from '../contract/session.ts';
import type { KeptChances } from '../rules/chances.ts';
import { dayAt } from '../rules/days.ts';
import { commitmentOf, rolledPrize, shuffledPool, type TableEntry, visitorHashOf, wonPrize } from '../rules/draw.ts';
import type { DrawCircumstances } from '../rules/draw-standing.ts';
import { tableOf } from '../rules/draw-table.ts';
import { isOver } from '../rules/standing.ts';
import { cardOf, shownAward, wonOf } from './awards.ts';
import { readCampaign } from './campaigns.ts';
import { instantOf } from './instant.ts';
import { Refusal } from './refusal.ts';
import type { HeldDraw, Shop } from './shop.ts';

/** The draws of a campaign, oldest first. */
export const drawsOf = (shop: Shop, campaignId: string): HeldDraw[] =>
  shop.draws.filter((draw) => draw.campaignId === campaignId);

/** A draw's definition, whatever its status; no other kind has draws. */
export const readDrawCampaign = (shop: Shop, id: string): DrawDefinition => {
  const campaign = readCampaign(shop, id);
  if (campaign.kind !== 'draw') throw new Refusal('not_found');
  return campaign;
};

/** How often one visitor drew, in all and today, and how many chances granted are left. */
const chancesOf = (shop: Shop, { id, timeZone }: DrawDefinition, visitorId: string | undefined): KeptChances => {
  const own = drawsOf(shop, id).filter((draw) => draw.visitorId === visitorId && !draw.byGrant);
  const today = dayAt(shop.now(), timeZone);
  return {
    total: own.length,
    today: own.filter(({ at }) => dayAt(at, timeZone) === today).length,
    granted: shop.grantedChances.get(`${id} ${visitorId ?? ''}`) ?? 0,
  };
};

/** Who was erased counts as one who drew as often as they may, until the campaign ends. */
const usedUp: KeptChances = { total: Infinity, today: Infinity, granted: 0 };

/** What decides where a visitor stands in a draw. */
export const drawCircumstances = (
  shop: Shop,
  definition: DrawDefinition,
  asker: Session | undefined,
): DrawCircumstances => {
  const { id, cardCampaignId } = definition;
  const visitorId = asker?.visitorId;
  const now = shop.now();
  const isKept = shop.keptLimits.has(`${id} ${visitorId ?? ''}`) && !isOver(definition, now);
  const nobody = { total: 0, today: 0, granted: 0 };
  return {
    now,
    identity: asker?.identity ?? 'guest',
    draws: drawsOf(shop, id).length,
    chances: visitorId === undefined ? nobody : isKept ? usedUp : chancesOf(shop, definition, visitorId),
    holdsCard: cardCampaignId !== undefined && cardOf(shop, cardCampaignId, visitorId) !== undefined,
  };
};

/** What the next draw of a campaign comes to. */
export const decide = (
  shop: Shop,
  definition: DrawDefinition,
  { visitorId, clientNonce }: { readonly visitorId: string; readonly clientNonce: string },
): Omit<HeldDraw, 'id' | 'byGrant' | 'at' | 'source'> => {
  const { id: campaignId, mode, tickets = 0 } = definition;
  const seed = shop.seeds.get(campaignId) ?? '';
  const seq = drawsOf(shop, campaignId).length + 1;
  const n = shop.draws.filter((draw) => draw.campaignId === campaignId && draw.visitorId === visitorId).length + 1;
  const visitorHash = visitorHashOf(campaignId, visitorId);
  const table = tableOf(definition);
  const pool = () => table[shuffledPool(seed, campaignId, { table, tickets })[seq - 1] ?? -1]?.prizeId;
  const rolled = mode === 'pool' ? pool() : rolledPrize(seed, { campaignId, visitorHash, n, clientNonce }, table);
  const isOut = ({ prizeId, total = Infinity }: TableEntry) => wonOf(shop, campaignId, prizeId) >= total;
  return {
    campaignId,
    visitorId,
    visitorHash,
    clientNonce,
    seq,
    n,
    oddsVersion: shop.oddsTables.get(campaignId)?.length ?? 1,
    rolled,
    prizeId: wonPrize(rolled, table, isOut),
  };
};

/** A draw as who drew reads it. */
export const shownDraw = (shop: Shop, held: HeldDraw, lang: string | undefined): Draw => {
  const { id, campaignId, seq, n, at, visitorHash, clientNonce, oddsVersion, rolled, prizeId } = held;
  const commitment = commitmentOf(shop.seeds.get(campaignId) ?? '');
  const proof = { commitment, visitorHash, clientNonce, oddsVersion, ...(rolled === undefined ? {} : { rolled }) };
  const drawn = { id, campaignId, seq, n, at: instantOf(at), proof };
  const award = [...shop.awards.values()].find(({ drawId }) => drawId === id);
  return prizeId === undefined || !award
    ? { ...drawn, outcome: 'none' }
    : { ...drawn, outcome: 'prize', prizeId, award: shownAward(shop, award, lang) };
};
