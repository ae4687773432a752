import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { SecretBox } from './secret-box.js';

/** Offers the `SecretBox` with the keys of `ENCRYPTION_KEY`. The other parts of this folder are plain functions. */
@Global()
@Module({
  providers: [
    {
      provide: SecretBox,
      inject: [Settings],
      useFactory: (settings: Settings) => new SecretBox(settings.encryptionKeys),
    },
  ],
  exports: [SecretBox],
})
export class CryptoModule {}
