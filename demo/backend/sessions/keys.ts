import { createHmac } from 'node:crypto';

/** A key of its own for each purpose, all from the one secret. */
const keyFor = (secret: string, purpose: string) => createHmac('sha256', secret).update(purpose).digest('base64url');

/** What sessions are signed with. */
export const sessionKey = (secret: string): string => keyFor(secret, 'lingka-session-1');

/** What the codes that stores show are made with. */
export const storeCodeKey = (secret: string): string => keyFor(secret, 'lingka-store-code-1');

/** What the names of those who were erased are hashed with. */
export const erasedHashOf = (secret: string, visitorId: string): string =>
  createHmac('sha256', keyFor(secret, 'lingka-erased-1')).update(visitorId).digest('base64url');

/** The visitor that a phone is: whoever proves the number is the same one, and no name gives a number away. */
export const phoneVisitorIdOf = (secret: string, phone: string): string =>
  createHmac('sha256', keyFor(secret, 'lingka-phone-visitor-1')).update(phone).digest('base64url');

/** What a phone is found by among those that one-time codes were sent to. */
export const phoneHashOf = (secret: string, phone: string): string =>
  createHmac('sha256', keyFor(secret, 'lingka-phone-1')).update(phone).digest('base64url');

/** What is kept of a one-time code. */
export const oneTimeCodeHashOf = (secret: string, phone: string, code: string): string =>
  createHmac('sha256', keyFor(secret, 'lingka-one-time-code-1')).update(`${phone} ${code}`).digest('base64url');

/** The visitor that a device is: the same key always gives the same name, and no name gives a key away. */
export const visitorIdOf = (secret: string, deviceKey: string): string =>
  createHmac('sha256', keyFor(secret, 'lingka-visitor-1')).update(deviceKey).digest('base64url');

/** The visitor that somebody is to one official account. */
export const wechatVisitorIdOf = (secret: string, appId: string, openid: string): string =>
  createHmac('sha256', keyFor(secret, 'lingka-wechat-visitor-1')).update(`${appId} ${openid}`).digest('base64url');

/** The same to all apps of the account's owner, where they are bound together. */
export const wechatUnionVisitorIdOf = (secret: string, unionid: string): string =>
  createHmac('sha256', keyFor(secret, 'lingka-wechat-union-visitor-1')).update(unionid).digest('base64url');

/** What is kept of a code of WeChat's, or of the state that it came with. */
export const wechatCodeHashOf = (secret: string, text: string): string =>
  createHmac('sha256', keyFor(secret, 'lingka-wechat-code-1')).update(text).digest('base64url');

/** What a login through WeChat is vouched for by. */
export const wechatStateMacOf = (secret: string, begun: Buffer, visitorId: string): Buffer =>
  createHmac('sha256', keyFor(secret, 'lingka-wechat-state-1')).update(begun).update(visitorId).digest();

/** What WeChat's credentials are sealed with: 32 bytes. */
export const wechatSealKey = (secret: string): Buffer =>
  createHmac('sha256', secret).update('lingka-wechat-credentials-1').digest();
