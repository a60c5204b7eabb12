import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createClaim } from '../../src/contract/pass.ts';
import { pageSource } from '../../src/platform/page-source.ts';

describe('where a visitor came from', () => {
  it.each([
    ['?store=zhuli&channel=poster', { storeId: 'zhuli', channel: 'poster' }],
    ['?store=zhuli', { storeId: 'zhuli' }],
    ['?lang=en&channel=menu-2', { channel: 'menu-2' }],
    ['?store=zhuli&store=xiqiao', { storeId: 'zhuli' }],
    ['', undefined],
    ['?', undefined],
    ['?store=&channel=', undefined],
  ])('is read from the address: %s', (search, source) => expect(pageSource({}, search)).toEqual(source));

  it.each(['?store=zhu li', '?store=%3Cb%3E', `?store=${'a'.repeat(65)}`, '?store=竹里', '?store=%00', '?channel=a/b'])(
    'is left out where it is no name: %s',
    (search) => expect(pageSource({}, search)).toBeUndefined(),
  );

  it('is what the page says before what the address says, each by itself', () => {
    expect(pageSource({ store: 'zhuli' }, '?store=xiqiao&channel=poster')).toEqual({
      storeId: 'zhuli',
      channel: 'poster',
    });
    expect(pageSource({ store: '', channel: 'menu' }, '?store=xiqiao')).toEqual({ storeId: 'xiqiao', channel: 'menu' });
  });

  it('is what the address says where the page says what is no name', () => {
    expect(pageSource({ store: '竹里店' }, '?store=zhuli')).toEqual({ storeId: 'zhuli' });
  });

  it('is something that a claim takes, whatever the address holds', () => {
    fc.assert(
      fc.property(fc.webQueryParameters(), fc.string(), fc.string(), (query, store, channel) => {
        const search = `?${query}&store=${encodeURIComponent(store)}&channel=${encodeURIComponent(channel)}`;
        const source = pageSource({}, search);
        expect(createClaim.body.safeParse({ disclosureVersion: 'v', source }).success).toBe(true);
      }),
    );
  });
});
