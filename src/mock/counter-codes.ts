import { codeRefusal } from '../rules/code-life.ts';
import { Refusal } from './refusal.ts';
import type { HeldPass, Shop } from './shop.ts';

/** The pass behind a code that is fresh and good for one write still. */
export const passBehind = (shop: Shop, digits: string): HeldPass => {
  const code = shop.codes.get(digits);
  const pass = code && shop.passes.get(code.passId);
  if (!pass) throw new Refusal('code_invalid');
  const no = codeRefusal(shop.now() - code.issuedAt);
  if (no) throw new Refusal(no);
  // A redeemed coupon is known as such by the code that it was redeemed by.
  if (code.isUsed) throw new Refusal(pass.state === 'redeemed' ? 'already_redeemed' : 'code_stale');
  return pass;
};

/** A write was made by a code: it is good for no other. */
export const useUp = (shop: Shop, digits: string): void => {
  const code = shop.codes.get(digits);
  if (code) shop.codes.set(digits, { ...code, isUsed: true });
};
