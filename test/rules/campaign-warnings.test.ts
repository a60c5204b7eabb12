import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCampaignFiles } from '../../demo/backend/campaigns/campaign-files.ts';
import { type CampaignDefinition, campaignDefinition } from '../../src/contract/campaign-definition.ts';
import { warningsOf } from '../../src/rules/campaign-warnings.ts';
import { anyCampaign } from '../support/arbitraries.ts';
import { teaCard } from '../support/tea-card.ts';
import { teaChain } from '../support/tea-quiz.ts';
import { harmlessTexts, warned } from './warned-texts.ts';

const saying = (title: string) => warningsOf({ ...teaCard, title });
const campaigns = await readCampaignFiles(new URL('../../demo/campaigns', import.meta.url).pathname);
const lure = 'Share to win';

/** A campaign in which every text says the same, whatever it said, and where those texts stand. */
const allSaying = (value: unknown, path = ''): { readonly value: unknown; readonly paths: readonly string[] } => {
  if (typeof value !== 'object' || value === null) return { value, paths: [] };
  const isText = 'zh-CN' in value;
  const entries = Object.entries(value).map(([key, inner]) => {
    const at = `${path}/${key}`;
    return { key, ...(isText ? { value: lure, paths: [at] } : allSaying(inner, at)) };
  });
  const paths = entries.flatMap((entry) => entry.paths);
  if (Array.isArray(value)) return { value: entries.map((entry) => entry.value), paths };
  return { value: Object.fromEntries(entries.map((entry) => [entry.key, entry.value])), paths };
};

// Characters that no word of any pattern is made of.
const plainWord = fc.stringMatching(/^[茶杯店山水竹里日月0-9 ,。!:《》-]{1,60}$/);
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom('分享', '转发', '朋友圈', '得', '领', '不', '关注', '助力', 'share', ' to ', 'win', '。', ' '),
      {
        maxLength: 200,
      },
    )
    .map((words) => words.join('')),
);

describe('the watch over WeChat’s rules on links', () => {
  it.each(warned)('warns of %j: %s', (text, ...codes) => {
    expect(saying(text).map(({ code }) => code)).toEqual(codes);
  });

  it.each(harmlessTexts)('lets %j be', (text) => {
    expect(saying(text)).toEqual([]);
  });

  it('says where the words are, which they are as they were written, and what to do', () => {
    const campaign = {
      ...teaCard,
      rules: ['每人一张', { 'zh-CN': '每人一张', en: 'One each. ＳＨＡＲＥ to  win, friend!' }],
    };
    expect(warningsOf(campaign)).toEqual([
      {
        path: '/rules/1/en',
        code: 'reward_for_sharing',
        found: 'ＳＨＡＲＥ to  win',
        message: expect.stringMatching(/^must promise nothing for sharing, or WeChat may block the page: /) as string,
      },
    ]);
    expect(saying('🐱🍵 转发即送一杯 🍵')).toMatchObject([{ found: '转发即送' }]);
    expect(saying('新店開張：轉·發·朋·友·圈，即送一杯')).toMatchObject([
      { path: '/title', found: '轉·發·朋·友·圈，即送' },
    ]);
  });

  it('tells of one text once for each thing, and of each language that it has', () => {
    const title = { 'zh-CN': '分享得券，转发得券', en: 'Share to win, share to win' };
    expect(warningsOf({ ...teaCard, title }).map(({ path }) => path)).toEqual(['/title/zh-CN', '/title/en']);
  });

  it.each(campaigns)('reads every text of $id', (campaign) => {
    const { value, paths } = allSaying({ ...campaign, ...(campaign.kind === 'quiz' && { questions: [] }) });
    expect(paths.length).toBeGreaterThan(10);
    expect(warningsOf(value as CampaignDefinition).map(({ path }) => path)).toEqual(paths);
  });

  it('leaves a quiz to ask what it likes', () => {
    const questions = teaChain.questions.map((question) => ({ ...question, text: lure }));
    expect(warningsOf({ ...teaChain, questions })).toEqual([]);
  });

  it('finds nothing in the campaigns of the shop', () => {
    expect(campaigns.length).toBeGreaterThan(20);
    for (const campaign of campaigns) expect([campaign.id, warningsOf(campaign)]).toEqual([campaign.id, []]);
  });

  it('never fails, whatever a text is, and finds what is there', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const { found } of saying(text)) {
          expect(found).not.toBe('');
          expect(text).toContain(found);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads any campaign there may be', () => {
    fc.assert(
      fc.property(anyCampaign, (campaign) => {
        expect(campaignDefinition.safeParse(campaign).success).toBe(true);
        expect(() => warningsOf(campaign)).not.toThrow();
      }),
    );
  });

  it('has nothing to say where none of its words are', () => {
    fc.assert(
      fc.property(plainWord, (text) => {
        expect(saying(text)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('hears a text whatever its width and its spaces', () => {
    const wide = (text: string) =>
      text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    for (const [text, ...codes] of warned) {
      expect([text, saying(wide(text)).map(({ code }) => code)]).toEqual([text, codes]);
      if (!/[a-z]/i.test(text))
        expect([text, saying(Array.from(text).join(' ')).map(({ code }) => code)]).toEqual([text, codes]);
    }
  });
});
