import * as fc from 'fast-check';
import gcoord from 'gcoord';
import { describe, expect, it } from 'vitest';

import { metresBetween, placeVerdict, toWgs84 } from '../../src/rules/place.ts';

const zhuli = { id: 'zhuli', lat: 30.25, lng: 120.16, radius: 200 };
const xiqiao = { id: 'xiqiao', lat: 30.286, lng: 120.16, radius: 200 };
const stores = [zhuli, xiqiao];

/** A degree of latitude, in metres. */
const degree = 111_195;
/** A place so many metres north of a store. */
const north = (metres: number, accuracy = 10, of = zhuli) =>
  ({ type: 'location', lat: of.lat + metres / degree, lng: of.lng, accuracy }) as const;

/** Somewhere in China’s middle, where every datum differs. */
const inChina = fc.record({
  lat: fc.double({ min: 20, max: 45, noNaN: true }),
  lng: fc.double({ min: 85, max: 122, noNaN: true }),
});
const anywhere = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('a place in another datum', () => {
  // As other implementations publish them.
  it.each([
    ['Beijing', 'GCJ-02', [39.91334545536069, 116.38404722455657], [39.911954, 116.377817]],
    ['Shanghai', 'GCJ-02', [31.17530398364597, 121.531541859215], [31.1774276, 121.5272106]],
    ['Shenzhen', 'GCJ-02', [22.540796131694766, 113.9171764808363], [22.543847, 113.912316]],
    ['the Forbidden City', 'BD-09', [39.92196580126834, 116.41661560068297], [39.914266, 116.403988]],
  ] as const)('in %s is told from %s to within a metre', (_, datum, [lat, lng], [wgsLat, wgsLng]) => {
    expect(metresBetween(toWgs84({ lat, lng, datum }), { lat: wgsLat, lng: wgsLng })).toBeLessThan(1);
    expect(metresBetween({ lat, lng }, { lat: wgsLat, lng: wgsLng })).toBeGreaterThan(100);
  });

  it.each([
    ['GCJ-02', gcoord.GCJ02],
    ['BD-09', gcoord.BD09],
  ] as const)('comes back from %s to within a metre, anywhere in China', (datum, system) => {
    fc.assert(
      fc.property(inChina, (point) => {
        const [lng, lat] = gcoord.transform([point.lng, point.lat], gcoord.WGS84, system);
        expect(metresBetween(toWgs84({ lat, lng, datum }), point)).toBeLessThan(1);
      }),
    );
  });

  it('is what it says where nobody says which it is in, and abroad where GCJ-02 is none', () => {
    fc.assert(
      fc.property(anywhere, (point) => {
        expect(toWgs84(point)).toEqual(point);
      }),
    );
    const berlin = { lat: 52.52, lng: 13.405 };
    expect(metresBetween(toWgs84({ ...berlin, datum: 'GCJ-02' }), berlin)).toBeLessThan(0.001);
  });
});

describe('how far apart two places are', () => {
  it.each([
    ['a degree of latitude', [0, 0], [1, 0], 111_195],
    ['a degree of longitude at sixty north', [60, 0], [60, 1], 55_597],
    ['London and Paris', [51.5074, -0.1278], [48.8566, 2.3522], 343_556],
    ['over the date line', [0, 179.999], [0, -179.999], 222],
    ['the poles', [90, 0], [-90, 120], 20_015_087],
    ['one pole, by whatever longitude', [90, -70], [90, 110], 0],
    ['the other side of the world', [10, 20], [-10, -160], 20_015_087],
  ] as const)('is so many metres: %s', (_, [lat, lng], [toLat, toLng], metres) => {
    expect(Math.round(metresBetween({ lat, lng }, { lat: toLat, lng: toLng }))).toBe(metres);
  });

  it('is the same both ways, nothing to itself, and never more than half around the world', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (one, other) => {
        const metres = metresBetween(one, other);
        expect(metresBetween(other, one)).toBeCloseTo(metres, 3);
        expect(metresBetween(one, one)).toBe(0);
        expect(metres).toBeGreaterThanOrEqual(0);
        expect(metres).toBeLessThanOrEqual(20_015_087);
      }),
    );
  });
});

