import { setTimeout as wait } from 'node:timers/promises';

import type { Logger } from 'pino';

import { localize } from '../../../src/rules/localize.ts';
import { standing } from '../../../src/rules/standing.ts';
import type { FindCampaign, Shown } from '../../store/shown.ts';
import { Refusal } from '../http/refusal.ts';
import { describeError } from '../log.ts';
import type { Services } from '../services.ts';
import { countIssued, findCampaign } from './campaign-store.ts';

/** How long a page waits for what it has to say of a campaign, ms: whoever opened it sees nothing meanwhile. */
const patience = 1_500;

/** Finds campaigns for pages, as a newcomer would read them. Rejects where the database does not answer in time. */
export const createFinder = ({ database, clock }: Pick<Services, 'database' | 'clock'>, log: Logger): FindCampaign => {
  const find: FindCampaign = async (id, lang) => {
    try {
      const { definition, disclosureVersion } = await findCampaign(database, id);
      const [now, issued] = await Promise.all([clock.now(), countIssued(database, id)]);
      const { state } = standing(definition, { now, identity: 'guest', issued, holds: false });
      return { campaign: localize(definition, disclosureVersion, lang), state, now };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'not_found') return undefined;
      log.warn({ error: describeError(error) }, 'a page could not be told of its campaign');
      throw error;
    }
  };
  const late = async (): Promise<Shown> => {
    await wait(patience, undefined, { ref: false });
    throw new Error('the database takes its time');
  };
  return (id, lang) => Promise.race([find(id, lang), late()]);
};
