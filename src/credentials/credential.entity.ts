import { defineEntity, p } from '@mikro-orm/core';
import { refuseRetiredKeys } from '../platform/crypto/encryption-key.entity.js';
import type { CredentialTestResult } from './credential-tester.js';

/** The one driver there is; its name is what the registration page of the first users says. */
export const CREDENTIAL_DRIVERS = ['Dear Inventory'] as const;
export type CredentialDriver = (typeof CREDENTIAL_DRIVERS)[number];

const CredentialSchema = defineEntity({
  name: 'Credential',
  tableName: 'credential',
  triggers: [refuseRetiredKeys('password_key_id')],
  properties: {
    id: p.uuid().primary(),
    credentialName: p.text().unique(),
    credentialDriver: p.text().$type<CredentialDriver>(),
    /** The Cin7 Account ID, lower case. */
    username: p.text(),
    /** The Cin7 API key, encrypted; `passwordKeyId` names the encryption key. */
    passwordCiphertext: p.text(),
    passwordKeyId: p.text(),
    /** How the last try with this username and password ended; null when it was not tried since it was saved. */
    lastTest: p.json<CredentialTestResult>().nullable(),
    createdAt: p.datetime(3).columnType('timestamptz(3)'),
    updatedAt: p.datetime(3).columnType('timestamptz(3)'),
  },
});

/** A named login to Cin7 Core. */
export class Credential extends CredentialSchema.class {}
CredentialSchema.setClass(Credential);
