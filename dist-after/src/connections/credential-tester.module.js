var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Global, Module } from '@nestjs/common';
import { Cin7CoreModule } from '../cin7-core/cin7-core.module.js';
import { CredentialTester } from '../credentials/credential-tester.js';
import { Cin7CredentialTester } from './cin7-credential-tester.js';
/**
 * Brings Cin7 Core to the room of credentials, which only knows the port. Global, because importing it there would
 * close a circle: connections already stand on credentials.
 */
let CredentialTesterModule = class CredentialTesterModule {
};
CredentialTesterModule = __decorate([
    Global(),
    Module({
        imports: [Cin7CoreModule],
        providers: [{ provide: CredentialTester, useClass: Cin7CredentialTester }],
        exports: [CredentialTester],
    })
], CredentialTesterModule);
export { CredentialTesterModule };
//# sourceMappingURL=credential-tester.module.js.map