import type { CardCampaign, CardParticipation, CardPass } from '../../../../src/contract/card.ts';
import type { Code } from '../../../../src/contract/code.ts';
import type { Session } from '../../../../src/contract/session.ts';

const endpoint = '/api/v1';
const campaignId = 'tea-card';
const inChinese = '?lang=zh-CN';

const randomText = (bytes: number) =>
  btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes))))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=/g, '');

/** What is kept on the phone under a name, made where there is none yet. */
const kept = (name: string, make: () => string) => {
  const value = localStorage.getItem(name) ?? make();
  localStorage.setItem(name, value);
  return value;
};

const keptSession = (): Session | undefined => {
  const text = localStorage.getItem('session');
  return text === null ? undefined : (JSON.parse(text) as Session);
};

interface Sent {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const request = async <Answer>(path: string, init?: Sent): Promise<Answer> => {
  const session = keptSession();
  const response = await fetch(endpoint + path, {
    ...init,
    headers: {
      ...(session && { Authorization: `Bearer ${session.token}` }),
      ...(init?.body !== undefined && { 'Content-Type': 'application/json' }),
      ...init?.headers,
    },
  });
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return (await response.json()) as Answer;
};

const post = <Answer>(path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
  request<Answer>(path, { method: 'POST', headers, ...(body !== undefined && { body: JSON.stringify(body) }) });

const openSession = async () => {
  if (keptSession()) return;
  const deviceKey = kept('device', () => randomText(32));
  localStorage.setItem('session', JSON.stringify(await post<Session>('/sessions', { grant: 'guest', deviceKey })));
};

/** The card on offer. */
export const readCampaign = () => request<CardCampaign>(`/campaigns/${campaignId}${inChinese}`);

/** Whether this visitor has it already. */
export const readParticipation = () => request<CardParticipation>(`/campaigns/${campaignId}/participation${inChinese}`);

/** Takes the card; asked again after silence, it goes out with the same key. */
export const claimCard = async ({ disclosureVersion }: CardCampaign): Promise<CardPass> => {
  await openSession();
  const key = kept('claim', () => randomText(16));
  return post<CardPass>(
    `/campaigns/${campaignId}/claims${inChinese}`,
    { disclosureVersion },
    { 'Idempotency-Key': key },
  );
};

/** A code for the counter. */
export const makeCode = (passId: string) => post<Code>(`/passes/${passId}/codes`);
