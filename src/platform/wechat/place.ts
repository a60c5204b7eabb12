import * as z from 'zod/mini';

import { mapUrl } from '../map-url.ts';
import { asSigned, callSdk } from './calls.ts';
import { failed, type WechatResult } from './result.ts';
import type { Signing } from './signing.ts';

/** Where a phone is, by the maps of China: WeChat is asked for this datum, and every one of its versions says it the same way. */
export interface WechatPlace {
  readonly lat: number;
  readonly lng: number;
  readonly accuracy: number;
  readonly datum: 'GCJ-02';
}

/** A place to be shown, in WGS-84. */
export interface ShownPlace {
  readonly name: string;
  readonly address?: string | undefined;
  readonly lat: number;
  readonly lng: number;
}

// Some versions say numbers as texts.
const degrees = z.coerce.number();
const answer = z.object({ latitude: degrees, longitude: degrees, accuracy: degrees });

/** Asks WeChat where the phone is. */
export const locateBy = async (signing: Signing, patience: number): Promise<WechatResult<WechatPlace>> => {
  const options = { type: 'gcj02' };
  const result = await asSigned(signing, ({ sdk }) => callSdk(sdk, { name: 'getLocation', options, patience }));
  if (result.kind !== 'ok') return result;
  const { data } = answer.safeParse(result.value);
  if (!data) return failed('refused', 'getLocation: no place');
  const { latitude: lat, longitude: lng, accuracy } = data;
  return { kind: 'ok', value: { lat, lng, accuracy, datum: 'GCJ-02' } };
};

/** Shows a place on WeChat's own map, which leads there. */
export const showPlace = async (
  signing: Signing,
  { name, address = '', ...point }: ShownPlace,
  patience: number,
): Promise<WechatResult<unknown>> => {
  const { toGcj02 } = await import('../../rules/gcj02.ts');
  const { lat: latitude, lng: longitude } = toGcj02(point);
  const options = { latitude, longitude, name, address, scale: 16 };
  return asSigned(signing, ({ sdk }) => callSdk(sdk, { name: 'openLocation', options, patience }));
};

/** Shows a place on a map of the web, where there is no WeChat. */
export const showOnMap = (place: ShownPlace): void => {
  const url = mapUrl(place);
  if (url !== undefined) window.open(url, '_blank', 'noopener');
};
