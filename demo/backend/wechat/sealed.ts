import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import { wechatSealKey } from '../sessions/keys.ts';

const [cipher, nonceLength, tagLength] = ['aes-256-gcm', 12, 16] as const;

/** A text that only this backend's secret opens, and only as what it was sealed for. */
export const seal = (secret: string, text: string, as: string): Buffer => {
  const nonce = randomBytes(nonceLength);
  const sealing = createCipheriv(cipher, wechatSealKey(secret), nonce).setAAD(Buffer.from(as));
  const sealed = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]);
};

/** What was sealed, or nothing where it was by another secret or for something else. */
export const unseal = (secret: string, sealed: Buffer, as: string): string | undefined => {
  try {
    const opening = createDecipheriv(cipher, wechatSealKey(secret), sealed.subarray(0, nonceLength), {
      authTagLength: tagLength,
    })
      .setAAD(Buffer.from(as))
      .setAuthTag(sealed.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([opening.update(sealed.subarray(nonceLength + tagLength)), opening.final()]).toString('utf8');
  } catch {
    return undefined;
  }
};
