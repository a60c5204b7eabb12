import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import { pictureMistakes, picturesOf } from '../../../src/rules/question.ts';
import { isWinning, namedCampaigns, referenceMistakes } from '../../../src/rules/references.ts';
import { isOver } from '../../../src/rules/standing.ts';
import { writePrizes } from '../awards/prizes.ts';
import type { Database } from '../database/open.ts';
import { beginDraw, changeDraw } from '../draws/draw-state.ts';
import { committedTo, sealed } from '../draws/seal.ts';
import { Refusal } from '../http/refusal.ts';
import { findPictures } from '../pictures/store.ts';
import { writeTokens } from '../pictures/tokens.ts';
import { SettingsError } from '../settings.ts';
import { countIssued, readCampaigns } from './campaign-store.ts';
import { disclosureVersionOf } from './versions.ts';

const rowOf = (definition: CampaignDefinition) => ({
  id: definition.id,
  definition: JSON.stringify(definition),
  disclosure_version: disclosureVersionOf(definition),
  is_winning: isWinning(definition),
});

const stockOf = ({ id, stock }: CampaignDefinition) => ({ campaign_id: id, total: stock?.total ?? null });

/** The campaigns that one with prizes names. Cards and coupons stay as they are until the transaction ends. */
const readNamed = async (transaction: Database, definition: CampaignDefinition) => {
  const ids = namedCampaigns(definition);
  if (ids.length > 0)
    await transaction
      .selectFrom('campaigns')
      .select('id')
      .where('id', 'in', ids)
      .where('is_winning', '=', false)
      .orderBy('id')
      .forShare()
      .execute();
  return readCampaigns(transaction, ids);
};

/** The pictures that a campaign names. */
const namedPictures = (definition: CampaignDefinition) =>
  definition.kind === 'quiz'
    ? definition.questions.flatMap((question) => picturesOf(question).map(([, { pictureId }]) => pictureId))
    : [];

/** Throws what is wrong with the other campaigns, and the pictures, that one names. */
const requireNamed = async (transaction: Database, definition: CampaignDefinition) => {
  const named = await readNamed(transaction, definition);
  const pictures = await findPictures(transaction, namedPictures(definition));
  const errors = [
    ...referenceMistakes(definition, (id) => named.get(id)?.definition),
    ...pictureMistakes(definition, (id) => pictures.has(id)),
  ];
  if (errors.length > 0) throw new Refusal('invalid_request', { errors });
};

/** Throws `state_conflict` where a campaign with prizes that is not over gives out, or takes, what a change makes another thing of. */
const requireStillNamed = async (transaction: Database, changed: CampaignDefinition, now: number) => {
  const winning = await transaction
    .selectFrom('campaigns')
    .select('definition')
    .where('is_winning', '=', true)
    .execute();
  for (const { definition } of winning) {
    if (!namedCampaigns(definition).includes(changed.id) || isOver(definition, now)) continue;
    const named = await readCampaigns(transaction, namedCampaigns(definition));
    const find = (id: string) => (id === changed.id ? changed : named.get(id)?.definition);
    if (referenceMistakes(definition, find).length > 0)
      throw new Refusal('state_conflict', { detail: `The campaign ${definition.id} could not go on with it.` });
  }
};

/** Writes a campaign with nothing issued. Nothing where there is one of that id. */
const insertRow = async (transaction: Database, given: CampaignDefinition): Promise<CampaignDefinition | undefined> => {
  const { definition, seed } = given.kind === 'draw' ? sealed(given) : { definition: given, seed: undefined };
  const added = await transaction
    .insertInto('campaigns')
    .values(rowOf(definition))
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return undefined;
  await transaction.insertInto('stocks').values(stockOf(definition)).execute();
  if (definition.kind === 'draw' && seed !== undefined) await beginDraw(transaction, definition, seed);
  if (definition.kind === 'quiz' || definition.kind === 'check-in') await writePrizes(transaction, definition);
  return definition;
};

/** Holds a campaign that was added against what it names; then its pictures are to be had. */
const finish = async (transaction: Database, added: CampaignDefinition) => {
  await requireNamed(transaction, added);
  if (added.kind === 'quiz') await writeTokens(transaction, added);
};

/**
 * Adds a campaign with nothing issued, in the transaction that it is given, and returns it as it is kept; nothing where there is one
 * of that id, which is left as it is. Throws `invalid_request` where it names others that are not there.
 */
export const insertCampaign = async (
  transaction: Database,
  given: CampaignDefinition,
): Promise<CampaignDefinition | undefined> => {
  const added = await insertRow(transaction, given);
  if (added) await finish(transaction, added);
  return added;
};

/** The same in a transaction of its own. */
export const addCampaign = (database: Database, given: CampaignDefinition): Promise<CampaignDefinition | undefined> =>
  database.transaction().execute((transaction) => insertCampaign(transaction, given));

/** A definition as it is kept in the place of another: a draw stays with its seed. */
export const keptAs = (given: CampaignDefinition, current: CampaignDefinition): CampaignDefinition =>
  given.kind === 'draw' ? committedTo(given, current.kind === 'draw' ? current.commitment : undefined) : given;

/**
 * Writes over a campaign that is there, and that the transaction holds; what was issued stays issued. Throws `state_conflict` where
 * more are out than its stock, or a prize, would be: the guard is in the statement itself, so that no claim slips through beside it.
 */
export const updateCampaign = async (
  transaction: Database,
  definition: CampaignDefinition,
  now: number,
): Promise<void> => {
  const { id, ...changed } = rowOf(definition);
  const { total } = stockOf(definition);
  await transaction.updateTable('campaigns').set(changed).where('id', '=', id).execute();
  const kept = await transaction
    .updateTable('stocks')
    .set({ total })
    .where('campaign_id', '=', id)
    .$if(total !== null, (update) => update.where('issued', '<=', total))
    .returning('issued')
    .executeTakeFirst();
  if (!kept) {
    const issued = await countIssued(transaction, id);
    throw new Refusal('state_conflict', { detail: `The stock cannot be less than the ${issued} that are out.` });
  }
  if (definition.kind === 'draw') {
    await requireNamed(transaction, definition);
    await changeDraw(transaction, definition);
  } else if (isWinning(definition)) {
    await finish(transaction, definition);
    await writePrizes(transaction, definition);
  } else await requireStillNamed(transaction, definition, now);
};

/**
 * Adds those campaigns that are not there yet; one that is keeps what was made of it since. They may name each other, in whatever
 * order they come. Returns those that were added. Throws a `SettingsError` where one names what is not there.
 */
export const seedCampaigns = (
  database: Database,
  definitions: readonly CampaignDefinition[],
): Promise<readonly CampaignDefinition[]> =>
  database.transaction().execute(async (transaction) => {
    const added: CampaignDefinition[] = [];
    for (const definition of definitions) {
      const kept = await insertRow(transaction, definition);
      if (kept) added.push(kept);
    }
    for (const definition of added)
      await finish(transaction, definition).catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        const said = error.details.errors?.map(({ path, message }) => `${path} ${message}`) ?? [];
        throw new SettingsError(`the campaign ${definition.id}: ${said.join('; ')}`);
      });
    return added;
  });
