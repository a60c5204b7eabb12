import * as z from 'zod/mini';

import { operation } from './operation.ts';
import { id } from './values.ts';
import { createVisitorSession, visitorGrants } from './visitor-session.ts';

export { deviceKey, type Identity, identity, type Session, session } from './visitor-session.ts';

const pin = /* @__PURE__ */ z.string().check(z.regex(/^\d{4,12}$/));

/** Who is asking, and by what. */
export const grant = z.discriminatedUnion('grant', [
  ...visitorGrants,
  z.strictObject({ grant: z.literal('staff'), storeId: id, pin }),
  z.strictObject({ grant: z.literal('admin'), pin }),
]);

export type Grant = z.infer<typeof grant>;

/**
 * Opens a session for a guest's device, for whoever WeChat says somebody is, for whoever has a phone, for staff of a store or for
 * whoever runs the campaigns. A phone that a visitor proves theirs, with their token, takes over what they have, and so does a WeChat
 * account where a guest logs in: from then on they are another name for it. Of what only one may be held that of the one who is
 * known better stays, the other's is void, and its points are added. A phone outranks WeChat: whoever has both is the phone, and
 * WeChat another name for it; where either belongs to somebody else already, nothing moves. `state` is good for the visitor who
 * began the login (`createWechatLogin`), whose token comes along; it fails as `code_invalid` and `code_stale`, as the code does.
 */
export const createSession = operation({ ...createVisitorSession, body: grant });
