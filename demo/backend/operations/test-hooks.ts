import { randomBytes } from 'node:crypto';

import { sql } from 'kysely';

import type { testHooks } from '../../../src/contract/operations.ts';
import { localize } from '../../../src/rules/localize.ts';
import { isWinning, type WinningDefinition } from '../../../src/rules/references.ts';
import { lockCampaign, readCampaign, type StoredCampaign } from '../campaigns/campaign-store.ts';
import { disclosureVersionOf } from '../campaigns/versions.ts';
import { addCampaign, keptAs, updateCampaign } from '../campaigns/write-campaign.ts';
import type { Database } from '../database/open.ts';
import type { LedgerKind } from '../database/schema.ts';
import { about, answering, type Handlers } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import type { Principal } from '../sessions/principal.ts';
import { whoIs } from '../sessions/recognise.ts';
import { openSession } from './sessions.ts';

type Hooks = typeof testHooks;

// So long that a clock set months ahead does not end it.
const testSessionLasts = 10 * 365 * 24 * 60 * 60 * 1000;

/** Empties every table, then begins again as a new database would. */
const reset = answering<Hooks['resetBackend']>(async ({ database, services }) => {
  await sql`
    truncate campaigns, stocks, visitors, passes, ledger_entries, issued_counts, counter_codes, idempotency_keys, events, stopped_clock, pin_attempts,
      consents, one_time_codes, kept_limits, erasures, draw_states, draw_pools, odds_tables, campaign_prizes, draw_chances, draws, awards, attempts,
      check_ins, pictures, picture_tokens, wechat_accounts, wechat_codes
  `.execute(database);
  services.limits.reset();
  await services.seed();
});

const createCampaign = answering<Hooks['createTestCampaign']>(async ({ database, body }) => {
  const added = await addCampaign(database, body);
  if (!added) throw new Refusal('state_conflict', { detail: 'There is a campaign of that id.' });
  return localize(added, disclosureVersionOf(added));
});

const putCampaign = about<Hooks['replaceTestCampaign'], StoredCampaign>(
  ({ services, params }) => readCampaign(services.database, params.id),
  async ({ database, params, body, now }) => {
    if (body.id !== params.id)
      throw new Refusal('invalid_request', { errors: [{ path: '/id', message: 'must be the id of the path' }] });
    return database.transaction().execute(async (transaction) => {
      const current = await lockCampaign(transaction, params.id);
      if (!current) throw new Refusal('not_found');
      const changed = keptAs(body, current);
      await updateCampaign(transaction, changed, now);
      return localize(changed, disclosureVersionOf(changed));
    });
  },
);

const createSession = answering<Hooks['createTestSession']>(async ({ body, services, now }) => {
  const { role, storeId, visitorId = randomBytes(16).toString('base64url'), identity = 'guest' } = body;
  const somebody = async (): Promise<Principal> => {
    switch (role) {
      case 'visitor':
        return whoIs(services, { visitorId, identity });
      case 'staff':
        if (storeId === undefined)
          throw new Refusal('invalid_request', { errors: [{ path: '/storeId', message: 'is needed for staff' }] });
        return { role, storeId };
      case 'admin':
        return { role };
    }
  };
  return openSession(services.secrets.secret, await somebody(), { now, lasts: testSessionLasts });
});

const setClock = answering<Hooks['setClock']>(async ({ database, services, body }) => {
  await database.transaction().execute(async (transaction) => {
    await transaction.deleteFrom('stopped_clock').execute();
    if (body.now !== null)
      await transaction
        .insertInto('stopped_clock')
        .values({ now: new Date(body.now) })
        .execute();
  });
  return { serverTime: new Date(await services.clock.now()).toISOString() };
});

const played = {
  draw: { table: 'draws', told: 'draws' },
  quiz: { table: 'attempts', told: 'attempts' },
  'check-in': { table: 'check_ins', told: 'checkIns' },
} as const;

/** Of a draw, how often anybody drew; of a quiz, how many levels were opened; of a check-in, how many days were done; and how many of each prize were won. */
const countPlayed = async (database: Database, { id, kind }: WinningDefinition) => {
  const { table, told } = played[kind];
  const { all } = await database
    .selectFrom(table)
    .select((row) => row.fn.countAll<string>().as('all'))
    .where('campaign_id', '=', id)
    .executeTakeFirstOrThrow();
  const prizes = await database
    .selectFrom('campaign_prizes')
    .leftJoin('awards', (join) =>
      join
        .onRef('awards.campaign_id', '=', 'campaign_prizes.campaign_id')
        .onRef('awards.prize_id', '=', 'campaign_prizes.prize_id'),
    )
    .select((row) => ['campaign_prizes.prize_id', row.fn.count<string>('awards.id').as('won')])
    .where('campaign_prizes.campaign_id', '=', id)
    .groupBy('campaign_prizes.prize_id')
    .execute();
  return {
    [told]: Number(all),
    awardsByPrize: Object.fromEntries(prizes.map(({ prize_id, won }) => [prize_id, Number(won)])),
  };
};

const counts = about<Hooks['getCounts'], StoredCampaign>(
  ({ services, params }) => readCampaign(services.database, params.id),
  async ({ database }, { definition }) => {
    const { id, stock } = definition;
    const linesOf = async (...kinds: readonly LedgerKind[]) => {
      const { lines } = await database
        .selectFrom('ledger_entries')
        .select((row) => row.fn.countAll<string>().as('lines'))
        .where('campaign_id', '=', id)
        .where('kind', 'in', kinds)
        .executeTakeFirstOrThrow();
      return Number(lines);
    };
    const issued = await linesOf('issued');
    const returned = await linesOf('returned');
    return {
      issued,
      redeemed: (await linesOf('redeemed')) - returned,
      returned,
      voided: await linesOf('voided', 'erased'),
      ...(stock ? { stockRemaining: stock.total - issued } : {}),
      ...(isWinning(definition) ? await countPlayed(database, definition) : {}),
    };
  },
);

/** What the backend does beside the contract while it is under test. */
export const testHandlers: Handlers<Hooks> = {
  resetBackend: reset,
  createTestCampaign: createCampaign,
  replaceTestCampaign: putCampaign,
  createTestSession: createSession,
  setClock,
  getCounts: counts,
};
