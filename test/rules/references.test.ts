import { describe, expect, it } from 'vitest';

import type { CampaignDefinition, CheckInDefinition, QuizDefinition } from '../../src/contract/campaign-definition.ts';
import { isWinning, namedCampaigns, referenceMistakes } from '../../src/rules/references.ts';
import { teaCard } from '../support/tea-card.ts';
import { teaCheckIn } from '../support/tea-check-in.ts';
import { teaCoupon } from '../support/tea-coupon.ts';
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

describe('the campaigns that a check-in names', () => {
  const draw: CampaignDefinition = { ...teaDraw, id: 'tea-draw' };
  const spring: CampaignDefinition = { ...coupon, id: 'spring-20' };
  const mistakes = (checkIn: CheckInDefinition, ...there: readonly CampaignDefinition[]) =>
    referenceMistakes(checkIn, (id) => there.find((campaign) => campaign.id === id)).map(({ path }) => path);

  it('are those of its prizes, and the card that it takes', () => {
    expect(namedCampaigns({ ...teaCheckIn, cardCampaignId: 'tea-card' })).toEqual([
      'tea-card',
      'spring-20',
      'cake',
      'tea-draw',
    ]);
    expect([teaCheckIn, teaChain, teaDraw, teaCard, teaCoupon].map((one) => isWinning(one))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('are there, and what they are taken for', () => {
    expect(mistakes(teaCheckIn, spring, cake, draw)).toEqual([]);
    expect(mistakes(teaCheckIn, spring, cake)).toEqual(['/prizes/2/chance/campaignId']);
    expect(mistakes(teaCheckIn, { ...spring, issuedBy: 'claim' }, cake, draw)).toEqual(['/prizes/0/couponCampaignId']);
    expect(mistakes(teaCheckIn, spring, { ...cake, endsAt: '2026-12-31T23:59:59Z' }, draw)).toEqual([
      '/prizes/1/couponCampaignId',
    ]);
    expect(mistakes({ ...teaCheckIn, cardCampaignId: 'tea-card' }, spring, cake, draw)).toEqual(['/cardCampaignId']);
  });
});
