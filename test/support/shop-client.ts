import { type Client, type ClientOptions, createClient } from '../../src/client/client.ts';
import { getCampaign } from '../../src/contract/campaign.ts';
import { createClaim } from '../../src/contract/pass.ts';
import { type Fault, faulty } from '../../src/mock/faults.ts';
import { createMock, type MockOptions } from '../../src/mock/mock.ts';
import { noon, teaCard } from './tea-card.ts';

export const endpoint = 'https://shop.example/api/v1';

/** What went over the wire, and what came back (nothing where the answer was lost). */
export interface Exchange {
  readonly line: string;
  readonly at: number;
  readonly token: string | null;
  readonly key: string | null;
  readonly body: string;
  status?: number;
}

/** A backend in memory behind a way that can fail, and the notes of all that went over it. */
export const openShop = (options: MockOptions = {}) => {
  const mock = createMock({ campaigns: [teaCard], now: () => noon, ...options });
  const way = faulty(mock.fetch);
  const sent: Exchange[] = [];
  const fetch = async (request: Request) => {
    const exchange: Exchange = {
      line: `${request.method} ${new URL(request.url).pathname.replace('/api/v1', '')}`,
      at: Date.now(),
      token: request.headers.get('authorization'),
      key: request.headers.get('idempotency-key'),
      body: await request.clone().text(),
    };
    sent.push(exchange);
    const response = await way.fetch(request);
    exchange.status = response.status;
    return response;
  };
  return {
    mock,
    sent,
    fetch,
    next: way.next,
    always: way.always,
    /** What was sent to one operation: `POST /sessions`. */
    sentTo: (line: string) => sent.filter((one) => one.line === line),
    client: (more: Partial<ClientOptions> = {}) => createClient({ endpoint, fetch, ...more }),
  };
};

/** The input of a claim on what the campaign says now. */
export const claimInput = async (client: Client) => {
  const campaign = await client.call(getCampaign, { params: { id: teaCard.id } });
  if (campaign.kind !== 'ok') throw new Error(`no campaign: ${campaign.kind}`);
  return { params: { id: teaCard.id }, body: { disclosureVersion: campaign.value.disclosureVersion } };
};

/** Claims the tea card. */
export const claim = async (client: Client) => client.send(createClaim, await claimInput(client));

export const claims = 'POST /campaigns/tea-card/claims';

/** A fault for one operation alone; all others get through. */
export const onlyOn =
  (line: string, fault: Fault): Fault =>
  (request, forward) =>
    `${request.method} ${new URL(request.url).pathname}`.endsWith(line.replace(' ', ' /api/v1'))
      ? fault(request, forward)
      : forward(request);
