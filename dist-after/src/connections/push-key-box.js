var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { hashKey } from '../platform/crypto/hash-key.js';
import { newKey } from '../platform/crypto/random-key.js';
import { SecretBox } from '../platform/crypto/secret-box.js';
const PREFIX = 'egp_';
/** Makes push keys and opens stored ones. */
let PushKeyBox = class PushKeyBox {
    secrets;
    constructor(secrets) {
        this.secrets = secrets;
    }
    make(connectionId) {
        const pushApiKey = newKey(PREFIX);
        const { ciphertext, keyId } = this.secrets.encrypt(pushApiKey, contextOf(connectionId));
        const stored = { pushApiKeyCiphertext: ciphertext, pushApiKeyKeyId: keyId, pushApiKeyHash: hashKey(pushApiKey) };
        return { pushApiKey, stored };
    }
    /** @throws SecretBoxError when the encryption key it was stored with is not there any more */
    open(connectionId, stored) {
        return this.secrets.decrypt(stored.pushApiKeyCiphertext, stored.pushApiKeyKeyId, contextOf(connectionId));
    }
    /** A push key as it may be shown to everybody: enough to see what kind of key belongs there. */
    static get masked() {
        return PREFIX + '•'.repeat(12);
    }
};
PushKeyBox = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [SecretBox])
], PushKeyBox);
export { PushKeyBox };
const contextOf = (connectionId) => `connection.push_api_key:${connectionId}`;
//# sourceMappingURL=push-key-box.js.map