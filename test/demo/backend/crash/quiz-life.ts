import { isDeepStrictEqual } from 'node:util';

import { type Attempt, createAnswer, createAttempt, getAttempt, takeHint } from '../../../../src/contract/attempt.ts';
import type { QuizDefinition } from '../../../../src/contract/campaign-definition.ts';
import { operations, testHooks } from '../../../../src/contract/operations.ts';
import { teaChain, teaQuestions } from '../../../support/tea-quiz.ts';
import { type Caller, newKey } from '../caller.ts';
import type { Findings } from './check.ts';
import type { Ground } from './ground.ts';
import { type Memory, type Player, type Write, write } from './memory.ts';
import type { Random } from './random.ts';

const { text } = teaQuestions;

/** A chain that nobody loses, with something for each right answer, for the first and for all who come through. */
export const crashChain: QuizDefinition = {
  ...teaChain,
  endsAt: '2030-01-01T00:00:00Z',
  triesPerLevel: 20,
  secondsPerLevel: undefined,
  prizes: [{ id: 'sweet', kind: 'coupon', name: 'Cake', couponCampaignId: 'cake' }, ...teaChain.prizes],
  correctPrizeId: 'sweet',
  questions: Array.from({ length: 5 }, (_, index) => ({
    ...text,
    id: `level-${String(index + 1)}`,
    picture: undefined,
  })),
};
const last = crashChain.questions.length;

const open = (player: Player, { quiz }: Ground): Write => {
  const key = newKey();
  return write(
    'attempt',
    (by) => by.call(createAttempt, quiz, { token: player.token, key }),
    (attempt) => player.attempts.push(attempt),
  );
};

const remember = (player: Player, changed: Attempt) => {
  player.attempts.splice(-1, 1, changed);
};

const answer = (player: Player, id: string, isRight: boolean): Write => {
  const key = newKey();
  const body = { text: isRight ? text.answer['zh-CN'] : '龙井' };
  return write(
    'answer',
    (by) => by.call(createAnswer, { params: { id }, body }, { token: player.token, key }),
    ({ attempt, awards }) => {
      remember(player, attempt);
      player.awards.push(...awards);
    },
  );
};

const help = (player: Player, id: string): Write => {
  const key = newKey();
  return write(
    'hint',
    (by) => by.call(takeHint, { params: { id }, body: {} }, { token: player.token, key }),
    (attempt) => remember(player, attempt),
  );
};

/** What may come next for somebody who plays a quiz, by chance. */
export const nextOfQuiz = async (memory: Memory, caller: Caller, ground: Ground, random: Random): Promise<Write> => {
  const playing = memory.players.at(-1);
  const isThrough = playing?.attempts.at(-1)?.level === last && playing.attempts.at(-1)?.state === 'cleared';
  const player =
    playing && !isThrough
      ? playing
      : {
          token: (await caller.get(testHooks.createTestSession, { body: { role: 'visitor' } })).token,
          attempts: [],
          awards: [],
        };
  if (player !== playing) memory.players.push(player);
  const attempt = player.attempts.at(-1);
  if (attempt?.state !== 'open') return open(player, ground);
  const chance = random.next();
  if (attempt.hintsLeft > 0 && chance < 0.2) return help(player, attempt.id);
  // Some tries are left for whatever comes.
  return answer(player, attempt.id, chance > 0.4 || attempt.triesLeft < 5);
};

const timeless = ({ serverTime: _then, ...attempt }: Attempt) => attempt;

/** Whether somebody's attempts are there as they were told of them, and all that they won. */
export const checkPlayer = async (caller: Caller, { token, attempts, awards }: Player, found: Findings) => {
  for (const attempt of attempts) {
    const seen = await caller.call(getAttempt, { params: { id: attempt.id } }, { token });
    if (!seen.ok) found.lost.push(`attempt ${attempt.id}`);
    else if (!isDeepStrictEqual(timeless(seen.value), timeless(attempt)))
      found.differences.push(`${JSON.stringify(attempt)} is ${JSON.stringify(seen.value)}`);
  }
  const { items } = await caller.get(operations.listAwards, { query: { limit: 100 } }, { token });
  const ids = items.map(({ id }) => id).toReversed();
  const won = awards.map(({ id }) => id);
  if (!isDeepStrictEqual(ids, won))
    found.differences.push(`somebody won ${JSON.stringify(won)} and has ${JSON.stringify(ids)}`);
};
