import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Seals tokens for storage; what is sealed for one account does not open for another. */
export type TokenCipher = {
  seal(token: string, officialAccountId: string): Buffer;
  /** Throws when the bytes were changed, belong to another account or were sealed with another key. */
  open(sealed: Buffer, officialAccountId: string): string;
};

/** The first byte of what is sealed, so that another way of sealing can come beside this one. */
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;
const headerBytes = 1 + nonceBytes + tagBytes;

/** AES-256-GCM with a fresh nonce each time. `key`: 32 bytes in base64, as `TOKEN_ENCRYPTION_KEY` holds them. */
export function createTokenCipher(key: string): TokenCipher {
  const keyBytes = Buffer.from(key, 'base64');
  return {
    seal(token, officialAccountId) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv('aes-256-gcm', keyBytes, nonce);
      cipher.setAAD(Buffer.from(officialAccountId));
      const secret = Buffer.concat([cipher.update(token, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(version), nonce, cipher.getAuthTag(), secret]);
    },
    open(sealed, officialAccountId) {
      if (sealed[0] !== version || sealed.length < headerBytes) {
        throw new Error('A stored token was sealed in an unknown way.');
      }
      const nonce = sealed.subarray(1, 1 + nonceBytes);
      const decipher = createDecipheriv('aes-256-gcm', keyBytes, nonce, {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(officialAccountId));
      decipher.setAuthTag(sealed.subarray(1 + nonceBytes, headerBytes));
      const secret = decipher.update(sealed.subarray(headerBytes));
      return Buffer.concat([secret, decipher.final()]).toString('utf8');
    },
  };
}
