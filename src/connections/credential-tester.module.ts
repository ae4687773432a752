import { Global, Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { CredentialTester } from '../credentials/credential-tester.js';
import { Cin7CredentialTester } from './cin7-credential-tester.js';

/**
 * Brings Cin7 Core to the room of credentials, which only knows the port. Global, because importing it there would
 * close a circle: connections already stand on credentials.
 */
@Global()
@Module({
  imports: [Cin7CoreModule],
  providers: [{ provide: CredentialTester, useClass: Cin7CredentialTester }],
  exports: [CredentialTester],
})
export class CredentialTesterModule {}
