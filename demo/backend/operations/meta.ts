import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { getMeta } from '../../../src/contract/meta.ts';
import { localize } from '../../../src/rules/localize.ts';
import { writeRate } from '../../../src/rules/rates.ts';
import { storesOf } from '../../../src/rules/stores.ts';
import { listCampaigns } from '../campaigns/campaign-store.ts';
import { answering } from '../http/handler.ts';

const kinds = ['card', 'coupon', 'draw', 'quiz', 'check-in'] as const satisfies readonly CampaignDefinition['kind'][];

export const meta = answering<typeof getMeta>(async ({ database, services, now, query }) => {
  const campaigns = await listCampaigns(database);
  return {
    contract: '1',
    profiles: [...kinds, ...(services.oneTimeCodes.areSent ? ['phone'] : []), ...(services.wechat ? ['wechat'] : [])],
    ...(services.wechat && { wechat: { appId: services.wechat.account.appId } }),
    serverTime: new Date(now).toISOString(),
    rates: { writes: { ...writeRate } },
    stores: storesOf(
      campaigns.map(({ definition, disclosureVersion }) => localize(definition, disclosureVersion, query.lang)),
    ),
  };
});
