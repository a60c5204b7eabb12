import type { Client } from '../client/client.ts';
import type { Result } from '../client/result.ts';
import { campaignsAsTheyAre } from '../contract/campaign-shape.ts';
import { participationsAsTheyAre } from '../contract/participation-shape.ts';
import { type CampaignRead, noSuchCampaign, type Question, type Reading } from './reading.ts';

type Items = Result<{ readonly items: readonly unknown[] }>;

/** Somebody who asked, in the same breath as others. */
interface Reader {
  readonly id: string;
  readonly askAlone: () => void;
  readonly find: (items: Items) => void;
}

/** How many the contract lets be asked for at once. */
const most = 100;

const waiting = new WeakMap<Client, Map<string, Reader[]>>();

const keyed = (item: unknown): Readonly<Record<string, unknown>> =>
  typeof item === 'object' && item !== null ? { ...item } : {};

/** How a campaign, or a standing in one, is read by an element of which a page holds several: what they ask for in one breath goes out as one question. */
export const together =
  <T>(operation: CampaignRead<T>): Reading<T> =>
  (client, { id, lang }: Question) =>
    new Promise((resolve) => {
      const [several, key] =
        operation.access === 'public'
          ? ([campaignsAsTheyAre, 'id'] as const)
          : ([participationsAsTheyAre, 'campaignId'] as const);
      const name = `${key} ${lang ?? ''}`;
      const queues = waiting.get(client) ?? new Map<string, Reader[]>();
      waiting.set(client, queues);
      const queue = queues.get(name) ?? [];
      queues.set(name, queue);

      const find = (items: Items) => {
        if (items.kind !== 'ok') {
          resolve(items);
          return;
        }
        const own = items.value.items.find((item) => keyed(item)[key] === id);
        if (own === undefined) {
          resolve(noSuchCampaign());
          return;
        }
        const { data, error } = operation.answer.safeParse(own);
        resolve(error ? { kind: 'off-contract', detail: error.message } : { kind: 'ok', value: data });
      };
      const askAlone = () => resolve(client.call(operation, { params: { id }, query: { lang } }));
      if (queue.push({ id, find, askAlone }) > 1) return;

      const ask = async (readers: readonly Reader[]) => {
        const ids = [...new Set(readers.map((reader) => reader.id))].join();
        const items = await client.call<typeof campaignsAsTheyAre | typeof participationsAsTheyAre>(several, {
          query: { ids, lang },
        });
        for (const reader of readers) reader.find(items);
      };
      setTimeout(() => {
        queues.delete(name);
        if (queue.length === 1) {
          askAlone();
          return;
        }
        for (let from = 0; from < queue.length; from += most) void ask(queue.slice(from, from + most));
      });
    });
