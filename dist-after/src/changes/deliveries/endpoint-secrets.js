var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { SecretBox } from '../../platform/crypto/secret-box.js';
/** Makes and opens the secrets with which messages are signed. */
let EndpointSecrets = class EndpointSecrets {
    secrets;
    constructor(secrets) {
        this.secrets = secrets;
    }
    /** A new secret in the form of Standard Webhooks; shown once, kept encrypted. */
    make(endpointId) {
        const secret = `whsec_${randomBytes(32).toString('base64')}`;
        return { secret, stored: this.secrets.encrypt(secret, contextOf(endpointId)) };
    }
    /**
     * The secret, and the one before as long as it is still good.
     *
     * @throws SecretBoxError when the encryption key is not there any more
     */
    open(stored, now) {
        const context = contextOf(stored.id);
        const secrets = [this.secrets.decrypt(stored.secretCiphertext, stored.secretKeyId, context)];
        const { previousSecretCiphertext: text, previousSecretKeyId: keyId, previousSecretUntil: until } = stored;
        if (text !== null && keyId !== null && until !== null && new Date(until) > now) {
            secrets.push(this.secrets.decrypt(text, keyId, context));
        }
        return secrets;
    }
};
EndpointSecrets = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [SecretBox])
], EndpointSecrets);
export { EndpointSecrets };
const contextOf = (endpointId) => `endpoint.secret:${endpointId}`;
//# sourceMappingURL=endpoint-secrets.js.map