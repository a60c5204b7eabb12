import { describe, expect, it } from 'vitest';

import type { CampaignDefinition, QuizDefinition } from '../../src/contract/campaign-definition.ts';
import { namedCampaigns, referenceMistakes } from '../../src/rules/references.ts';
import { teaCard } from '../support/tea-card.ts';
import { prizeCoupons, teaDraw } from '../support/tea-draw.ts';
import { teaChain, teaDaily } from '../support/tea-quiz.ts';

const coupon = prizeCoupons[0];
const cake: CampaignDefinition = { ...coupon, id: 'cake' };

describe('the campaigns that a quiz names', () => {
  const mistakes = (quiz: QuizDefinition, ...there: readonly CampaignDefinition[]) =>
    referenceMistakes(quiz, (id) => there.find((campaign) => campaign.id === id)).map(({ path }) => path);

  it('are those of its prizes, and the card that it takes', () => {
    expect(namedCampaigns(teaDaily)).toEqual(['cake']);
    expect(namedCampaigns({ ...teaChain, cardCampaignId: 'tea-card' })).toEqual(['tea-card', 'tea-draw']);
  });

  it('are there, and what they are taken for', () => {
    expect(mistakes(teaDaily, cake)).toEqual([]);
    expect(mistakes(teaDaily)).toEqual(['/prizes/0/couponCampaignId']);
    expect(mistakes(teaDaily, { ...cake, issuedBy: 'claim' })).toEqual(['/prizes/0/couponCampaignId']);
    expect(mistakes(teaDaily, { ...cake, endsAt: '2026-12-31T23:59:59Z' })).toEqual(['/prizes/0/couponCampaignId']);
    expect(mistakes(teaChain, { ...teaDraw, id: 'tea-draw' })).toEqual([]);
    expect(mistakes(teaChain)).toEqual(['/prizes/1/chance/campaignId']);
    expect(mistakes(teaChain, { ...teaDaily, id: 'tea-draw' })).toEqual(['/prizes/1/chance/campaignId']);
    const carded = { ...teaDaily, cardCampaignId: 'tea-card' };
    expect(mistakes(carded, cake)).toEqual(['/cardCampaignId']);
    expect(mistakes(carded, cake, { ...teaCard, id: 'tea-card' })).toEqual([]);
  });
});
