import { randomBytes } from 'node:crypto';

import type { createCode, verifyCode } from '../../../src/contract/code.ts';
import type { ProblemCode } from '../../../src/contract/problem.ts';
import { cardState } from '../../../src/rules/card-pass.ts';
import { codeDigits } from '../../../src/rules/code-digits.ts';
import { codeLife } from '../../../src/rules/code-life.ts';
import { couponRefusal } from '../../../src/rules/coupon-pass.ts';
import { codeRefusalIn } from '../../../src/rules/pass-state.ts';
import { readCampaign } from '../campaigns/campaign-store.ts';
import type { PassRow } from '../database/schema.ts';
import { about, answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { codeHashOf, passBehind } from './counter-codes.ts';
import { describePass, isCard, isCoupon, keptCard, keptCoupon, passState } from './kept-passes.ts';
import { findOwn } from './passes.ts';
import { requireOffer, requireUsable } from './till.ts';

/** Why a pass makes no code, or nothing where it does. */
const refusalOf = (pass: PassRow, now: number): ProblemCode | undefined => {
  if (isCoupon(pass)) return couponRefusal(keptCoupon(pass), now);
  return isCard(pass) ? codeRefusalIn(cardState(keptCard(pass), now)) : undefined;
};

/** Makes a code. Only its hash is kept. */
export const newCode = about<typeof createCode, PassRow>(
  ({ services, params, principal }) => findOwn(services.database, params.id, principal.visitorId),
  async ({ database, now }, pass) => {
    const refusal = refusalOf(pass, now);
    if (refusal) throw new Refusal(refusal, { detail: `The pass is ${passState(pass, now)}.` });
    const code = codeDigits(randomBytes);
    const issued = new Date(now);
    const expires = new Date(now + codeLife.shown);
    await database
      .insertInto('counter_codes')
      .values({ hash: codeHashOf(code), pass_id: pass.id, issued_at: issued, expires_at: expires })
      .execute();
    return { code, issuedAt: issued.toISOString(), expiresAt: expires.toISOString(), serverTime: issued.toISOString() };
  },
);

/** Tells staff what a code is, and what its coupon makes of an amount, and changes nothing. */
export const verification = answering<typeof verifyCode>(async ({ database, principal, body, query, now }) => {
  const pass = await passBehind(database, body.code, now);
  const campaign = await readCampaign(database, pass.campaign_id);
  requireUsable(pass, campaign.definition, { storeId: principal.storeId, now });
  const described = describePass(pass, campaign, now, query.lang);
  return {
    pass: described,
    ...(described.holder === undefined ? {} : { holder: described.holder }),
    ...(described.kind === 'coupon' && body.amount !== undefined ? requireOffer(described.offer, body.amount) : {}),
    serverTime: new Date(now).toISOString(),
  };
});
