import type { SettingReader } from './setting-reader.js';
import type { RetentionSettings } from './settings.js';

type DaysKey = 'RETENTION_NOTIFICATIONS_DAYS' | 'RETENTION_CHANGES_DAYS' | 'RETENTION_AUDIT_DAYS';

const MOST_DAYS = 36_500;

/** Reads after how many days what is removed by itself. */
export function readRetention(reader: SettingReader, defaults: Readonly<Record<DaysKey, string>>): RetentionSettings {
  const days = (key: DaysKey): number => reader.integer(key, Number(defaults[key]), 0, MOST_DAYS);
  return {
    notificationDays: days('RETENTION_NOTIFICATIONS_DAYS'),
    changeDays: days('RETENTION_CHANGES_DAYS'),
    auditDays: days('RETENTION_AUDIT_DAYS'),
  };
}
