import gcoord from 'gcoord';

import type { Proof } from '../contract/check-in.ts';

type Place = Extract<Proof, { readonly type: 'location' }>;

/** A store that has a place, in WGS-84, and a radius in metres. */
interface Placed {
  readonly id: string;
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
  readonly radius?: number | undefined;
}

/** What a place says: in which store somebody is; nothing, since it is too rough; or that they are somewhere else, and which store is nearest. */
export type PlaceVerdict =
  | { readonly type: 'here'; readonly storeId: string }
  | { readonly type: 'unclear' }
  | { readonly type: 'outside'; readonly nearest: { readonly storeId: string; readonly metres: number } };

interface Point {
  readonly lat: number;
  readonly lng: number;
}

const systems = { 'GCJ-02': gcoord.GCJ02, 'BD-09': gcoord.BD09 } as const;

/** A place in WGS-84, whatever a phone gave it in. */
export const toWgs84 = ({ lat, lng, datum = 'WGS-84' }: Pick<Place, 'lat' | 'lng' | 'datum'>): Point => {
  if (datum === 'WGS-84') return { lat, lng };
  const [east, north] = gcoord.transform([lng, lat], systems[datum], gcoord.WGS84);
  return { lat: north, lng: east };
};

const earth = 6_371_000;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** How far apart two places are, in metres: by the haversine formula, which is exact enough for a store. */
export const metresBetween = (one: Point, other: Point): number => {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const part =
    half(one.lat, other.lat) + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * half(one.lng, other.lng);
  return 2 * earth * Math.asin(Math.min(1, Math.sqrt(part)));
};

/** A place may be out by as much (m), or by the store's own radius if that is more, and still says something. */
const roughest = 150;

/** Holds a place against the stores: it counts where the store may be as near as its radius, by what the phone knows. */
export const placeVerdict = (stores: readonly Placed[], place: Place): PlaceVerdict => {
  // Phones that know nothing, and those that are told what to say, are off Africa.
  if (place.lat === 0 && place.lng === 0) return { type: 'unclear' };
  const point = toWgs84(place);
  const [nearest] = stores
    .flatMap(({ id, lat, lng, radius }) =>
      lat === undefined || lng === undefined || radius === undefined
        ? []
        : [{ id, radius, metres: metresBetween(point, { lat, lng }) }],
    )
    .sort((one, other) => one.metres - one.radius - (other.metres - other.radius));
  if (!nearest) return { type: 'unclear' };
  const { id: storeId, radius, metres } = nearest;
  if (place.accuracy > Math.max(radius, roughest)) return { type: 'unclear' };
  return metres - place.accuracy <= radius
    ? { type: 'here', storeId }
    : { type: 'outside', nearest: { storeId, metres: Math.round(metres) } };
};
