import { afterAll, beforeAll, describe } from 'vitest';

import { getCounts } from '../../../src/contract/test-hooks.ts';
import { chooseEngines } from '../engines/at-hand.ts';
import type { Engine, EnginePage } from '../engines/engine.ts';
import { type EngineName, openEngine } from '../engines/engines.ts';
import { type Shop, startShop } from '../shop.ts';
import { type ForeignSite, startForeignSite } from './foreign-site.ts';

const phone = { width: 360, height: 640 };

/** An icon that nobody named, and policies that are younger than the engine. */
const harmless = [/\/favicon\.ico/, /^Unrecognized Content-Security-Policy directive/];

/** How an engine without adopted stylesheets lets the kit find out, once, that a policy refuses style elements. */
const refusal = 'Refused to apply inline style';

/** A shop, somebody else's site, and one engine after the other. */
export interface Stage {
  readonly name: EngineName;
  readonly shop: () => Shop;
  readonly site: () => ForeignSite;
  /** How many cards a shop has issued. */
  readonly issued: (shop?: Shop) => Promise<number>;
  /** What a page complains of, but for what is none of its business or the kit’s. */
  readonly complaints: (page: EnginePage) => Promise<readonly string[]>;
  /** Opens an address on a phone and closes it after what is done there. */
  readonly on: <Value>(url: string, act: (page: EnginePage) => Promise<Value>) => Promise<Value>;
}

const issuedBy = async ({ url }: Shop) => {
  const answer = await fetch(`${url}/api/v1/test/campaigns/tea-card/counts`);
  return getCounts.answer.parse(await answer.json()).issued;
};

/** Tells tests once for each engine that is at hand. */
export const inEachEngine = async (tell: (stage: Stage) => void): Promise<void> => {
  let shop: Shop;
  let site: ForeignSite;
  let engine: Engine;

  beforeAll(async () => {
    shop = await startShop({ LINGKA_TEST_HOOKS: '1' });
    site = await startForeignSite(shop);
  });
  afterAll(async () => {
    await site.stop();
    await shop.stop();
  });

  const { chosen, lacking } = await chooseEngines();
  for (const line of lacking) console.log(line);
  describe.each(chosen)('in %s', (name) => {
    beforeAll(async () => {
      engine = await openEngine(name);
    });
    afterAll(() => engine.close());

    tell({
      name,
      shop: () => shop,
      site: () => site,
      issued: (by = shop) => issuedBy(by),
      complaints: async (page) => {
        const texts = (await page.complaints()).filter((text) => !harmless.some((kind) => kind.test(text)));
        const probe = name === 'chrome64' ? texts.findIndex((text) => text.startsWith(refusal)) : -1;
        return texts.filter((_, index) => index !== probe);
      },
      on: async (url, act) => {
        const page = await engine.open(url, phone);
        try {
          return await act(page);
        } finally {
          await page.close();
        }
      },
    });
  });
};
