import type { SettingReader } from './setting-reader.js';
import type { RetentionSettings } from './settings.js';

type DaysKey = 'RETENTION_NOTIFICATIONS_DAYS' | 'RETENTION_CHANGES_DAYS' | 'RETENTION_AUDIT_DAYS';

const MOST_DAYS = 36_500;

/** Reads after how many days what is removed by itself. */
export function readRetention(reader: SettingReader, defaults: Readonly<Record<DaysKey, string>>): RetentionSettings {
  const { RETENTION_NOTIFICATIONS_DAYS, RETENTION_CHANGES_DAYS, RETENTION_AUDIT_DAYS } = defaults;
  return {
    notificationDays: reader.integer(
      'RETENTION_NOTIFICATIONS_DAYS',
      Number(RETENTION_NOTIFICATIONS_DAYS),
      0,
      MOST_DAYS,
    ),
    changeDays: reader.integer('RETENTION_CHANGES_DAYS', Number(RETENTION_CHANGES_DAYS), 0, MOST_DAYS),
    auditDays: reader.integer('RETENTION_AUDIT_DAYS', Number(RETENTION_AUDIT_DAYS), 0, MOST_DAYS),
  };
}
