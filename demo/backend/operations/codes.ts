import { randomBytes } from 'node:crypto';

import type { createCode, verifyCode } from '../../../src/contract/code.ts';
import { cardState, countsIn } from '../../../src/rules/card-pass.ts';
import { codeDigits } from '../../../src/rules/code-digits.ts';
import { codeLife } from '../../../src/rules/code-life.ts';
import { codeRefusalIn } from '../../../src/rules/pass-state.ts';
import { readCampaign } from '../campaigns/campaign-store.ts';
import type { PassRow } from '../database/schema.ts';
import { about, answering } from '../http/handler.ts';
import { Refusal } from '../http/refusal.ts';
import { codeHashOf, passBehind } from './counter-codes.ts';
import { describePass, findOwn, keptCard } from './passes.ts';

/** Makes a code. Only its hash is kept. */
export const newCode = about<typeof createCode, PassRow>(
  ({ services, params, principal }) => findOwn(services.database, params.id, principal.visitorId),
  async ({ database, now }, pass) => {
    const state = cardState(keptCard(pass), now);
    const refusal = codeRefusalIn(state);
    if (refusal) throw new Refusal(refusal, { detail: `The pass is ${state}.` });
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

/** Tells staff what a code is, and changes nothing. */
export const verification = answering<typeof verifyCode>(async ({ database, principal, body, query, now }) => {
  const pass = await passBehind(database, body.code, now);
  if (cardState(keptCard(pass), now) === 'expired') throw new Refusal('expired');
  const campaign = await readCampaign(database, pass.campaign_id);
  if (!countsIn(campaign.definition, principal.storeId)) throw new Refusal('wrong_store');
  const described = describePass(pass, campaign, now, query.lang);
  return {
    pass: described,
    ...(described.holder === undefined ? {} : { holder: described.holder }),
    serverTime: new Date(now).toISOString(),
  };
});
