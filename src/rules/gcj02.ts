import gcoord from 'gcoord';

interface Point {
  readonly lat: number;
  readonly lng: number;
}

/** A place that satellites name (WGS-84), as maps of China draw it (GCJ-02). */
export const toGcj02 = ({ lat, lng }: Point): Point => {
  const [east, north] = gcoord.transform([lng, lat], gcoord.WGS84, gcoord.GCJ02);
  return { lat: north, lng: east };
};
