import { cardPass, claimCard } from '../../../../src/contract/card.ts';
import { operations, testHooks } from '../../../../src/contract/operations.ts';
import { pointEntry } from '../../../../src/contract/points.ts';
import { codeLife } from '../../../../src/rules/code-life.ts';
import { type Caller, newKey } from '../caller.ts';
import { agreed } from '../member-card.ts';
import { nextOfDays } from './check-in-life.ts';
import { nextOfCoupon } from './coupon-life.ts';
import { nextOfDraw } from './draw-life.ts';
import type { Ground } from './ground.ts';
import { type Card, type Memory, perform, type Write, write } from './memory.ts';
import { nextOfQuiz } from './quiz-life.ts';
import type { Random } from './random.ts';

const { blockPass, bookPoints, createCode, unblockPass, voidBooking, voidPass } = operations;

// Few enough that no holder comes to the limit on their writes.
const mostBookings = 8;
const namesOf = ['林晓', 'Ming', '陈', 'Ada'];

const claim = async (memory: Memory, caller: Caller, ground: Ground, random: Random): Promise<Write> => {
  const { token } = await caller.get(testHooks.createTestSession, { body: { role: 'visitor' } });
  const name = namesOf[random.between(0, namesOf.length - 1)] ?? '';
  const key = newKey();
  const body = { disclosureVersion: ground.disclosureVersion, fields: { name }, consents: agreed };
  return write(
    'claim',
    (by) => by.call(claimCard, { params: { id: ground.campaignId }, body }, { token, key }),
    (pass) => memory.cards.push({ token, name, pass, entries: [] }),
  );
};

const afterBooking = ({ pass, entries }: Card) => {
  const { balance = 0, earned = 0 } = entries.at(-1) ?? {};
  return { ...pass, points: { balance, earned } };
};

const book = async (memory: Memory, caller: Caller, card: Card, ground: Ground, random: Random): Promise<Write> => {
  const { code, issuedAt } = await caller.get(createCode, { params: { id: card.pass.id } }, { token: card.token });
  const spends = card.pass.points.balance > 0 && random.next() < 0.3;
  const delta = spends ? -random.between(1, card.pass.points.balance) : random.between(1, 200);
  const key = newKey();
  const body = { code, delta, reason: 'tea', orderRef: key };
  return write(
    'booking',
    (by) => by.call(bookPoints, { body }, { token: ground.staff, key }),
    (entry) => {
      card.entries.push(entry);
      card.pass = afterBooking(card);
      memory.usedCode = code;
    },
    Date.parse(issuedAt) + codeLife.taken,
  );
};

/** Undoes the last booking, where that is what happened last: its points cannot be spent yet. */
const undo = (card: Card, ground: Ground, id: string): Write => {
  const key = newKey();
  return write(
    'undoing',
    (by) => by.call(voidBooking, { params: { id }, body: { reason: 'wrong card' } }, { token: ground.staff, key }),
    (undone) => {
      card.entries.push(pointEntry.parse(undone));
      card.pass = afterBooking(card);
    },
  );
};

const change = (card: Card, ground: Ground, kind: 'block' | 'unblock' | 'void'): Write => {
  const key = newKey();
  const input = { params: { id: card.pass.id }, body: { reason: 'reported' } };
  const operation = { block: blockPass, unblock: unblockPass, void: voidPass }[kind];
  return write(
    kind,
    (by) => by.call(operation, input, { token: ground.admin, key }),
    (pass) => {
      card.pass = cardPass.parse(pass);
    },
  );
};

/** What may come next in the life of a card, by chance. */
const nextOfCard = async (memory: Memory, caller: Caller, ground: Ground, random: Random): Promise<Write> => {
  const card = memory.cards.at(-1);
  if (!card || card.pass.state === 'voided') return claim(memory, caller, ground, random);
  const last = card.entries.at(-1);
  const chance = random.next();
  if (card.pass.state === 'blocked') return change(card, ground, chance < 0.8 ? 'unblock' : 'void');
  if (last?.kind === 'booked' && chance < 0.2) return undo(card, ground, last.id);
  if (chance < 0.3) return change(card, ground, 'block');
  if (chance < 0.35 || card.entries.length >= mostBookings) return claim(memory, caller, ground, random);
  if (chance < 0.38) return change(card, ground, 'void');
  return book(memory, caller, card, ground, random);
};

/** Writes on and on, one after the other, until the backend no longer answers. Throws where it refuses. */
export const live = async (memory: Memory, caller: Caller, ground: Ground, random: Random): Promise<void> => {
  const lives = [nextOfCard, nextOfCoupon, nextOfDraw, nextOfQuiz, nextOfDays];
  for (;;) {
    const next = lives[random.between(0, lives.length - 1)] ?? nextOfCard;
    await perform(memory, caller, await next(memory, caller, ground, random));
  }
};
