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
import { SecretBoxError } from '../platform/crypto/secret-box-error.js';
import { SecretBox } from '../platform/crypto/secret-box.js';
import { Database } from '../platform/database/database.js';
import { Credential } from './credential.entity.js';
/** `errorKind` of a test result that says that the stored password cannot be opened. */
export const SECRET_UNREADABLE = 'secret_unreadable';
/** Seals and opens passwords; the only way to a stored one. */
let CredentialStore = class CredentialStore {
    database;
    secrets;
    constructor(database, secrets) {
        this.database = database;
        this.secrets = secrets;
    }
    /**
     * @returns the login in the clear, never to be answered or logged; null when there is no such credential
     * @throws SecretBoxError when the encryption key it was stored with is not there any more
     */
    async open(credentialId) {
        const row = await this.database.em().findOne(Credential, { id: credentialId });
        return row && this.openRow(row);
    }
    /** The login of a row that was read already. */
    openRow(row) {
        const apiKey = this.secrets.decrypt(row.passwordCiphertext, row.passwordKeyId, contextOf(row.id));
        return { accountId: row.username, apiKey };
    }
    /**
     * As `openRow`, for work that no person waits for: what cannot be opened is noted as the credential's last test,
     * where people look and which a new password clears.
     */
    async openForWork(row) {
        const isNoted = row.lastTest?.ok === false && row.lastTest.errorKind === SECRET_UNREADABLE;
        try {
            const login = this.openRow(row);
            if (isNoted)
                await this.note(row, null);
            return login;
        }
        catch (error) {
            if (error instanceof SecretBoxError && !isNoted) {
                const test = { ok: false, errorKind: SECRET_UNREADABLE, reason: error.message };
                await this.note(row, { ...test, testedAt: new Date().toISOString() });
            }
            throw error;
        }
    }
    /** Unless another password was stored meanwhile. */
    async note(row, test) {
        await this.database.query(`update "credential" set "last_test" = $2 where "id" = $1 and "password_ciphertext" = $3`, [row.id, test && JSON.stringify(test), row.passwordCiphertext]);
    }
    /** Forgets what could not be opened, because this process may have other keys. */
    async forgetUnreadable() {
        await this.database.query(`update "credential" set "last_test" = null where "last_test" ->> 'errorKind' = $1`, [
            SECRET_UNREADABLE,
        ]);
    }
    /** Bound to the row's id: copied into another row it does not open. */
    seal(credentialId, password) {
        const { ciphertext, keyId } = this.secrets.encrypt(password, contextOf(credentialId));
        return { passwordCiphertext: ciphertext, passwordKeyId: keyId };
    }
};
CredentialStore = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Database,
        SecretBox])
], CredentialStore);
export { CredentialStore };
const contextOf = (id) => `credential.password:${id}`;
//# sourceMappingURL=credential-store.js.map