import { describe, expect, it } from 'vitest';

import { mapUrl } from '../../src/platform/map-url.ts';

describe('a map of a place', () => {
  const name = '竹里店 & more';

  it('shows its point, longitude first, and says on which datum it is', () => {
    const url = new URL(mapUrl({ name, lat: 30.2461, lng: 120.1483 }) ?? '');
    expect(url.origin + url.pathname).toBe('https://uri.amap.com/marker');
    expect(Object.fromEntries(url.searchParams)).toEqual({ position: '120.1483,30.2461', name, coordinate: 'wgs84' });
  });

  it('shows a place on the equator or the first meridian', () => {
    expect(new URL(mapUrl({ name, lat: 0, lng: 0 }) ?? '').searchParams.get('position')).toBe('0,0');
  });

  it('looks for its address where it has no point, or half of one', () => {
    for (const half of [{}, { lat: 30 }, { lng: 120 }]) {
      const url = new URL(mapUrl({ name, address: '竹里巷 12 号', ...half }) ?? '');
      expect(url.origin + url.pathname).toBe('https://uri.amap.com/search');
      expect(url.searchParams.get('keyword')).toBe(`竹里巷 12 号 ${name}`);
    }
  });

  it('is none where nobody says where it is', () => {
    expect(mapUrl({ name })).toBeUndefined();
  });
});
