import type { CampaignDefinition, DrawDefinition } from '../contract/campaign-definition.ts';
import { commitmentOf } from '../rules/draw.ts';
import { tableOf, tableText } from '../rules/draw-table.ts';
import { pictureMistakes } from '../rules/question.ts';
import { referenceMistakes } from '../rules/references.ts';
import { drawsOf } from './draws.ts';
import { randomBytes } from './random.ts';
import { Refusal } from './refusal.ts';
import type { Shop } from './shop.ts';

const newSeed = () => Array.from(randomBytes(32), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A draw's seed goes where nobody reads it, and what it commits to takes its place. */
const withCommitment = (shop: Shop, { seed, commitment, ...definition }: DrawDefinition): DrawDefinition => {
  const kept = shop.seeds.get(definition.id) ?? seed ?? newSeed();
  const said = seed === undefined ? commitment : commitmentOf(seed);
  if (said !== undefined && said !== commitmentOf(kept)) throw new Refusal('state_conflict');
  shop.seeds.set(definition.id, kept);
  return { ...definition, commitment: commitmentOf(kept) };
};

/** From the next draw on another table counts, where it is another. */
const writeTable = (shop: Shop, definition: DrawDefinition) => {
  const tables = shop.oddsTables.get(definition.id) ?? [];
  const entries = tableOf(definition);
  const last = tables.at(-1);
  if (last && tableText(last.entries) === tableText(entries)) return;
  const next = { oddsVersion: tables.length + 1, fromSeq: drawsOf(shop, definition.id).length + 1, entries };
  // What no draw was rolled by never counted.
  const before = tables.filter(({ fromSeq }) => fromSeq < next.fromSeq);
  shop.oddsTables.set(definition.id, [...before, { ...next, oddsVersion: before.length + 1 }]);
};

/** Keeps a campaign, in the place of the one with its id; refused where it names one that is not there. */
export const storeCampaign = (shop: Shop, definition: CampaignDefinition): CampaignDefinition => {
  const errors = [
    ...referenceMistakes(definition, (id) => shop.campaigns.get(id)),
    ...pictureMistakes(definition, (id) => shop.pictures.has(id)),
  ];
  if (errors.length > 0) throw new Refusal('invalid_request', { errors });
  const kept = definition.kind === 'draw' ? withCommitment(shop, definition) : definition;
  shop.campaigns.set(kept.id, kept);
  if (kept.kind === 'draw') writeTable(shop, kept);
  return kept;
};
