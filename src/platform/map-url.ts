/** A place as somebody looks for it: by its point (WGS-84), or where that is not known by its address. */
interface Place {
  readonly name: string;
  readonly address?: string | undefined;
  readonly lat?: number | undefined;
  readonly lng?: number | undefined;
}

/** A map that shows a place, as a link that opens Amap's app or page; nothing where nobody says where it is. */
export const mapUrl = ({ name, address, lat, lng }: Place): string | undefined => {
  if (lat !== undefined && lng !== undefined) {
    // Chinese maps are drawn on another datum, so the point says which it is on.
    const query = new URLSearchParams({ position: `${String(lng)},${String(lat)}`, name, coordinate: 'wgs84' });
    return `https://uri.amap.com/marker?${String(query)}`;
  }
  return address === undefined
    ? undefined
    : `https://uri.amap.com/search?${String(new URLSearchParams({ keyword: `${address} ${name}` }))}`;
};
