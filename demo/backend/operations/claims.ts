import type { createClaim } from '../../../src/contract/pass.ts';
import { claimFormErrors, consentErrors, formOf } from '../../../src/rules/claim-form.ts';
import { claimRefusal } from '../../../src/rules/standing.ts';
import { countIssued, findCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import {
  insertingPasses,
  isIssuing,
  type Issuing,
  type NewPass,
  newPass,
  takingFromStock,
  writingIssued,
} from '../claims/issue.ts';
import { countingEach } from '../claims/issued-counts.ts';
import type { Database } from '../database/open.ts';
import { about, type Call } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { storeConsents } from '../visitors/consents.ts';
import { circumstancesOf, readHolding } from '../visitors/holding.ts';
import { readPhone } from '../visitors/phone.ts';
import { storeVisitor } from '../visitors/store-visitor.ts';
import { describePass } from './kept-passes.ts';

type Claim = Call<typeof createClaim>;
type Claimable = StoredCampaign<Issuing>;

/** Finds a campaign that passes are claimed in; a draw has none to claim. */
const findClaimable = async (database: Database, id: string): Promise<Claimable> => {
  const campaign = await findCampaign(database, id);
  if (!isIssuing(campaign)) throw new Refusal('not_found');
  return campaign;
};

const holdingOf = ({ database, services, principal, now }: Claim, campaign: StoredCampaign) =>
  readHolding(database, services.secrets, campaign, { visitorId: principal.visitorId, now });

/** Names what the visitor holds already: the newest. */
const limitReached = async (call: Claim, campaign: StoredCampaign) => {
  const [newest] = (await holdingOf(call, campaign)).passes;
  return new Refusal('limit_reached', newest ? { passId: newest.id } : {});
};

/** Throws why this claim cannot be granted, the first reason in the contract's order; a body that is wrong in itself comes before all. */
const refuse = async (call: Claim, campaign: StoredCampaign) => {
  const { database, principal, body, now } = call;
  const { definition, disclosureVersion } = campaign;
  const { fields = {}, consents = [] } = body;
  const form = formOf(definition);
  const errors = claimFormErrors(form, fields, consents);
  if (errors.length > 0) throw new Refusal('invalid_request', { errors });
  const holding = await holdingOf(call, campaign);
  const issued = await countIssued(database, definition.id);
  const refusal = claimRefusal(
    definition,
    circumstancesOf(definition, holding, { now, identity: principal.identity, issued }),
    { shown: body.disclosureVersion, current: disclosureVersion },
    consents,
  );
  if (refusal === 'limit_reached') throw await limitReached(call, campaign);
  if (refusal === 'consent_required') throw new Refusal(refusal, { errors: consentErrors(form, consents) });
  if (refusal) throw new Refusal(refusal);
};

/** Counts one more coupon of a visitor. A claim of theirs that is still under way is waited for; if it comes through, their limits may be reached. */
const countCoupon = async (call: Claim, campaign: StoredCampaign) => {
  const { database, principal, now } = call;
  const { definition } = campaign;
  const counted = await countingEach([{ definition, visitorId: principal.visitorId, now }]).execute(database);
  if (counted.rows.length === 1) return;
  const { countedFrom = 0 } = await holdingOf(call, campaign);
  // Their day has changed since this was asked for: asked again it is of the new day.
  throw countedFrom > now ? new Refusal('busy', { retryAfter: 1 }) : await limitReached(call, campaign);
};

/** Writes what is issued. A visitor's card that is still under way is waited for; if it comes through, this one is refused. */
const insertPass = async (call: Claim, campaign: Claimable): Promise<NewPass> => {
  const { database, principal, body, now } = call;
  const { visitorId } = principal;
  const claimed = { visitorId, phone: await readPhone(database, visitorId), body, now };
  for (;;) {
    const pass = newPass(campaign.definition, claimed);
    const inserted = await insertingPasses([pass]).execute(database);
    if (inserted.rows.length === 1) return pass;
    const { passes } = await holdingOf(call, campaign);
    if (campaign.definition.kind === 'card' && passes.length > 0) throw await limitReached(call, campaign);
    // It was the number that somebody else has already: draw another.
  }
};

/**
 * Issues a pass. The stock's row, where all claims meet, is taken last and so held shortest. Most claims are not answered here but
 * many at once (`claims/gather.ts`); this is what they have to come to.
 */
export const claim = about<typeof createClaim, Claimable>(
  ({ services, params }) => findClaimable(services.database, params.id),
  async (call, campaign) => {
    const { database, principal, body, query, now } = call;
    const { definition } = campaign;
    await refuse(call, campaign);

    const at = new Date(now);
    await storeVisitor(database, principal, at);
    if (definition.kind === 'coupon') await countCoupon(call, campaign);
    const pass = await insertPass(call, campaign);
    await storeConsents(database, definition.id, formOf(definition), {
      visitorId: principal.visitorId,
      given: body.consents ?? [],
      at,
    });
    await writingIssued([pass]).execute(database);
    const taken = await takingFromStock(definition.id, 1).execute(database);
    if (taken.rows.length === 0) throw new Refusal('sold_out');
    return describePass(pass, campaign, now, query.lang);
  },
);
