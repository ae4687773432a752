/** One kind of line in an export: `$1` is the connection's id. Column names are those of the API. */
export interface ExportSection {
  type: string;
  text: string;
}

/**
 * Everything that is stored of a connection, in the order of the file. Each is read by an index that begins with the
 * connection, in its order. No column here is a secret or a hash of one.
 */
export const EXPORT_SECTIONS: readonly ExportSection[] = [
  {
    type: 'connection',
    text: `select c.id, c.name, c.enabled, c.settings, c.created_at as "createdAt", c.updated_at as "updatedAt",
                  k.credential_name as "credentialName", k.credential_driver as "credentialDriver", k.username
             from connection c join credential k on k.id = c.credential_id where c.id = $1`,
  },
  {
    type: 'record',
    text: `select id, record_type as "recordType", kind, external_id as "externalId", reference, status, revision, content,
                  source_updated_at as "sourceUpdatedAt", created_at as "createdAt", updated_at as "updatedAt"
             from record where connection_id = $1 order by record_type, reference`,
  },
  {
    type: 'revision',
    text: `select record_id as "recordId", revision, change, record_type as "recordType", reference, content,
                  source_updated_at as "sourceUpdatedAt", occurred_at as "occurredAt"
             from revision where connection_id = $1 order by position`,
  },
  {
    type: 'notification',
    text: `select n.id, n.topic, n.event_type as "eventType", n.status, n.reason, n.reference, n.body,
                  n.received_at as "receivedAt", n.processed_at as "processedAt",
                  (select json_agg(json_build_object('domain', d.domain, 'externalId', d.external_id, 'outcome', d.outcome,
                                                     'reason', d.reason, 'recordIds', d.record_ids, 'at', d.at))
                     from notification_document d where d.notification_id = n.id) as outcomes
             from notification n where n.connection_id = $1 order by n.received_at, n.id`,
  },
  {
    type: 'acknowledgement',
    text: `select a.id, a.record_id as "recordId", a.record_type as "recordType", a.revision, a.status, a.reason, a.actor, a.at
             from record r join acknowledgement a on a.record_id = r.id where r.connection_id = $1`,
  },
  {
    type: 'auditEntry',
    text: `select id, at, actor, action, subject_type as "subjectType", subject_id as "subjectId", details
             from audit_entry
            where (subject_type = 'connection' and subject_id = $1::uuid::text) or details ->> 'connectionId' = $1::uuid::text
            order by id`,
  },
];
