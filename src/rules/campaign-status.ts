import type {
  CampaignDefinition,
  CheckInDefinition,
  DrawDefinition,
  QuizDefinition,
} from '../contract/campaign-definition.ts';
import { canonical } from './canonical.ts';
import { isPast } from './quiz-levels.ts';
import type { WinningDefinition } from './references.ts';
import { isOver } from './standing.ts';

type CampaignStatus = NonNullable<CampaignDefinition['status']>;

const successors: Readonly<Record<CampaignStatus, readonly CampaignStatus[]>> = {
  draft: ['running'],
  running: ['paused', 'ended'],
  paused: ['running', 'ended'],
  ended: [],
};

/** Whether a campaign may come to be of a status. What it is already it may stay; ended is for good. */
export const mayBecome = ({ status = 'running' }: Pick<CampaignDefinition, 'status'>, next: CampaignStatus): boolean =>
  status === next || successors[status].includes(next);

/** What a prize gives, whatever it is called and however likely it is. */
const gift = (prize: WinningDefinition['prizes'][number]) => {
  const {
    name: _name,
    note: _note,
    imageUrl: _image,
    odds: _odds,
    total: _total,
    fallback: _fallback,
    ...given
  } = prize;
  return given;
};

/** What a draw was drawn from: a pool stays as it is, and with odds what a prize is. */
const drawnFrom = ({ mode, tickets, prizes }: DrawDefinition) => ({
  mode,
  tickets,
  prizes: prizes.map((prize) => ({ ...gift(prize), ...(mode === 'pool' ? { total: prize.total } : {}) })),
});

/** What a quiz is played for. A day may be added, and an answer put right. */
const playedFor = ({ mode, prizes, correctPrizeId, firstClearPrizeId, survivorPrizeId }: QuizDefinition) => ({
  ...{ mode, correctPrizeId, firstClearPrizeId, survivorPrizeId },
  prizes: prizes.map(gift),
});

/** What a check-in brings, and how its days are counted: somebody is in the middle of a row. */
const comesBackFor = ({ timeZone, cycleDays, forgiveDays = 0, rewards, prizes }: CheckInDefinition) => ({
  ...{ timeZone, cycleDays, forgiveDays, rewards },
  prizes: prizes.map(gift),
});

/** Whether each question is where it was, and asked in the same way; days may have been added. */
const keepsQuestions = (before: CampaignDefinition, after: CampaignDefinition) =>
  before.kind !== 'quiz' ||
  after.kind !== 'quiz' ||
  ((before.mode === 'daily' || before.questions.length === after.questions.length) &&
    before.questions.every(({ id, kind, day }, index) => {
      const same = after.questions[index];
      return same?.id === id && same.kind === kind && same.day === day;
    }));

const promiseOf = (campaign: CampaignDefinition) => {
  if (campaign.kind === 'quiz') return canonical(playedFor(campaign));
  if (campaign.kind === 'check-in') return canonical(comesBackFor(campaign));
  if (campaign.kind === 'coupon') return canonical({ offer: campaign.offer, issuedBy: campaign.issuedBy });
  return campaign.kind === 'draw' ? canonical(drawnFrom(campaign)) : '';
};

/**
 * Whether a change makes another thing of what is out already (issued, drawn, opened or checked in): a card of a coupon, a coupon of
 * another offer, a draw from other prizes, a quiz of other questions, a row that brings something else.
 */
export const breaksPromise = (before: CampaignDefinition, after: CampaignDefinition, issued: number): boolean =>
  before.kind !== after.kind ||
  (issued > 0 && (promiseOf(before) !== promiseOf(after) || !keepsQuestions(before, after)));

/** Whether a question can be answered again of which anybody could have read what was right. */
const asksAgain = (before: CampaignDefinition, after: CampaignDefinition, now: number) =>
  before.kind === 'quiz' &&
  after.kind === 'quiz' &&
  before.questions.some((question) => {
    const same = after.questions.find(({ id }) => id === question.id);
    return same !== undefined && isPast(before, question, now) && !isPast(after, same, now);
  });

/** Whether a change lets go on what was told already: a draw whose seed, or a question whose answer, anybody could have read. */
export const reopens = (before: CampaignDefinition, after: CampaignDefinition, now: number): boolean =>
  (before.kind === 'draw' && isOver(before, now) && !isOver(after, now)) || asksAgain(before, after, now);
