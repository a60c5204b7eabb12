import type { CardDefinition } from '../../../src/contract/campaign-definition.ts';
import { claimCard, getCard } from '../../../src/contract/card.ts';
import type { Input } from '../../../src/contract/operation.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import { type Caller, newKey, type Outcome } from './caller.ts';
import { card } from './fixture.ts';

const { bookPoints, createCode } = operations;

type Booking = Partial<Omit<Input<typeof bookPoints>['body'], 'code'>>;

/** Somebody who holds a card of a campaign that is there already. */
export const holderOf = async (
  caller: Caller,
  campaignId: string,
  source?: { readonly storeId?: string; readonly channel?: string },
) => {
  const disclosureVersion = await caller.disclosureOf(campaignId);
  const { token } = await caller.get(testHooks.createTestSession, { body: { role: 'visitor' } });
  const pass = await caller.get(
    claimCard,
    { params: { id: campaignId }, body: { disclosureVersion, ...(source && { source }) } },
    { token, key: newKey() },
  );
  const params = { id: pass.id };
  const newCode = async () => (await caller.get(createCode, { params }, { token })).code;
  return {
    token,
    pass,
    newCode,
    /** The card as its holder sees it now. */
    seen: () => caller.get(getCard, { params }, { token }),
    /** Books points by a new code. */
    book: async (staff: string, delta: number, { reason = 'tea', ...rest }: Booking = {}) =>
      caller.call(
        bookPoints,
        { body: { code: await newCode(), delta, reason, ...rest } },
        { token: staff, key: newKey() },
      ),
  };
};

/** Somebody who holds the card of a new campaign. */
export const newHolder = async (caller: Caller, changes: Partial<CardDefinition> = {}) => {
  const { id } = await caller.get(testHooks.createTestCampaign, { body: card(changes) });
  return holderOf(caller, id);
};

/** What an outcome was: `ok`, or the code of its refusal. */
export const verdictOf = (
  outcome: { readonly ok: true } | { readonly ok: false; readonly problem: { readonly code: string } },
): string => (outcome.ok ? 'ok' : outcome.problem.code);

/** Asks again while a backend is too busy to answer, as a client does: `ask` keeps its key. */
export const untilAnswered = async <T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
  for (;;) {
    const outcome = await ask();
    if (outcome.ok || outcome.status !== 503) return outcome;
  }
};
