import { isDeepStrictEqual } from 'node:util';

import { getCard } from '../../../../src/contract/card.ts';
import { getCoupon } from '../../../../src/contract/coupon.ts';
import { operations } from '../../../../src/contract/operations.ts';
import { type Caller, newKey } from '../caller.ts';
import type { Ground } from './ground.ts';
import type { Card, Coupon, Drawer, Memory } from './memory.ts';

const { bookPoints, createRedemption, getMe, listDraws, listPasses, listPoints } = operations;

/** What was acknowledged and is gone, and what is there and otherwise. */
export interface Findings {
  readonly lost: string[];
  readonly differences: string[];
}

const said = (value: unknown) => JSON.stringify(value);

/** Whether a card is there with all that its holder was told of it: itself, what was filled in, and every line of its points. */
export const checkCard = async (caller: Caller, { token, name, pass, entries }: Card, found: Findings) => {
  const params = { id: pass.id };
  const seen = await caller.call(getCard, { params }, { token });
  if (!seen.ok) {
    found.lost.push(`pass ${pass.id}`);
    return;
  }
  if (!isDeepStrictEqual(seen.value, pass)) found.differences.push(`${said(pass)} is ${said(seen.value)}`);

  const { items } = await caller.get(listPoints, { params, query: { limit: 100 } }, { token });
  for (const entry of entries) {
    const kept = items.find(({ id }) => id === entry.id);
    if (!kept) found.lost.push(`${entry.kind} entry ${entry.id} of ${pass.id}`);
    else if (!isDeepStrictEqual(kept, entry)) found.differences.push(`${said(entry)} is ${said(kept)}`);
  }
  if (items.length !== entries.length)
    found.differences.push(`${pass.id} has ${items.length} lines of points, not ${entries.length}`);

  const { held } = await caller.get(getMe, {}, { token });
  const filled = held.find(({ passId }) => passId === pass.id)?.fields.find((field) => field.name === 'name');
  if (filled?.value !== name) found.differences.push(`${pass.id} has the name ${said(filled)}, not ${name}`);
};

/** Whether a coupon is there as its holder was told that it is. */
export const checkCoupon = async (caller: Caller, { token, pass }: Coupon, found: Findings) => {
  const seen = await caller.call(getCoupon, { params: { id: pass.id } }, { token });
  if (!seen.ok) found.lost.push(`coupon ${pass.id}`);
  else if (!isDeepStrictEqual(seen.value, pass)) found.differences.push(`${said(pass)} is ${said(seen.value)}`);
};

/** Whether somebody's draws are there as they were told of them, and none beside them; and each coupon that they won. */
export const checkDrawer = async (
  caller: Caller,
  { token, draws }: Drawer,
  { draw: { params } }: Ground,
  found: Findings,
) => {
  const { items } = await caller.get(listDraws, { params, query: { limit: 100 } }, { token });
  for (const draw of draws) {
    const kept = items.find(({ id }) => id === draw.id);
    if (!kept) found.lost.push(`draw ${String(draw.seq)}`);
    else if (!isDeepStrictEqual(kept, draw)) found.differences.push(`${said(draw)} is ${said(kept)}`);
  }
  if (items.length !== draws.length)
    found.differences.push(`somebody has ${String(items.length)} draws, not ${String(draws.length)}`);
  const won = draws.flatMap((draw) => (draw.outcome === 'prize' ? (draw.award.passId ?? []) : []));
  const held = await caller.get(listPasses, { query: { limit: 100 } }, { token });
  const ids = held.items.map(({ id }) => id);
  if (!isDeepStrictEqual(new Set(ids), new Set(won)))
    found.differences.push(`somebody won ${said(won)} and has ${said(ids)}`);
};

/**
 * Sends again what was under way when the backend died, twice with its key: it is one object, whether it had been written or not.
 * Says whether it is there now. Only a code may have grown too old meanwhile.
 */
export const settle = async (caller: Caller, memory: Memory, found: Findings): Promise<boolean> => {
  const write = memory.underWay;
  if (!write) return false;
  memory.underWay = undefined;
  const first = await write.send(caller);
  if (!first.ok) {
    if (first.problem.code !== 'code_stale' || Date.now() < write.goodUntil)
      found.differences.push(`${write.name} sent again was refused: ${said(first.problem)}`);
    return false;
  }
  write.remember(first.value);
  const second = await write.send(caller);
  if (!second.ok || !isDeepStrictEqual(second.value, first.value) || !second.headers.has('Idempotency-Replayed'))
    found.differences.push(`${write.name} sent twice was answered ${said(first.value)}, then ${said(second)}`);
  memory.answered = { write, value: first.value };
  return true;
};

/** Sends the last write that was answered again, which must be answered the same, and the last code that was used, which must be worth nothing. */
export const checkAnswered = async (caller: Caller, memory: Memory, ground: Ground, found: Findings) => {
  if (memory.answered) {
    const { write, value } = memory.answered;
    const again = await write.send(caller);
    if (!again.ok) found.lost.push(`the answer to a ${write.name}: ${said(again.problem)}`);
    else if (!isDeepStrictEqual(again.value, value))
      found.differences.push(`${said(value)} is now ${said(again.value)}`);
  }
  if (memory.usedCoupon !== undefined) {
    const body = { code: memory.usedCoupon, amount: 100 };
    const twice = await caller.call(createRedemption, { body }, { token: ground.staff, key: newKey() });
    if (twice.ok || !['already_redeemed', 'code_stale'].includes(twice.problem.code))
      found.differences.push(`a coupon was used twice: ${said(twice)}`);
  }
  if (memory.usedCode === undefined) return;
  const body = { code: memory.usedCode, delta: 1, reason: 'twice' };
  const twice = await caller.call(bookPoints, { body }, { token: ground.staff, key: newKey() });
  if (twice.ok || twice.problem.code !== 'code_stale') found.differences.push(`a code was used twice: ${said(twice)}`);
};
