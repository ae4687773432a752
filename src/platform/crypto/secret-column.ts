/** Where a room stores secrets: which columns, and how the context of each is made. */
export interface SecretColumn {
  /** A table whose primary key is `id`. */
  table: string;
  /** The column of the ciphertext; null where there is no secret. */
  ciphertext: string;
  /** The column that names the key. */
  keyId: string;
  /** The context under which `SecretBox` sealed the secret of a row. */
  contextOf(rowId: string): string;
}
