import { Transform } from 'class-transformer';
import { IsIn, IsString, Length, Matches } from 'class-validator';
import { IfGiven, Trimmed } from '../platform/http/field.decorators.js';
import { UUID_PATTERN } from '../platform/http/id-param.dto.js';
import { CREDENTIAL_DRIVERS, type CredentialDriver } from './credential.entity.js';

/** Pasted ids come with spaces, braces or capitals; they are all the same account. */
const ToGuid = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string'
      ? value
          .trim()
          .replace(/^\{(.*)\}$/, '$1')
          .toLowerCase()
      : value,
  );

const GUID_MESSAGE =
  'username must be the Account ID of the Cin7 account: a GUID such as 1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f, shown in Cin7 Core under Integrations > API';

/** A new login. */
export class CreateCredentialDto {
  /** Unique.
   * @example "Acme Pty Ltd" */
  @Trimmed()
  @IsString()
  @Length(1, 200)
  credentialName!: string;

  /** @example "Dear Inventory" */
  @IsIn(CREDENTIAL_DRIVERS)
  credentialDriver!: CredentialDriver;

  /** The Account ID from Cin7 Core; any case, with or without braces, answered in lower case.
   * @example "1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f" */
  @ToGuid()
  @Matches(UUID_PATTERN, { message: GUID_MESSAGE })
  username!: string;

  /** The API application's Key from Cin7 Core. Kept encrypted and never answered. */
  @Trimmed()
  @IsString()
  @Length(1, 200)
  password!: string;
}

/** A JSON merge patch: what is left out stays. A new username or password is tried at once. */
export class UpdateCredentialDto {
  /** @example "Acme Pty Ltd" */
  @Trimmed()
  @IfGiven()
  @IsString()
  @Length(1, 200)
  credentialName?: string;

  /** @example "Dear Inventory" */
  @IfGiven()
  @IsIn(CREDENTIAL_DRIVERS)
  credentialDriver?: CredentialDriver;

  /** @example "1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f" */
  @ToGuid()
  @IfGiven()
  @Matches(UUID_PATTERN, { message: GUID_MESSAGE })
  username?: string;

  /** Replaces the stored one. */
  @Trimmed()
  @IfGiven()
  @IsString()
  @Length(1, 200)
  password?: string;
}

/** How a try with the credential ended. With `ok` true: what the account says of itself; else why it failed. */
export class CredentialTestDto {
  /** Whether Cin7 took the credential. */
  ok!: boolean;
  /** @example "2026-11-23T09:15:00.000Z" */
  testedAt!: string;
  /** The company's name in Cin7.
   * @example "Acme Pty Ltd" */
  company?: string | null;
  /** IANA zone of the account.
   * @example "Australia/Melbourne" */
  timeZone?: string | null;
  /** @example "kg" */
  defaultWeightUnits?: string | null;
  /** @example "cm" */
  defaultDimensionsUnits?: string | null;
  /** `auth` when Cin7 refuses the login; others say nothing about it: `rate_limited`, `temporary`, `not_found`,
   * `rejected`, `unreadable`.
   * @example "auth" */
  errorKind?: string;
  /** What happened and what to do. */
  reason?: string;
}

/** A login as it is answered: without the password. */
export class CredentialDto {
  /** @example "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10" */
  id!: string;
  /** @example "Acme Pty Ltd" */
  credentialName!: string;
  /** @example "Dear Inventory" */
  credentialDriver!: CredentialDriver;
  /** The Cin7 Account ID.
   * @example "1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f" */
  username!: string;
  /** The last try with what is stored now; null when there was none. */
  lastTest!: CredentialTestDto | null;
  /** @example "2026-11-23T09:15:00.000Z" */
  createdAt!: string;
  /** @example "2026-11-23T09:15:00.000Z" */
  updatedAt!: string;
}

/** One page of credentials, oldest first. */
export class CredentialPageDto {
  data!: CredentialDto[];
  /** The place where the next page begins; null at the end. */
  nextCursor!: string | null;
}
