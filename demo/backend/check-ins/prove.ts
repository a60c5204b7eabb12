import type { CheckInDefinition } from '../../../src/contract/campaign-definition.ts';
import type { Proof } from '../../../src/contract/check-in.ts';
import type { GivenConsent } from '../../../src/contract/claim-form.ts';
import { placeVerdict } from '../../../src/rules/place.ts';
import { readStoreCode, type StoreCodeVerdict } from '../../../src/rules/store-code.ts';
import { listCampaigns } from '../campaigns/campaign-store.ts';
import type { Database } from '../database/open.ts';
import { Refusal } from '../http/refusal.ts';
import type { Secrets } from '../secrets.ts';
import { storeCodeKey } from '../sessions/keys.ts';
import { isDays } from './find-days.ts';
import { requireConsent } from './place-consent.ts';

/** What a visitor shows, and agreed to. */
interface Showing {
  readonly proof: Proof;
  readonly consents: readonly GivenConsent[];
  /** They agreed before to have a place looked at. */
  readonly isPlaceAgreed: boolean;
  readonly now: number;
}

/** Says whose code it is; the other campaigns of the shop are read only where it is none of this one's. */
const readCode = async (
  database: Database,
  { secret }: Secrets,
  campaign: CheckInDefinition,
  code: string,
  now: number,
): Promise<StoreCodeVerdict> => {
  const key = storeCodeKey(secret);
  const verdict = readStoreCode(key, code, { campaign, others: [], now });
  if (verdict.type === 'here' || verdict.code !== 'store_code_invalid') return verdict;
  const others = (await listCampaigns(database)).filter(isDays).map(({ definition }) => definition);
  return readStoreCode(key, code, { campaign, others: others.filter(({ id }) => id !== campaign.id), now });
};

/** Says in which store somebody is by their proof, where it says so. Throws where it proves nothing here. A place is kept nowhere. */
export const storeProved = async (
  database: Database,
  secrets: Secrets,
  definition: CheckInDefinition,
  { proof, consents, isPlaceAgreed, now }: Showing,
): Promise<string | undefined> => {
  const isTaken =
    proof.type === definition.proof || (proof.type === 'store_code' && definition.storeCodes !== undefined);
  if (!isTaken)
    throw new Refusal('invalid_request', {
      errors: [{ path: '/proof/type', message: `must be ${definition.proof}` }],
    });
  switch (proof.type) {
    case 'none':
      return undefined;
    case 'store_code': {
      const read = await readCode(database, secrets, definition, proof.code, now);
      if (read.type === 'refused') throw new Refusal(read.code);
      return read.storeId;
    }
    case 'location': {
      if (!isPlaceAgreed) requireConsent(definition, consents);
      const verdict = placeVerdict(definition.stores, proof);
      if (verdict.type === 'unclear') throw new Refusal('place_unclear');
      if (verdict.type === 'outside') throw new Refusal('outside_area', { nearest: verdict.nearest });
      return verdict.storeId;
    }
  }
};
