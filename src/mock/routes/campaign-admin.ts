import {
  getDefinition,
  getReport,
  putCampaign,
  type RevisedCampaign,
  setCampaignStatus,
} from '../../contract/campaign-admin.ts';
import type { CampaignDefinition } from '../../contract/campaign-definition.ts';
import { breaksPromise, mayBecome, reopens } from '../../rules/campaign-status.ts';
import { warningsOf } from '../../rules/campaign-warnings.ts';
import { canonical } from '../../rules/canonical.ts';
import { preconditionRefusal } from '../../rules/preconditions.ts';
import { isWinning, type WinningDefinition } from '../../rules/references.ts';
import { attemptsIn } from '../attempts.ts';
import { wonOf } from '../awards.ts';
import { storeCampaign } from '../campaign-store.ts';
import { readCampaign, revisionOf } from '../campaigns.ts';
import { checkInsIn } from '../check-ins.ts';
import { drawsOf } from '../draws.ts';
import { issuedIn } from '../passes.ts';
import { Refusal, wrongAt } from '../refusal.ts';
import { reportRows } from '../report.ts';
import { type Route, route } from '../route.ts';
import type { Shop } from '../shop.ts';

/** What answers whoever runs the campaigns about them. */
export const campaignAdminRoutes = (shop: Shop): Route[] => {
  const campaign = ({ id }: { readonly id: string }) => readCampaign(shop, id);
  const revised = (definition: CampaignDefinition): RevisedCampaign => {
    const warnings = warningsOf(definition);
    return { revision: revisionOf(definition), definition, ...(warnings.length > 0 && { warnings }) };
  };
  const givesLessThanWon = ({ id, prizes }: WinningDefinition) =>
    prizes.some(({ id: prizeId, total = Infinity }) => wonOf(shop, id, prizeId) > total);
  /** What is out of a campaign: issued, drawn, opened or checked in. */
  const outOf = ({ id, kind }: CampaignDefinition): readonly unknown[] => {
    if (kind === 'quiz') return attemptsIn(shop, id);
    if (kind === 'check-in') return checkInsIn(shop, id);
    return kind === 'draw' ? drawsOf(shop, id) : issuedIn(shop, id);
  };
  const store = (definition: CampaignDefinition) => {
    const stored = shop.campaigns.get(definition.id);
    const issued = outOf(definition).length;
    if (stored?.status === 'ended' && definition.status !== 'ended') throw new Refusal('state_conflict');
    if (stored && breaksPromise(stored, definition, issued)) throw new Refusal('state_conflict');
    if (stored && reopens(stored, definition, shop.now())) throw new Refusal('state_conflict');
    if (definition.stock && issued > definition.stock.total) throw new Refusal('state_conflict');
    if (isWinning(definition) && givesLessThanWon(definition)) throw new Refusal('state_conflict');
    return revised(storeCampaign(shop, definition));
  };

  return [
    route(getDefinition, ({ params }) => revised(campaign(params)), campaign),

    route(putCampaign, ({ params, body }, _, preconditions) => {
      if (body.id !== params.id) throw wrongAt('/id', 'must be the id in the path');
      const stored = shop.campaigns.get(params.id);
      const no = preconditionRefusal(preconditions, stored && revisionOf(stored));
      // Said twice is said once, for the first answer may have been lost.
      if (no === 'precondition_failed' && stored && canonical(stored) === canonical(body)) return revised(stored);
      if (no) throw new Refusal(no);
      return store(body);
    }),

    route(
      setCampaignStatus,
      ({ params, body: { status } }) => {
        if (!mayBecome(campaign(params), status)) throw new Refusal('state_conflict');
        return store({ ...campaign(params), status });
      },
      campaign,
    ),

    route(
      getReport,
      ({ params, query: { from = '', until = '9999-12-31' } }) => {
        const { timeZone } = campaign(params);
        const ledger = shop.ledger.filter(({ campaignId }) => campaignId === params.id);
        const rows = reportRows(ledger, timeZone).filter(({ day }) => from <= day && day <= until);
        return { campaignId: params.id, timeZone, rows };
      },
      campaign,
    ),
  ];
};
