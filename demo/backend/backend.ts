import { Hono } from 'hono';
import { sql } from 'kysely';
import type { Logger } from 'pino';

import { operations, testHooks } from '../../src/contract/operations.ts';
import { warningsOf } from '../../src/rules/campaign-warnings.ts';
import { basePath } from './base-path.ts';
import { loadCampaignFiles } from './campaigns/campaign-files.ts';
import { createFinder } from './campaigns/find-shown.ts';
import { seedCampaigns } from './campaigns/write-campaign.ts';
import { createGathering } from './claims/gather.ts';
import { machineClock, stoppableClock } from './clock.ts';
import { startHousekeeping } from './database/housekeeping.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open.ts';
import { isUnavailable } from './database/unavailable.ts';
import { serveFiles } from './http/files.ts';
import { crossOrigin, security } from './http/headers.ts';
import { createWriteLimits } from './http/limits.ts';
import { createPages, type Templates, templatesIn } from './http/pages.ts';
import { Refusal } from './http/refusal.ts';
import { createRouter } from './http/router.ts';
import { turnAway } from './http/turn-away.ts';
import { createLog, describeError } from './log.ts';
import { createOneTimeCodes } from './one-time-codes/send.ts';
import type { CodeSender } from './one-time-codes/sender.ts';
import { handlers } from './operations/handlers.ts';
import { testHandlers } from './operations/test-hooks.ts';
import { seedPictures } from './pictures/picture-files.ts';
import { loadSecrets } from './secrets.ts';
import type { Services } from './services.ts';
import { createPinGuard } from './sessions/pins.ts';
import { type Settings, SettingsError } from './settings.ts';
import { createWechat } from './wechat/wechat.ts';

export { basePath };

/** A backend that runs: a fetch function, to be served over HTTP or called in-process. */
export interface Backend {
  readonly fetch: (request: Request, connection?: object) => Promise<Response>;
  /** What staff type to open a counter. */
  readonly staffPin: string;
  /** What whoever runs the campaigns types to change them, or a card. */
  readonly adminPin: string;
  /** Lets what runs come to its end, then closes the database. Nothing may be fetched afterwards. */
  readonly close: () => Promise<void>;
}

/** What a backend works with that no setting can name. */
interface Parts {
  /** Who brings one-time codes to phones; without one nobody can sign in by phone. */
  readonly sender?: CodeSender;
  /** The templates of the pages; those of the settings’ folder unless given. */
  readonly templates?: Templates;
  /** `false` answers every claim alone, which is slower and otherwise the same: for whoever measures by how much, and tests that. */
  readonly gatherClaims?: boolean;
}

/**
 * Opens the database, brings it up to date, adds campaigns that it does not have yet and answers the contract.
 * Throws a `SettingsError` where a setting, a campaign file or the data folder cannot be worked with.
 */
export const createBackend = async (
  settings: Settings,
  log: Logger = createLog(),
  {
    sender,
    templates = settings.pages === undefined ? undefined : templatesIn(settings.pages),
    gatherClaims = true,
  }: Parts = {},
): Promise<Backend> => {
  const { campaigns, pictures } = await loadCampaignFiles(settings.campaigns);
  const secrets = await loadSecrets(settings);
  const { database, pool, close } = await openDatabase(settings, log);
  const clock = settings.testHooks ? stoppableClock(database) : machineClock;
  const seed = async () => {
    const now = await clock.now();
    await seedPictures(database, pictures);
    const added = await seedCampaigns(
      database,
      campaigns.map((definitionAt) => definitionAt(now)),
    );
    for (const definition of added)
      for (const warning of warningsOf(definition))
        log.warn({ campaign: definition.id, ...warning }, 'a campaign may be stopped by WeChat');
  };
  try {
    await migrate(database);
    await seed();
  } catch (error) {
    await close();
    throw isUnavailable(error)
      ? new SettingsError('the database of DATABASE_URL does not answer', { cause: error })
      : error;
  }

  const services: Services = {
    database,
    clock,
    secrets,
    pins: createPinGuard(pool),
    oneTimeCodes: createOneTimeCodes({ database, pool, secrets, sender, log }),
    limits: createWriteLimits(),
    wechat: settings.wechat && createWechat(settings.wechat, { database, clock, secrets, log }),
    seed,
  };
  const routing = { services, log, checkAnswers: settings.testHooks };
  const stopHousekeeping = startHousekeeping(services, log);

  const app = new Hono();
  app.use(security(services.wechat?.account));
  app.use(crossOrigin);
  app.onError((error) => {
    log.error({ error: describeError(error) }, 'a request failed');
    return turnAway(log, new Refusal('internal'));
  });
  app.get('/healthz', (context) => context.text('ok'));
  app.get('/readyz', async (context) => {
    try {
      await sql`select 1`.execute(database);
      return context.text('ready');
    } catch {
      return context.text('the database does not answer', 503);
    }
  });
  const gathers = gatherClaims ? { createClaim: createGathering(services, log) } : {};
  app.route(basePath, createRouter(operations, handlers, routing, { gathers, alone: ['createCheckIn'] }));
  if (settings.testHooks) app.route(basePath, createRouter(testHooks, testHandlers, routing));
  app.all(`${basePath}/*`, () => turnAway(log, new Refusal('not_found')));
  if (templates) app.route('/', createPages({ templates, find: createFinder(services, log), origin: settings.origin }));
  if (settings.pages !== undefined) app.use(serveFiles(settings.pages));

  return {
    fetch: async (request, connection) => app.fetch(request, connection),
    staffPin: secrets.staffPin,
    adminPin: secrets.adminPin,
    async close() {
      await stopHousekeeping();
      await close();
    },
  };
};
