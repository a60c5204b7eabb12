import type { CampaignDefinition } from '../../../src/contract/campaign-definition.ts';
import type { getMeta } from '../../../src/contract/meta.ts';
import { localize } from '../../../src/rules/localize.ts';
import { writeRate } from '../../../src/rules/rates.ts';
import { listCampaigns } from '../campaigns/campaign-store.ts';
import { answering } from '../http/handler.ts';

const kinds = ['card'] as const satisfies readonly CampaignDefinition['kind'][];

/** Stores are those that any campaign names; of two that share an id the first counts. */
export const meta = answering<typeof getMeta>(async ({ database, now, query }) => {
  const stores = new Map<string, { id: string; name: string }>();
  for (const { definition, disclosureVersion } of await listCampaigns(database))
    for (const { id, name } of localize(definition, disclosureVersion, query.lang).stores)
      if (!stores.has(id)) stores.set(id, { id, name });
  return {
    contract: '1',
    profiles: [...kinds],
    serverTime: new Date(now).toISOString(),
    rates: { writes: { ...writeRate } },
    stores: [...stores.values()],
  };
});
