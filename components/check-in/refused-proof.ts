import type { CheckInCampaign } from '../../src/contract/check-in.ts';
import type { Problem } from '../../src/contract/problem.ts';
import { isolated } from '../../src/messages/isolated.ts';
import type { Messages } from '../../src/messages/messages.ts';
import type { Sentence } from '../../src/messages/zh-cn/promotion.ts';

type Store = CheckInCampaign['stores'][number];

/** Why a proof did not do, and where it would. */
export interface RefusedProof {
  readonly by: 'code' | 'place';
  readonly sentence: Sentence;
  /** The store that is nearest. */
  readonly nearest?: Store | undefined;
}

type Say = Pick<Messages, 'checkIn' | 'checkInTrouble'>;
type Codes = keyof Messages['checkInTrouble']['problems'];

const byCode = ['code_stale', 'store_code_invalid'] as const satisfies readonly Codes[];
const byPlace = ['place_unclear', 'consent_required'] as const satisfies readonly Codes[];

/** The stores whose codes count. */
const counted = ({ stores, storeCodes = [] }: CheckInCampaign) =>
  stores.filter(({ id }) => storeCodes.some(({ storeId }) => storeId === id));

const outside = ({ stores }: CheckInCampaign, { nearest }: Problem, { checkIn, checkInTrouble }: Say): RefusedProof => {
  const store = stores.find(({ id }) => id === nearest?.storeId);
  if (!store || !nearest) return { by: 'place', sentence: checkInTrouble.outsideAll };
  const distance = checkIn.metres(nearest.metres);
  const { name, address = '' } = store;
  return {
    by: 'place',
    sentence: checkInTrouble.outside(isolated(name), distance, address && isolated(address)),
    nearest: store,
  };
};

/** Says why a proof did not do and what does; nothing where it was refused for something else. */
export const refusedProof = (campaign: CheckInCampaign, problem: Problem, say: Say): RefusedProof | undefined => {
  const { checkIn, checkInTrouble } = say;
  if (problem.code === 'outside_area') return outside(campaign, problem, say);
  if (problem.code === 'wrong_store') {
    const names = counted(campaign).map(({ name }) => isolated(name));
    return { by: 'code', sentence: checkInTrouble.wrongStore(names.join(checkIn.and)) };
  }
  const code = byCode.find((one) => one === problem.code);
  if (code) return { by: 'code', sentence: checkInTrouble.problems[code] };
  const place = byPlace.find((one) => one === problem.code);
  return place && { by: 'place', sentence: checkInTrouble.problems[place] };
};
