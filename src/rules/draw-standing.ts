import type { DrawDefinition } from '../contract/campaign-definition.ts';
import type { DrawParticipation } from '../contract/draw.ts';
import type { ProblemCode } from '../contract/problem.ts';
import type { Identity } from '../contract/session.ts';
import { chancesAt, type KeptChances } from './chances.ts';
import { claimRefusal, type Standing, standing } from './standing.ts';

/** What decides where a visitor stands in a draw: a moment (ms), who asks, how many tickets are drawn, and their chances. */
export interface DrawCircumstances {
  readonly now: number;
  readonly identity: Identity;
  /** How often anybody drew. */
  readonly draws: number;
  readonly chances: KeptChances;
  /** Whether they hold the card that it takes, where it takes one. */
  readonly holdsCard: boolean;
}

const general = (definition: DrawDefinition, { now, identity, draws, chances }: DrawCircumstances) => ({
  now,
  identity,
  issued: draws,
  holds: false,
  mayHaveMore: chancesAt(definition, chances, now).left > 0,
});

const needsCard = ({ cardCampaignId }: DrawDefinition, { holdsCard }: DrawCircumstances) =>
  cardCampaignId !== undefined && !holdsCard;

/** Where one visitor stands in a draw, and how many chances they have. */
export const drawStanding = (
  definition: DrawDefinition,
  circumstances: DrawCircumstances,
): Standing & Pick<DrawParticipation, 'chances'> => {
  const chances = chancesAt(definition, circumstances.chances, circumstances.now);
  const all = general(definition, circumstances);
  const stands = standing(definition, all);
  if (stands.state === 'open' && needsCard(definition, circumstances))
    return { ...stands, state: 'ineligible', reason: 'not_eligible', chances };
  if (stands.state !== 'taken') return { ...stands, chances };
  // Without a chance left a draw that is over is over, and one that is paused is paused.
  const otherwise = standing(definition, { ...all, mayHaveMore: true });
  if (otherwise.state !== 'open') return { ...otherwise, chances };
  return { ...stands, nextChangeAt: chances.nextAt ?? definition.endsAt, chances };
};

/** Why a draw is refused, or nothing if it may go ahead; of several reasons the first in the contract's order. */
export const drawRefusal = (
  definition: DrawDefinition,
  circumstances: DrawCircumstances,
  disclosure: { readonly shown: string; readonly current: string },
): ProblemCode | undefined => {
  // What a winner is asked to agree to is asked of winners.
  const no = claimRefusal({ ...definition, consentForms: [] }, general(definition, circumstances), disclosure);
  const comesBefore = no !== undefined && no !== 'limit_reached' && no !== 'sold_out';
  if (!comesBefore && needsCard(definition, circumstances)) return 'not_eligible';
  return no === 'limit_reached' ? 'no_chances' : no;
};
