var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { Listeners } from '../platform/listeners/listeners.js';
/** Tells the id of a credential that changed, or whose test succeeded and so lifted a stop. */
let CredentialListeners = class CredentialListeners extends Listeners {
};
CredentialListeners = __decorate([
    Injectable()
], CredentialListeners);
export { CredentialListeners };
//# sourceMappingURL=credential-listeners.js.map