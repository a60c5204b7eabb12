import { afterEach, describe, expect, it, vi } from 'vitest';

import { clientFor } from '../../src/client/registry.ts';
import { getCampaign } from '../../src/contract/campaign.ts';

describe('the client of an endpoint', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is one on a page, however the endpoint is written', () => {
    vi.stubGlobal('document', { baseURI: 'https://shop.example/cards/today.html' });
    const client = clientFor('/api/v1');
    expect(client.endpoint).toBe('https://shop.example/api/v1');
    expect(clientFor('https://shop.example/api/v1/')).toBe(client);
    expect(clientFor('../api/v1')).toBe(client);
    expect(clientFor('https://shop.example/api/v2')).not.toBe(client);
  });

  it('is there for one that is no address too, and every call says so', async () => {
    const client = clientFor('http://[bad');
    expect(clientFor('http://[bad')).toBe(client);
    expect(await client.call(getCampaign, { params: { id: 'tea-card' }, query: {} })).toEqual({
      kind: 'off-contract',
      detail: 'no address: http://[bad/campaigns/tea-card',
    });
  });
});
