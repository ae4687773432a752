var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Global, Module } from '@nestjs/common';
import { Settings } from '../config/settings.js';
import { SecretBox } from './secret-box.js';
/** Offers the `SecretBox` with the keys of `ENCRYPTION_KEY`. The other parts of this folder are plain functions. */
let CryptoModule = class CryptoModule {
};
CryptoModule = __decorate([
    Global(),
    Module({
        providers: [
            {
                provide: SecretBox,
                inject: [Settings],
                useFactory: (settings) => new SecretBox(settings.encryptionKeys),
            },
        ],
        exports: [SecretBox],
    })
], CryptoModule);
export { CryptoModule };
//# sourceMappingURL=crypto.module.js.map