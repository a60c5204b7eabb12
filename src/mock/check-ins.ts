import type { CheckInDefinition } from '../contract/campaign-definition.ts';
import type { CheckIn, CheckInParticipation, Proof } from '../contract/check-in.ts';
import type { GivenConsent } from '../contract/claim-form.ts';
import type { Session } from '../contract/session.ts';
import { type CheckInCircumstances, checkInStanding } from '../rules/check-in-standing.ts';
import { missingConsents } from '../rules/claim-form.ts';
import { placeVerdict } from '../rules/place.ts';
import { isOver, type Standing } from '../rules/standing.ts';
import { readStoreCode } from '../rules/store-code.ts';
import { awardsOf, cardOf, shownAward } from './awards.ts';
import { readCampaign, visibleCampaigns } from './campaigns.ts';
import { instantOf } from './instant.ts';
import { Refusal, wrongAt } from './refusal.ts';
import type { HeldCheckIn, Shop } from './shop.ts';

/** How many of a visitor's awards a participation tells of. */
const most = 20;

/** A check-in's definition, whatever its status; no other kind has days. */
export const readCheckInCampaign = (shop: Shop, id: string): CheckInDefinition => {
  const campaign = readCampaign(shop, id);
  if (campaign.kind !== 'check-in') throw new Refusal('not_found');
  return campaign;
};

/** The check-ins in a campaign, in the order in which they came. */
export const checkInsIn = (shop: Shop, campaignId: string): HeldCheckIn[] =>
  [...shop.checkIns.values()].filter((one) => one.campaignId === campaignId);

/** Those of them that are this visitor's, by their days. */
export const checkInsBy = (shop: Shop, campaignId: string, visitorId: string | undefined): HeldCheckIn[] =>
  checkInsIn(shop, campaignId)
    .filter((one) => visitorId !== undefined && one.visitorId === visitorId)
    .sort((one, other) => (one.day < other.day ? -1 : 1));

/** What decides where a visitor stands in a check-in. */
export const checkInCircumstances = (
  shop: Shop,
  definition: CheckInDefinition,
  asker: Session | undefined,
): CheckInCircumstances => {
  const { id, cardCampaignId } = definition;
  const now = shop.now();
  return {
    now,
    identity: asker?.identity ?? 'guest',
    days: checkInsBy(shop, id, asker?.visitorId).map(({ day }) => day),
    holdsCard: cardCampaignId !== undefined && cardOf(shop, cardCampaignId, asker?.visitorId) !== undefined,
    isKept: shop.keptLimits.has(`${id} ${asker?.visitorId ?? ''}`) && !isOver(definition, now),
  };
};

/** A check-in as its visitor reads it. */
export const shownCheckIn = (shop: Shop, held: HeldCheckIn, lang: string | undefined): CheckIn => {
  const { id, campaignId, day, at, streak, cycleDay, storeId, visitorId } = held;
  const awards = awardsOf(shop, visitorId, campaignId).filter(({ checkInId }) => checkInId === id);
  return {
    ...{ id, campaignId, day, at: instantOf(at), streak, cycleDay },
    ...(storeId === undefined ? {} : { storeId }),
    awards: awards.reverse().map((award) => shownAward(shop, award, lang)),
  };
};

/** Whether a visitor agreed to the document on places, in its version of now, and did not take it back. */
export const isPlaceAgreed = (shop: Shop, { id, placeConsent }: CheckInDefinition, visitorId: string | undefined) =>
  [...shop.consents].some(
    (consent) =>
      consent.visitorId === visitorId &&
      consent.campaignId === id &&
      consent.formId === placeConsent?.id &&
      consent.version === placeConsent.version &&
      consent.withdrawnAt === undefined,
  );

/** Where a visitor stands in a check-in, beside what all kinds tell. */
export const checkInParticipationOf = (
  shop: Shop,
  definition: CheckInDefinition,
  asker: Session | undefined,
  lang: string | undefined,
): Standing & Omit<CheckInParticipation, 'campaignId' | 'kind' | 'serverTime' | 'disclosureVersion'> => {
  const stands = checkInStanding(definition, checkInCircumstances(shop, definition, asker));
  const today = checkInsBy(shop, definition.id, asker?.visitorId).find(({ day }) => day === stands.day);
  return {
    ...stands,
    ...(today && { today: shownCheckIn(shop, today, lang) }),
    ...(definition.placeConsent && { isPlaceAgreed: isPlaceAgreed(shop, definition, asker?.visitorId) }),
    awards: awardsOf(shop, asker?.visitorId, definition.id)
      .slice(0, most)
      .map((award) => shownAward(shop, award, lang)),
  };
};

/** Refuses a place that nobody agreed to have looked at. */
const demandConsent = (
  shop: Shop,
  definition: CheckInDefinition,
  visitorId: string | undefined,
  consents: readonly GivenConsent[],
) => {
  const { placeConsent } = definition;
  if (!placeConsent || isPlaceAgreed(shop, definition, visitorId)) return;
  const missing = missingConsents([{ ...placeConsent, required: true }], consents);
  if (missing.length === 0) return;
  throw new Refusal('consent_required', {
    errors: missing.map((id) => ({ path: `/consents/${id}`, message: 'missing' })),
  });
};

/** Says in which store somebody is by their proof, where it says so; refuses what proves nothing here. */
export const storeProved = (
  shop: Shop,
  definition: CheckInDefinition,
  {
    visitorId,
    proof,
    consents,
  }: {
    readonly visitorId: string | undefined;
    readonly proof: Proof;
    readonly consents: readonly GivenConsent[];
  },
): string | undefined => {
  const isTaken =
    proof.type === definition.proof || (proof.type === 'store_code' && definition.storeCodes !== undefined);
  if (!isTaken) throw wrongAt('/proof/type', `must be ${definition.proof}`);
  if (proof.type === 'none') return undefined;
  if (proof.type === 'store_code') {
    const others = visibleCampaigns(shop).flatMap((one) =>
      one.kind === 'check-in' && one.id !== definition.id ? one : [],
    );
    const read = readStoreCode(shop.storeSecret, proof.code, { campaign: definition, others, now: shop.now() });
    if (read.type === 'refused') throw new Refusal(read.code);
    return read.storeId;
  }
  demandConsent(shop, definition, visitorId, consents);
  const verdict = placeVerdict(definition.stores, proof);
  if (verdict.type === 'unclear') throw new Refusal('place_unclear');
  if (verdict.type === 'outside') throw new Refusal('outside_area', { nearest: verdict.nearest });
  return verdict.storeId;
};
