import type { CardDefinition } from '../../../src/contract/campaign-definition.ts';
import { claimCard, getCard } from '../../../src/contract/card.ts';
import type { Input } from '../../../src/contract/operation.ts';
import { operations, testHooks } from '../../../src/contract/operations.ts';
import type { WechatPerson } from '../../../src/mock/routes/wechat.ts';
import { type Caller, newDeviceKey, newKey, type Outcome } from '../../demo/backend/caller.ts';
import { noon, teaCard } from '../../support/tea-card.ts';

/** A backend with open test hooks, and what a caller cannot do: let a pass end (ms), read the code that came to a phone, and be given one by WeChat. */
export interface Subject {
  readonly caller: Caller;
  readonly endPass: (id: string, validUntil: number) => Promise<void>;
  readonly codeOn: (phone: string) => string;
  readonly wechatCodeFor: (person: WechatPerson) => string;
  /** What WeChat has pages signed with. */
  readonly wechatTicket: string;
}

const { bookPoints, createCode, createOneTimeCode, createSession, getMe, verifyCode } = operations;

type Claim = Input<typeof claimCard>['body'];
type Booking = Partial<Omit<Input<typeof bookPoints>['body'], 'code'>>;

export const minute = 60_000;
export const day = 86_400_000;

/** What an outcome was: `ok`, or the code of its refusal. */
export const verdictOf = (outcome: Outcome<unknown>): string => (outcome.ok ? 'ok' : outcome.problem.code);

/** What the promises are played with: people, cards, codes and a clock that stands still until it is moved. */
export const sceneOf = ({ caller, codeOn }: Subject) => {
  let now = 0;
  /** Sets the clock, in ms from noon. */
  const at = (ms: number) => {
    now = ms;
    return caller.setClock(new Date(noon + ms).toISOString());
  };
  const later = (ms: number) => at(now + ms);

  const sessionOf = async (visitorId: string, identity: 'guest' | 'phone' = 'guest') =>
    (await caller.get(testHooks.createTestSession, { body: { role: 'visitor', visitorId, identity } })).token;
  const device = (deviceKey = newDeviceKey()) => caller.get(createSession, { body: { grant: 'guest', deviceKey } });

  /** A campaign of its own, at noon, and what a claim on it says at least. */
  const create = async (changes: Partial<CardDefinition> = {}) => {
    await at(0);
    const body = { ...teaCard, id: 'promised-card', ...changes };
    const { id, disclosureVersion } = await caller.get(testHooks.createTestCampaign, { body });
    return { params: { id }, body: { disclosureVersion } };
  };
  const change = (changes: Partial<CardDefinition> & { readonly id: string }) =>
    caller.get(testHooks.replaceTestCampaign, { params: { id: changes.id }, body: { ...teaCard, ...changes } });

  const claim = (id: string, token: string, more: Partial<Claim> = {}, key = newKey()) =>
    caller
      .disclosureOf(id)
      .then((disclosureVersion) =>
        caller.call(claimCard, { params: { id }, body: { disclosureVersion, ...more } }, { token, key }),
      );

  /** What somebody who holds a card can do with it. */
  const holding = (id: string, token: string) => {
    const newCode = async () => (await caller.get(createCode, { params: { id } }, { token })).code;
    return {
      token,
      newCode,
      seen: () => caller.get(getCard, { params: { id } }, { token }),
      /** Books points by a new code. */
      book: async (delta: number, more: Booking = {}, storeId = 'zhuli') =>
        caller.call(
          bookPoints,
          { body: { code: await newCode(), delta, reason: 'tea', ...more } },
          { token: await caller.staff(storeId), key: newKey() },
        ),
    };
  };
  /** Gives somebody a card of a campaign that is there. */
  const give = async (id: string, token: string, more: Partial<Claim> = {}) => {
    const outcome = await claim(id, token, more);
    if (!outcome.ok) throw new Error(`no card: ${outcome.problem.code}`);
    return { pass: outcome.value, ...holding(outcome.value.id, token) };
  };
  /** A new campaign, and somebody who holds its card. */
  const hold = async (changes: Partial<CardDefinition> = {}, more: Partial<Claim> = {}) => {
    const input = await create(changes);
    return { input, ...(await give(input.params.id, await sessionOf('ming'), more)) };
  };

  /** A new code for a phone, a minute later, so that one may be sent. */
  const codeFor = async (phone: string) => {
    await later(minute);
    await caller.get(createOneTimeCode, { body: { phone } });
    return codeOn(phone);
  };
  /** Tries to sign in by a code. */
  const prove = (phone: string, otp: string, token?: string) =>
    caller.call(createSession, { body: { grant: 'phone', phone, otp } }, token === undefined ? {} : { token });
  /** Signs in by phone, with a guest's token or without. */
  const signIn = async (phone: string, token?: string) => {
    const outcome = await prove(phone, await codeFor(phone), token);
    if (!outcome.ok) throw new Error(`no sign-in: ${outcome.problem.code}`);
    return outcome.value;
  };

  const verify = async (code: string, storeId = 'zhuli') =>
    caller.call(verifyCode, { body: { code } }, { token: await caller.staff(storeId) });
  const meOf = (token: string, lang?: string) =>
    caller.get(getMe, lang === undefined ? {} : { query: { lang } }, { token });
  const changePass = async (operation: 'blockPass' | 'unblockPass' | 'voidPass', id: string, key = newKey()) =>
    caller.call(
      operations[operation],
      { params: { id }, body: { reason: 'asked for' } },
      { token: await caller.admin(), key },
    );

  return {
    ...{ caller, at, later, sessionOf, device, create, change, claim, holding, give, hold },
    ...{ codeFor, prove, signIn, verify, meOf, changePass },
  };
};
