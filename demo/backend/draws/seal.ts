import { randomBytes } from 'node:crypto';

import type { DrawDefinition } from '../../../src/contract/campaign-definition.ts';
import { commitmentOf } from '../../../src/rules/draw.ts';
import { Refusal } from '../http/refusal.ts';

/** A draw's definition with what it is committed to, in the place of its seed. Throws `state_conflict` where it says that it is another. */
export const committedTo = (
  { seed, commitment, ...definition }: DrawDefinition,
  kept: string | undefined,
): DrawDefinition => {
  const said = [commitment, seed === undefined ? undefined : commitmentOf(seed)];
  if (said.some((each) => each !== undefined && each !== kept))
    throw new Refusal('state_conflict', { detail: 'A draw has one seed, from its beginning on.' });
  return { ...definition, ...(kept === undefined ? {} : { commitment: kept }) };
};

/** The definition of a new draw, and its seed, which is kept apart: the one that it was given, or one by chance. */
export const sealed = (definition: DrawDefinition): { readonly definition: DrawDefinition; readonly seed: string } => {
  const seed = definition.seed ?? randomBytes(32).toString('hex');
  return { definition: committedTo(definition, commitmentOf(seed)), seed };
};
