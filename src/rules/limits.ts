import type { CampaignDefinition } from '../contract/campaign-definition.ts';

/** How many: in all, and on the day that it is. */
export interface Counts {
  readonly total: number;
  readonly today: number;
}

/** How many one visitor may be issued, where there is a limit. One card a visitor; one coupon, unless the campaign says otherwise. */
export const limitsOf = ({ kind, limits }: Pick<CampaignDefinition, 'kind' | 'limits'>): Partial<Counts> => {
  const {
    perVisitor: total,
    perDay: today,
  }: { readonly perVisitor?: number | undefined; readonly perDay?: number | undefined } = limits;
  if (kind === 'card' || (total === undefined && today === undefined)) return { total: total ?? 1 };
  return { ...(total === undefined ? {} : { total }), ...(today === undefined ? {} : { today }) };
};

/** How many they may still be issued, of those that they were issued already. */
export const quotaLeft = (limits: Partial<Counts>, issued: Counts): Partial<Counts> => ({
  ...(limits.total === undefined ? {} : { total: Math.max(0, limits.total - issued.total) }),
  ...(limits.today === undefined ? {} : { today: Math.max(0, limits.today - issued.today) }),
});

/** Whether they may be issued no more for now. */
export const isUsedUp = ({ total = 1, today = 1 }: Partial<Counts>): boolean => total === 0 || today === 0;
