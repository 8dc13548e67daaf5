/** A failure that the user can mend: one sentence and a hint, exit code 2, no stack. */
export class UserError extends Error {
  override readonly name = 'UserError' as const;
  readonly hint: string;
  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}

/** The database said no; `code` is stable (`SCHEMA_TOO_NEW`, `NOT_A_SESSION`, `DISK_FULL`, …). */
export class StoreError extends Error {
  override readonly name = 'StoreError' as const;
  readonly code: string;
  constructor(code: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
