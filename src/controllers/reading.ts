import type * as z from 'zod/mini';

import type { Client } from '../client/client.ts';
import type { Refused, Result } from '../client/result.ts';
import type { Operation } from '../contract/operation.ts';
import type { byId, inLanguage } from '../contract/values.ts';

/** What is asked for: a campaign by its id, in a language (BCP 47). */
export interface Question {
  readonly id: string;
  readonly lang: string | undefined;
}

/** Reads something of one campaign, as its kind's own schema has it. */
export type CampaignRead<T> = Operation & {
  readonly params: typeof byId;
  readonly query: typeof inLanguage;
  readonly answer: z.ZodMiniType<T>;
};

/** How that is asked for. */
export type Reading<T> = (client: Client, question: Question) => Promise<Result<T>>;

/** One question for each. */
export const alone =
  <T>(operation: CampaignRead<T>): Reading<T> =>
  (client, { id, lang }) =>
    client.call(operation, { params: { id }, query: { lang } });

/** That there is no such campaign, as a backend would say it. */
export const noSuchCampaign = (title = 'Not Found'): Refused => ({
  kind: 'refused',
  problem: { type: 'about:blank', title, status: 404, code: 'not_found', retryable: false, requestId: '' },
});
