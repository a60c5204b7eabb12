import { afterEach, describe, expect, it, vi } from 'vitest';

import { clientFor } from '../../src/client/registry.ts';

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
});
