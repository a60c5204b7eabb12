import * as z from 'zod/mini';

import { asSigned, callSdk } from './calls.ts';
import { failed, type WechatResult } from './result.ts';
import type { Signing } from './signing.ts';

const answer = z.object({ resultStr: z.string() });

/** WeChat puts the kind of a bar code before its digits, and nothing before what a QR code says. */
const withoutKind = (text: string) => text.replace(/^(?:EAN|UPC|CODE|CODABAR|ITF|RSS|GS1)[A-Z0-9_-]*,/, '');

/** Lets WeChat scan a code, and tells what it reads. */
export const scanBy = async (signing: Signing, patience: number): Promise<WechatResult<string>> => {
  const options = { needResult: 1, scanType: ['qrCode', 'barCode'] };
  const result = await asSigned(signing, ({ sdk }) => callSdk(sdk, { name: 'scanQRCode', options, patience }));
  if (result.kind !== 'ok') return result;
  const { data } = answer.safeParse(result.value);
  return data ? { kind: 'ok', value: withoutKind(data.resultStr) } : failed('refused', 'scanQRCode: no resultStr');
};
