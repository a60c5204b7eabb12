import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { pass } from './pass.ts';
import { byId, inLanguage, line } from './values.ts';

/** A change of a pass's state by whoever runs the campaigns, with the reason for it. */
// @__NO_SIDE_EFFECTS__
const passChange = <const Path extends `/${string}`>(path: Path) =>
  operation({
    method: 'POST',
    path,
    access: 'admin',
    keyed: true,
    params: byId,
    query: inLanguage,
    body: z.strictObject({ reason: line }),
    status: 200,
    answer: pass,
    refusals: [
      'unauthenticated',
      'forbidden',
      'not_found',
      'idempotency_key_missing',
      'idempotency_key_reused',
      'idempotency_in_flight',
      'state_conflict',
    ],
  });

/** Makes a pass void, for good. */
export const voidPass = /* @__PURE__ */ passChange('/passes/{id}/void');

/** Blocks a pass until it is unblocked. */
export const blockPass = /* @__PURE__ */ passChange('/passes/{id}/block');

/** Gives a blocked pass back to its holder. */
export const unblockPass = /* @__PURE__ */ passChange('/passes/{id}/unblock');
