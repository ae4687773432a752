import { createCipheriv, randomBytes } from 'node:crypto';

/** As versions before decision 0028 stored a secret, with the key of 32 times the byte 1. */
export function sealedDirectly(plain: string, context: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32, 1), nonce, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(context));
  const sealed = [nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()];
  return `v1.${Buffer.concat(sealed).toString('base64url')}`;
}
