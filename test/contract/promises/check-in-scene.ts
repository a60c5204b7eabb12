import type { CampaignDefinition, CheckInDefinition } from '../../../src/contract/campaign-definition.ts';
import {
  type CheckIn,
  createCheckIn,
  getCheckInParticipation,
  getStoreCodes,
  listCheckIns,
  type Proof,
} from '../../../src/contract/check-in.ts';
import type { GivenConsent } from '../../../src/contract/claim-form.ts';
import { testHooks } from '../../../src/contract/operations.ts';
import { newKey } from '../../demo/backend/caller.ts';
import { teaCheckIn, teaCheckInByCode, teaCheckInByPlace } from '../../support/tea-check-in.ts';
import { prizeCoupons, teaDraw } from '../../support/tea-draw.ts';
import { day, sceneOf, type Subject } from './scene.ts';

/** What the promises of check-ins are played with. */
export const checkInSceneOf = (subject: Subject) => {
  const scene = sceneOf(subject);
  const { caller, at } = scene;

  const add = (body: CampaignDefinition) => caller.call(testHooks.createTestCampaign, { body });
  /** A check-in of its own, at noon on 1 June, with what it gives out. */
  const createDays = async (changes: Partial<CheckInDefinition> = {}): Promise<string> => {
    await at(0);
    for (const coupon of prizeCoupons) await add(coupon);
    await add(teaDraw);
    const made = await add({ ...teaCheckIn, ...changes });
    if (!made.ok) throw new Error(`no check-in: ${JSON.stringify(made.problem)}`);
    return made.value.id;
  };

  const tryCheckIn = async (
    id: string,
    token: string,
    {
      proof = { type: 'none' },
      consents,
      key = newKey(),
    }: { proof?: Proof; consents?: GivenConsent[]; key?: string } = {},
  ) =>
    caller.call(
      createCheckIn,
      {
        params: { id },
        query: { lang: 'en' },
        body: { disclosureVersion: await caller.disclosureOf(id), proof, ...(consents && { consents }) },
      },
      { token, key },
    );
  const checkIn = async (id: string, token: string, more: Parameters<typeof tryCheckIn>[2] = {}): Promise<CheckIn> => {
    const outcome = await tryCheckIn(id, token, more);
    if (!outcome.ok) throw new Error(`no check-in: ${JSON.stringify(outcome.problem)}`);
    return outcome.value;
  };
  /** Checks in on days counted from 1 June, which is 0. */
  const checkInOn = async (id: string, token: string, days: readonly number[]): Promise<CheckIn[]> => {
    const done: CheckIn[] = [];
    for (const each of days) {
      await at(each * day);
      done.push(await checkIn(id, token));
    }
    return done;
  };

  const stands = (id: string, token?: string) =>
    caller.get(
      getCheckInParticipation,
      { params: { id }, query: { lang: 'en' } },
      token === undefined ? {} : { token },
    );
  const month = (id: string, token?: string, of?: string) =>
    caller.get(
      listCheckIns,
      { params: { id }, query: of === undefined ? {} : { month: of } },
      token === undefined ? {} : { token },
    );
  const codesOf = async (id: string, storeId: string, ahead?: number) =>
    caller.call(
      getStoreCodes,
      { params: { id }, query: { lang: 'en', ...(ahead === undefined ? {} : { ahead }) } },
      { token: await caller.staff(storeId) },
    );
  /** The code that a store shows now. */
  const codeAt = async (id: string, storeId: string): Promise<string> => {
    const outcome = await codesOf(id, storeId);
    if (!outcome.ok) throw new Error(`no code: ${outcome.problem.code}`);
    return outcome.value.type === 'fixed' ? outcome.value.code : (outcome.value.codes[0]?.code ?? '');
  };
  const byCode = (code: string) => ({ proof: { type: 'store_code', code } }) as const;

  return {
    ...scene,
    ...{ add, createDays, tryCheckIn, checkIn, checkInOn, stands, month, codesOf, codeAt, byCode },
    createByCode: (changes: Partial<CheckInDefinition> = {}) => createDays({ ...teaCheckInByCode, ...changes }),
    createByPlace: (changes: Partial<CheckInDefinition> = {}) => createDays({ ...teaCheckInByPlace, ...changes }),
  };
};
