import type {
  CampaignDefinition,
  CheckInDefinition,
  CouponDefinition,
  DrawDefinition,
  QuizDefinition,
} from '../contract/campaign-definition.ts';
import type { Problem } from '../contract/problem.ts';

type Find = (id: string) => CampaignDefinition | undefined;

/** A campaign in which something can be won. */
export type WinningDefinition = DrawDefinition | QuizDefinition | CheckInDefinition;

/** Whether something can be won in a campaign. */
export const isWinning = (definition: CampaignDefinition): definition is WinningDefinition =>
  definition.kind === 'draw' || definition.kind === 'quiz' || definition.kind === 'check-in';

/** Whether a coupon that is won in the last moment can still be used. */
const outlasts = ({ endsAt, validity }: CouponDefinition, winning: WinningDefinition) =>
  Date.parse(endsAt) >= Date.parse(winning.endsAt) &&
  (validity.type !== 'fixed' || Date.parse(validity.until) > Date.parse(winning.endsAt));

/** The campaigns that a campaign names. */
export const namedCampaigns = (definition: CampaignDefinition): readonly string[] =>
  isWinning(definition)
    ? [
        ...(definition.cardCampaignId === undefined ? [] : [definition.cardCampaignId]),
        ...definition.prizes.flatMap((prize) => {
          if (prize.kind === 'coupon') return [prize.couponCampaignId];
          return prize.kind === 'chance' ? [prize.chance.campaignId] : [];
        }),
      ]
    : [];

/** What is wrong with the other campaigns that one with prizes names: they have to be there, and to be what it takes them for. */
export const referenceMistakes = (definition: CampaignDefinition, find: Find): NonNullable<Problem['errors']> => {
  if (!isWinning(definition)) return [];
  const { id, cardCampaignId, prizes } = definition;
  const mistakes = prizes.flatMap((prize, index) => {
    const at = (field: string, message: string) => [{ path: `/prizes/${String(index)}/${field}`, message }];
    if (prize.kind === 'coupon') {
      const coupon = find(prize.couponCampaignId);
      if (coupon?.kind !== 'coupon' || coupon.issuedBy !== 'award')
        return at('couponCampaignId', 'must be a coupon campaign that is issuedBy award');
      return outlasts(coupon, definition)
        ? []
        : at('couponCampaignId', 'must not end before the campaign that it is won in');
    }
    if (prize.kind !== 'chance' || prize.chance.campaignId === id) return [];
    return find(prize.chance.campaignId)?.kind === 'draw' ? [] : at('chance/campaignId', 'must be a draw');
  });
  if (cardCampaignId !== undefined && find(cardCampaignId)?.kind !== 'card')
    return [...mistakes, { path: '/cardCampaignId', message: 'must be a card' }];
  return mistakes;
};
