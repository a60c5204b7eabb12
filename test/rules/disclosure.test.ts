import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CheckInDefinition, QuizDefinition } from '../../src/contract/campaign-definition.ts';
import { disclosureOf } from '../../src/rules/disclosure.ts';
import { anyChain, anyQuestion } from '../support/arbitraries.ts';
import { teaCheckIn, teaCheckInByCode, teaCheckInByPlace } from '../support/tea-check-in.ts';
import { teaChain, teaDaily, teaQuestions } from '../support/tea-quiz.ts';

const [tin, chance] = teaChain.prizes;
const [address] = teaChain.fields;

describe('what must be shown before one takes part in a quiz', () => {
  it.each<readonly [string, Partial<QuizDefinition>]>([
    ['a prize is worth more', { prizes: [{ ...tin, value: 20_000 }, chance] }],
    ['there are more of a prize', { prizes: [tin, { ...chance, total: 5 }] }],
    ['a prize is called otherwise', { prizes: [{ ...tin, name: '茶杯' }, chance] }],
    ['another prize is for the first', { firstClearPrizeId: undefined }],
    ['nothing is for who comes through', { survivorPrizeId: undefined }],
    ['each answer wins', { survivorPrizeId: undefined, correctPrizeId: 'chance' }],
    ['there are more tries', { triesPerLevel: 3 }],
    ['there is less time', { secondsPerLevel: 59 }],
    ['there is no limit of time', { secondsPerLevel: undefined }],
    ['a hint is waited for', { hintCost: { type: 'wait', seconds: 5 } }],
    ['a hint is waited for longer', { hintCost: { type: 'wait', seconds: 6 } }],
    ['a chain is longer', { questions: [...teaChain.questions, { ...teaQuestions.text, id: 'one-more' }] }],
    ['it is played day by day', { mode: 'daily' }],
    ['it takes a card', { cardCampaignId: 'tea-card' }],
    ['a winner has less time to say where to', { contactDays: 6 }],
    ['a winner is asked for more', { fields: [address, { ...address, name: 'name' }] }],
    ['the rules are others', { rules: ['另一条'] }],
    ['it ends earlier', { endsAt: '2026-12-31T00:00:00Z' }],
    ['its days turn elsewhere', { timeZone: 'UTC' }],
    ['somebody else answers for it', { organiser: { name: '茶铺', contact: '1' } }],
  ])('is another where %s', (_, change) => {
    expect(disclosureOf({ ...teaChain, ...change })).not.toBe(disclosureOf(teaChain));
  });

  it('says nothing of what is asked nor of what is right', () => {
    fc.assert(
      fc.property(anyChain, anyQuestion, (definition, other) => {
        const questions = definition.questions.map(({ id }) => ({ ...other, id }));
        expect(disclosureOf({ ...definition, questions })).toBe(disclosureOf(definition));
        expect(disclosureOf(definition)).not.toContain('\u2603');
      }),
    );
    for (const secret of ['canary', '铁观音', 'Steelyard', 'pot', 'leaf', 'what-steeps'])
      expect(disclosureOf(teaChain)).not.toContain(secret);
  });

  it('stays for those who play today where a day is added, or its title told otherwise', () => {
    const questions = [...teaDaily.questions, { ...teaQuestions.letters, id: 'one-more', day: '2026-06-05' }];
    expect(disclosureOf({ ...teaDaily, questions })).toBe(disclosureOf(teaDaily));
    expect(disclosureOf({ ...teaDaily, title: '看图', summary: '猜' })).toBe(disclosureOf(teaDaily));
  });
});

describe('what must be shown before one checks in', () => {
  const [off, ...others] = teaCheckIn.prizes;
  const [first, ...later] = teaCheckIn.rewards;
  const [poster, screen] = teaCheckInByCode.storeCodes;
  const { stores } = teaCheckInByPlace;
  const { placeConsent } = teaCheckInByPlace;

  it.each<readonly [string, CheckInDefinition, Partial<CheckInDefinition>]>([
    ['a tap is not enough', teaCheckIn, { proof: 'store_code', storeCodes: teaCheckInByCode.storeCodes }],
    ['a store shows no code', teaCheckInByCode, { storeCodes: [poster] }],
    ['a store has a screen', teaCheckInByCode, { storeCodes: [{ storeId: 'zhuli', type: 'rotating' }, screen] }],
    ['a place is another', teaCheckInByPlace, { stores: stores.map((store) => ({ ...store, lat: 30.2 })) }],
    ['a radius is another', teaCheckInByPlace, { stores: stores.map((store) => ({ ...store, radius: 100 })) }],
    ['the document on places is another', teaCheckInByPlace, { placeConsent: { ...placeConsent, version: '2' } }],
    ['a cycle is longer', teaCheckIn, { cycleDays: 8 }],
    ['nothing is forgiven', teaCheckIn, { forgiveDays: 0 }],
    ['a day brings something else', teaCheckIn, { rewards: [{ ...first, prizeId: 'sweet' }, ...later] }],
    ['a prize is called otherwise', teaCheckIn, { prizes: [{ ...off, name: '¥10' }, ...others] }],
    ['it takes a card', teaCheckIn, { cardCampaignId: 'tea-card' }],
    ['a winner has less time to say where to', teaCheckIn, { contactDays: 6 }],
    ['a winner is asked for nothing', teaCheckIn, { fields: [] }],
    ['a winner is to agree to something', teaCheckIn, { consentForms: [{ ...placeConsent, required: true }] }],
    ['its days turn elsewhere', teaCheckIn, { timeZone: 'UTC' }],
  ])('is another where %s', (_, checkIn, change) => {
    expect(disclosureOf({ ...checkIn, ...change })).not.toBe(disclosureOf(checkIn));
  });

  it('stays where another poster is up, or the title is another', () => {
    const storeCodes = [{ ...poster, edition: 2 }, screen];
    expect(disclosureOf({ ...teaCheckInByCode, storeCodes })).toBe(disclosureOf(teaCheckInByCode));
    expect(disclosureOf({ ...teaCheckIn, title: '签到', summary: '天天来' })).toBe(disclosureOf(teaCheckIn));
  });
});
