import type * as z from 'zod/mini';

import type { Client } from '../client/client.ts';
import type { Refused, Result } from '../client/result.ts';
import { campaignsAsTheyAre } from '../contract/campaign-shape.ts';
import type { Operation } from '../contract/operation.ts';
import { participationsAsTheyAre } from '../contract/participation-shape.ts';
import type { byId, inLanguage } from '../contract/values.ts';

/** Reads something of one campaign, as a kind's own schema has it. */
export type CampaignRead<T> = Operation & {
  readonly params: typeof byId;
  readonly query: typeof inLanguage;
  readonly answer: z.ZodMiniType<T>;
};

/** What is asked for: a campaign by its id, in a language (BCP 47). */
interface Question {
  readonly id: string;
  readonly lang: string | undefined;
}

type Item = Readonly<Record<string, unknown>>;
type Items = Result<{ readonly items: readonly Item[] }>;

interface Reader {
  readonly id: string;
  readonly askAlone: () => void;
  readonly find: (items: Items) => void;
}

/** How many the contract lets be asked for at once. */
const most = 100;

const waiting = new WeakMap<Client, Map<string, Reader[]>>();

/** That there is no such campaign, as the backend would say it. */
export const noSuchCampaign = (title = 'Not Found'): Refused => ({
  kind: 'refused',
  problem: { type: 'about:blank', title, status: 404, code: 'not_found', retryable: false, requestId: '' },
});

const askTogether = async (
  client: Client,
  isCampaign: boolean,
  lang: string | undefined,
  readers: readonly Reader[],
): Promise<void> => {
  const query = { ids: [...new Set(readers.map(({ id }) => id))].join(), lang };
  const items: Items = isCampaign
    ? await client.call(campaignsAsTheyAre, { query })
    : await client.call(participationsAsTheyAre, { query });
  for (const { find } of readers) find(items);
};

/** Reads something of one campaign. What several elements of a page ask for in one breath goes out as one question. */
export const readTogether = <T>(
  client: Client,
  operation: CampaignRead<T>,
  { id, lang }: Question,
): Promise<Result<T>> =>
  new Promise((resolve) => {
    const isCampaign = operation.access === 'public';
    const name = `${operation.path} ${lang ?? ''}`;
    const queues = waiting.get(client) ?? new Map<string, Reader[]>();
    waiting.set(client, queues);
    const queue = queues.get(name) ?? [];
    queues.set(name, queue);

    const find = (items: Items) => {
      if (items.kind !== 'ok') {
        resolve(items);
        return;
      }
      const own = items.value.items.find((item) => item[isCampaign ? 'id' : 'campaignId'] === id);
      if (!own) {
        resolve(noSuchCampaign());
        return;
      }
      const { data, error } = operation.answer.safeParse(own);
      resolve(error ? { kind: 'off-contract', detail: error.message } : { kind: 'ok', value: data });
    };
    const askAlone = () => resolve(client.call(operation, { params: { id }, query: { lang } }));
    queue.push({ id, find, askAlone });
    if (queue.length > 1) return;
    setTimeout(() => {
      queues.delete(name);
      const [first, second] = queue;
      if (!second) return first?.askAlone();
      for (let from = 0; from < queue.length; from += most)
        void askTogether(client, isCampaign, lang, queue.slice(from, from + most));
    });
  });