describe('a place held against the stores', () => {
  it.each([
    ['at the door', north(0), { type: 'here', storeId: 'zhuli' }],
    ['within the radius', north(190), { type: 'here', storeId: 'zhuli' }],
    ['beyond it, by what the phone knows within', north(230, 40), { type: 'here', storeId: 'zhuli' }],
    ['beyond it for certain', north(260, 40), { type: 'outside', nearest: { storeId: 'zhuli', metres: 260 } }],
    [
      'nearer to the other store',
      north(-300, 20, xiqiao),
      { type: 'outside', nearest: { storeId: 'xiqiao', metres: 300 } },
    ],
    ['as rough as the radius', north(390, 200), { type: 'here', storeId: 'zhuli' }],
    ['rougher than it', north(210, 201), { type: 'unclear' }],
    ['at the door, by five kilometres', north(0, 5000), { type: 'unclear' }],
  ] as const)('is %s', (_, place, verdict) => {
    expect(placeVerdict(stores, place)).toEqual(verdict);
  });

  it('counts in a small store by a phone that knows no better than 150 metres, and no worse', () => {
    const small = [{ ...zhuli, radius: 50 }];
    expect(placeVerdict(small, north(190, 150))).toEqual({ type: 'here', storeId: 'zhuli' });
    expect(placeVerdict(small, north(190, 151))).toEqual({ type: 'unclear' });
    expect(placeVerdict(small, north(210, 150)).type).toBe('outside');
  });

  it('counts in a large store by a phone that is sure to be within, however rough', () => {
    expect(placeVerdict([{ ...zhuli, radius: 6000 }], north(0, 5000))).toEqual({ type: 'here', storeId: 'zhuli' });
  });

  it('is nowhere at 0,0, where phones are that know nothing or are told what to say', () => {
    const place = { type: 'location', lat: 0, lng: 0, accuracy: 1 } as const;
    for (const datum of ['WGS-84', 'GCJ-02', 'BD-09'] as const)
      expect(placeVerdict(stores, { ...place, datum })).toEqual({ type: 'unclear' });
    expect(placeVerdict([{ ...zhuli, lat: 0, lng: 0 }], place)).toEqual({ type: 'unclear' });
  });

  it('is in no store that has no place, nor where there is none', () => {
    expect(placeVerdict([], north(0))).toEqual({ type: 'unclear' });
    expect(placeVerdict([{ id: 'zhuli' }, xiqiao], north(0))).toMatchObject({
      type: 'outside',
      nearest: { storeId: 'xiqiao' },
    });
  });

  it('counts over the date line', () => {
    const taveuni = { id: 'taveuni', lat: -16.8, lng: 179.9999, radius: 100 };
    const place = { type: 'location', lat: -16.8, lng: -179.9999, accuracy: 5 } as const;
    expect(placeVerdict([taveuni], place)).toEqual({ type: 'here', storeId: 'taveuni' });
  });

  it('counts by GCJ-02 at the store, and by the same figures without it does not', () => {
    const [lng, lat] = gcoord.transform([zhuli.lng, zhuli.lat], gcoord.WGS84, gcoord.GCJ02);
    const place = { type: 'location', lat, lng, accuracy: 20 } as const;
    expect(placeVerdict(stores, { ...place, datum: 'GCJ-02' })).toEqual({ type: 'here', storeId: 'zhuli' });
    expect(placeVerdict(stores, place).type).toBe('outside');
  });

  it('comes to something whatever a phone says', () => {
    const datum = fc.constantFrom('WGS-84' as const, 'GCJ-02' as const, 'BD-09' as const, undefined);
    fc.assert(
      fc.property(anywhere, datum, fc.double({ min: 0, max: 1e8, noNaN: true }), (point, of, accuracy) => {
        const verdict = placeVerdict(stores, { type: 'location', ...point, accuracy, datum: of });
        if (verdict.type === 'outside') {
          expect(Number.isInteger(verdict.nearest.metres)).toBe(true);
          expect(verdict.nearest.metres).toBeGreaterThan(200);
        }
      }),
    );
  });
});
