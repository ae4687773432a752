/** The process runs. */
export class HealthDto {
  /** @example "ok" */
  status!: 'ok';
}

/** Whether each part that is needed is up. */
export class ReadinessDto {
  /** @example "ok" */
  status!: 'ok' | 'error' | 'shutting_down';
  /** By part. @example { "database": { "status": "up" }, "jobs": { "status": "up" } } */
  details!: Record<string, { status: string; message?: string }>;
}
