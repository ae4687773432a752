// Made from docs/openapi.json by `npm run client:generate`; a change by hand is lost.

export interface paths {
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process runs */
        get: operations["health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the process can work: database and job runner */
        get: operations["health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Metrics of this process in the Prometheus text format */
        get: operations["metrics_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List keys
         * @description Revoked ones too, oldest first; never the keys themselves.
         */
        get: operations["clientKey_list"];
        put?: never;
        /**
         * Make a key
         * @description The answer holds the key, this once. A key of scope `client` may be limited to connections.
         */
        post: operations["clientKey_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key
         * @description It opens nothing any more, within seconds in all processes. Revoking it again changes nothing.
         */
        delete: operations["clientKey_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List audit entries
         * @description Who changed keys, credentials and connections, and who was shown a secret. Newest first.
         */
        get: operations["auditEntry_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credentials": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List credentials
         * @description Oldest first; never with passwords.
         */
        get: operations["credential_list"];
        put?: never;
        /**
         * Store a credential
         * @description A named login to a Cin7 Core account. Cin7 is not asked; `test` does that.
         */
        post: operations["credential_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/credentials/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a credential
         * @description Never with its password.
         */
        get: operations["credential_get"];
        put?: never;
        post?: never;
        /**
         * Delete a credential
         * @description Refused while a connection uses it.
         */
        delete: operations["credential_remove"];
        options?: never;
        head?: never;
        /**
         * Change a credential
         * @description A JSON merge patch: what is left out stays. A new username or password is stored and then tried at once; `lastTest` in the answer tells how that went. Success lifts a stop of the account.
         */
        patch: operations["credential_update"];
        trace?: never;
    };
    "/api/v1/credentials/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a credential
         * @description Reads the account's company, time zone and units from Cin7; one call of its budget. A refusal is answered with 200 and `ok: false`. Success lifts a stop of the account.
         */
        post: operations["credential_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connections
         * @description Oldest first.
         */
        get: operations["connection_list"];
        put?: never;
        /**
         * Make a connection
         * @description One merchant link. The answer holds the push key that Cin7 must send; `registration` says where to enter it.
         */
        post: operations["connection_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a connection
         * @description With the settings in force.
         */
        get: operations["connection_get"];
        put?: never;
        post?: never;
        /**
         * Delete a connection
         * @description With its waiting work and its push key: later webhooks get 401. Its webhooks are taken out of Cin7 as far as Cin7 answers within 10 s; the audit entry says what became of them. Notifications and records that are there stay.
         */
        delete: operations["connection_remove"];
        options?: never;
        head?: never;
        /**
         * Change a connection
         * @description A JSON merge patch (RFC 7396), nested `settings` and their maps included: what is not named stays, null returns a setting to its default or removes an entry of a map. `credentialId` takes scope admin.
         */
        patch: operations["connection_update"];
        trace?: never;
    };
    "/api/v1/connections/{id}/push-api-key/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show the push key
         * @description To enter it in Cin7. Noted in the audit.
         */
        post: operations["pushApiKey_reveal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/push-api-key/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the push key
         * @description Answers the new key. The old one stays valid for a grace period, in which every notification in Cin7 has to be given the new one. Noted in the audit.
         */
        post: operations["pushApiKey_rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/registration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What to enter in Cin7
         * @description How each notification stands in Cin7 and what has arrived so far; and addresses, headers and notification names, step by step, for what is done by hand. The push key is masked.
         */
        get: operations["registration_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/registration/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register the connection in Cin7
         * @description Makes or repairs the connection's webhooks through Cin7's API, and says what is left to do by hand. Safe to repeat. Webhooks of others are not touched. From then on the feed guard keeps them as they are. Noted in the audit.
         */
        post: operations["registration_apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/registration/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test notification
         * @description Sends a notification of our own to the public address with the headers that Cin7 sends, and tells whether it arrived and was stored, or in words what stands in the way. It ends as `ignored`. Noted in the audit.
         */
        post: operations["registration_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications, newest first
         * @description Without bodies; read one for its body.
         */
        get: operations["notification_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One notification: its raw body and what became of each document it named */
        get: operations["notification_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay a notification
         * @description Always runs again, whatever was processed before: the stored body is read anew and its documents are read from Cin7. The notification is `pending` until each of them has a new outcome. Those of a paused connection wait.
         */
        post: operations["replay_replayOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/replays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replay many notifications
         * @description Always runs again, whatever was processed before: the stored body is read anew and its documents are read from Cin7. The notification is `pending` until each of them has a new outcome. Those of a paused connection wait. `dryRun` only counts. More than 50 wait in the lanes of their documents, so that they do not keep a pick waiting. Noted in the audit.
         */
        post: operations["replay_replayMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List items in the order in which they last changed
         * @description One product of the merchant, as a warehouse needs it.
         */
        get: operations["item_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One item as it stands */
        get: operations["item_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every revision of one item, oldest first, and what each changed */
        get: operations["item_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List receipts in the order in which they last changed
         * @description Goods that will arrive: purchases and the receiving end of transfers.
         */
        get: operations["receipt_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One receipt as it stands */
        get: operations["receipt_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every revision of one receipt, oldest first, and what each changed */
        get: operations["receipt_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List orders in the order in which they last changed
         * @description Goods to dispatch: picked sales and the sending end of transfers.
         */
        get: operations["order_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One order as it stands */
        get: operations["order_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/revisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every revision of one order, oldest first, and what each changed */
        get: operations["order_revisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say of up to 1,000 records that they are accepted, rejected or done
         * @description Each by itself: the answer says what became of which. The same again changes nothing. An older revision than the one that stands is taken and shown as such. A revision that cancels takes `cancelled`, `too_late` or `return_to_stock`.
         */
        post: operations["acknowledgement_many"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/orders/{id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was said about an order, oldest first */
        get: operations["acknowledgement_ofOrder"];
        put?: never;
        /**
         * Say of an order that it is accepted, rejected or done
         * @description The same again changes nothing. An older revision than the one that stands is taken and shown as such. A revision that cancels takes `cancelled`, `too_late` or `return_to_stock`.
         */
        post: operations["acknowledgement_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/receipts/{id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was said about a receipt, oldest first */
        get: operations["acknowledgement_ofReceipt"];
        put?: never;
        /**
         * Say of a receipt that it is accepted, rejected or done
         * @description The same again changes nothing. An older revision than the one that stands is taken and shown as such. A revision that cancels takes `cancelled`, `too_late` or `return_to_stock`.
         */
        post: operations["acknowledgement_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/items/{id}/acknowledgements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything that was said about an item, oldest first */
        get: operations["acknowledgement_ofItem"];
        put?: never;
        /**
         * Say of an item that it is accepted, rejected or done
         * @description The same again changes nothing. An older revision than the one that stands is taken and shown as such. A revision that cancels takes `cancelled`, `too_late` or `return_to_stock`.
         */
        post: operations["acknowledgement_item"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow every change of every record, in the order of commits
         * @description Keep `nextCursor` and come back with it as `after`: each change is seen at least once and none is skipped. One revision of a record is exactly one change. With `wait` the answer comes as soon as there is a change. With `Accept: text/event-stream` the answer is a stream of server-sent events that does not end: the data of each is one change, its id the cursor; comments keep it open. A cursor is a place in the whole feed, so it is good with other filters, too.
         */
        get: operations["change_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/changes/snapshot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All records as they stand, and where the feed goes on after them
         * @description For a client that begins. All pages show the records as they stood at one place in the feed, `feedCursor`, whatever changes meanwhile. Read all pages, then `GET /changes?after=<feedCursor>`: nothing is missing between them and nothing comes twice.
         */
        get: operations["change_snapshot"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consumers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List consumers and how far behind they are
         * @description A client key sees its own, others see all.
         */
        get: operations["consumer_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consumers/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of this key's consumers */
        get: operations["consumer_find"];
        /**
         * Make a consumer: a place in the feed that is kept for this key
         * @description Read with `GET /changes?consumer=<name>`, and say with `POST /consumers/<name>/position` what is stored. One that exists is answered as it stands, so a client may send this at each start.
         */
        put: operations["consumer_put"];
        post?: never;
        /** Forget a consumer */
        delete: operations["consumer_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consumers/{name}/position": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what a consumer has stored
         * @description Moves its place, only forwards unless `reset` is true. The same cursor again changes nothing.
         */
        post: operations["consumer_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List endpoints and how far behind they are
         * @description A client key sees its own, others see all.
         */
        get: operations["endpoint_list"];
        put?: never;
        /**
         * Make an endpoint: an address that is told of changes
         * @description Each change that this key may see and that passes the filters is posted there, signed by Standard Webhooks: `{ "type": "order.created", "timestamp": ..., "data": <the change as in GET /changes> }`. Answer 2xx within 15 seconds. A change comes at least once, with the same `webhook-id` each time; the changes of one record come in order. The secret is shown in this answer only.
         */
        post: operations["endpoint_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint */
        get: operations["endpoint_find"];
        put?: never;
        post?: never;
        /** Forget an endpoint */
        delete: operations["endpoint_remove"];
        options?: never;
        head?: never;
        /**
         * Change, pause or switch on an endpoint
         * @description A JSON merge patch (RFC 7396): what is not named stays, null takes a filter away.
         */
        patch: operations["endpoint_update"];
        trace?: never;
    };
    "/api/v1/endpoints/{id}/secret/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an endpoint a new secret
         * @description For the grace time each message has two signatures, one by the secret before.
         */
        post: operations["endpoint_rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a test message to an endpoint and see what it answers
         * @description Of type `endpoint.test`. When it is taken, what is late is tried at once.
         */
        post: operations["endpoint_test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Deliver changes again, since an instant or of one record
         * @description Each has the `webhook-id` that it had.
         */
        post: operations["endpoint_replay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Compare a connection with Cin7 now
         * @description What differs is read anew, behind everything else that waits. At most one run of a connection at a time. Noted in the audit.
         */
        post: operations["reconciliation_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/reconciliations/estimate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a run would cost
         * @description Asks Cin7 how long each list is, which costs up to one call for each domain, and starts nothing.
         */
        get: operations["reconciliation_estimate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List runs
         * @description Newest first, with what each found.
         */
        get: operations["reconciliation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Show a run */
        get: operations["reconciliation_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause a run
         * @description It stops after the page it is at. Documents that it asked for already are still read.
         */
        post: operations["reconciliation_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a paused run */
        post: operations["reconciliation_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a run
         * @description It proves nothing then: the next run begins where this one began. Documents that it asked for already are still read.
         */
        post: operations["reconciliation_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/completeness": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Is anything missing?
         * @description Each domain as its last run left it, judged from the data. JSON, or with `Accept: text/html` a page to print.
         */
        get: operations["completeness_completeness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reconciliations/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report of a run
         * @description As it was when the run ended. JSON, or with `Accept: text/html` a page to print.
         */
        get: operations["completeness_report"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/feed-guard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether notifications can still come
         * @description How the webhook of each topic stands in Cin7, when that was last looked at, and what was mended.
         */
        get: operations["feedGuard_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/feed-guard/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a connection's webhooks
         * @description Newest first.
         */
        get: operations["feedGuard_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/feed-guard/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Look at a connection's webhooks now
         * @description As the feed guard does by itself every five minutes: reads the webhooks, mends ours, and starts a reconciliation for what may have been missed.
         */
        post: operations["feedGuard_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that happened to one number, oldest first
         * @description Notifications, looks at the document with their outcomes, revisions with what they changed, deliveries to endpoints, acknowledgements; and what waits now. A key of scope `client` sees revisions and acknowledgements of its connections, and deliveries to its own endpoints.
         */
        get: operations["timeline_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/erasures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase a person's data
         * @description From orders and receipts of a connection with all their revisions, raw notifications, kept documents and reasons of acknowledgements: names, addresses, telephone numbers, e-mail addresses and notes become `[erased]`. Without `dryRun: false` it only counts. Revision numbers and places in the feed stay, and no change is announced. Erase the person in Cin7 first.
         */
        post: operations["erasure_erase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export a connection
         * @description Everything that is stored of it, without secrets, as it stands at one moment: a line of JSON `{ type, data }` each for the connection, its records, revisions, notifications, acknowledgements and audit entries. The last line has type `end` and the counts; a file without it is not whole.
         */
        get: operations["export_export"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which connections need a person
         * @description Answers 200 in any case: a merchant who needs somebody is no reason to restart a process.
         */
        get: operations["connectionHealth_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How a connection is
         * @description What waits, what is in the way, how the budget of its Cin7 account stands, and when it will be caught up.
         */
        get: operations["connectionStatus_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/settings/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try settings without saving them
         * @description Says how many held documents `PATCH /connections/{id}` with these settings would release, and what would become of the documents that were read last. Nothing is stored and Cin7 is not called.
         */
        post: operations["settingsPreview_preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List what waits, is held or parked
         * @description One for each document however often it was asked for, oldest first. What is done is not here any more.
         */
        get: operations["syncRequest_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-requests/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry many documents
         * @description `dryRun` only counts. More than 50 stay in their lanes, so that they do not keep a pick waiting. Noted in the audit.
         */
        post: operations["syncRequest_retryMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync-requests/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry a document
         * @description It is due now, before everything else of its connection, and has all its tries again.
         */
        post: operations["syncRequest_retryOne"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/cin7-core": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a notification of Cin7
         * @description Takes any body of any content type: what cannot be read is stored and shown as `unreadable`, because Cin7 switches a webhook off after six refusals. 200 means that the notification is committed. Nothing is dropped for looking like a duplicate.
         */
        post: operations["webhook_receive"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/cin7-core/{topic}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Store a notification whose body may not say what it is about
         * @description Takes any body of any content type: what cannot be read is stored and shown as `unreadable`, because Cin7 switches a webhook off after six refusals. 200 means that the notification is committed. Nothing is dropped for looking like a duplicate.
         */
        post: operations["webhook_receiveTopic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        HealthDto: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "ok";
        };
        ReadinessDto: {
            /**
             * @example ok
             * @enum {string}
             */
            status: "error" | "shutting_down" | "ok";
            /**
             * @description By part.
             * @example {
             *       "database": {
             *         "status": "up"
             *       },
             *       "jobs": {
             *         "status": "up"
             *       }
             *     }
             */
            details: {
                [key: string]: unknown;
            };
        };
        ProblemDetailDto: {
            /**
             * @description Field or parameter.
             * @example limit
             */
            path: string;
            /** @example limit must not be greater than 1000 */
            message: string;
        };
        ProblemDto: {
            /** @example about:blank */
            type: string;
            /** @example Bad request */
            title: string;
            /**
             * @description HTTP status.
             * @example 400
             */
            status: number;
            /**
             * @description Stable word for programs.
             * @example invalid_request
             */
            code: string;
            /**
             * @description What happened, which record, and what to do.
             * @example The request was not taken: limit: limit must not be greater than 1000
             */
            detail: string;
            /**
             * @description The path that was called.
             * @example /api/v1/orders
             */
            instance?: string;
            /** @description Each fault by field, for 400. */
            errors?: components["schemas"]["ProblemDetailDto"][];
        };
        CreateClientKeyDto: {
            /**
             * @description What the key is for, so that people can tell keys apart.
             * @example Warehouse Sydney
             */
            name: string;
            /**
             * @description What the key may do: `admin` everything, `operator` the daily work, `client` read records and the change feed.
             * @example client
             * @enum {string}
             */
            scope: "admin" | "operator" | "client";
            /**
             * @description The only connections the key may read, for scope `client`; null or left out means all, also future ones.
             * @example [
             *       "0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10"
             *     ]
             */
            connectionIds?: string[] | null;
            /**
             * @description When the key ends by itself; null or left out means never.
             * @example 2027-06-30T00:00:00Z
             */
            expiresAt?: string | null;
        };
        CreatedClientKeyDto: {
            /**
             * @description The key itself, shown this once: only its hash is kept.
             * @example egk_live_Jx3a...
             */
            key: string;
            /** @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 */
            id: string;
            /** @example Warehouse Sydney */
            name: string;
            /**
             * @example client
             * @enum {string}
             */
            scope: "operator" | "client" | "admin";
            /**
             * @description How the key begins, to find out which one somebody has.
             * @example egk_live_Jx3a
             */
            prefix: string;
            /** @description The only connections the key may read; null means all. */
            connectionIds: string[] | null;
            /** @example 2026-11-23T09:15:00.000Z */
            createdAt: string;
            /**
             * @description When it was last used, exact to about a minute; null when never.
             * @example 2026-11-23T10:02:00.000Z
             */
            lastUsedAt: string | null;
            /** @description When it ends by itself; null means never. */
            expiresAt: string | null;
            /** @description Since when it opens nothing any more because somebody revoked it; null while nobody has. */
            revokedAt: string | null;
        };
        ClientKeyDto: {
            /** @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 */
            id: string;
            /** @example Warehouse Sydney */
            name: string;
            /**
             * @example client
             * @enum {string}
             */
            scope: "operator" | "client" | "admin";
            /**
             * @description How the key begins, to find out which one somebody has.
             * @example egk_live_Jx3a
             */
            prefix: string;
            /** @description The only connections the key may read; null means all. */
            connectionIds: string[] | null;
            /** @example 2026-11-23T09:15:00.000Z */
            createdAt: string;
            /**
             * @description When it was last used, exact to about a minute; null when never.
             * @example 2026-11-23T10:02:00.000Z
             */
            lastUsedAt: string | null;
            /** @description When it ends by itself; null means never. */
            expiresAt: string | null;
            /** @description Since when it opens nothing any more because somebody revoked it; null while nobody has. */
            revokedAt: string | null;
        };
        ClientKeyPageDto: {
            data: components["schemas"]["ClientKeyDto"][];
            /** @description The place where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        AuditEntryDto: {
            /** @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 */
            id: string;
            /** @example 2026-11-23T09:15:00.000Z */
            at: string;
            /**
             * @description `admin-api-key`, or the client key's id and name.
             * @example admin-api-key
             */
            actor: string;
            /** @example connection.push_api_key_revealed */
            action: string;
            /** @example connection */
            subjectType: string;
            /** @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 */
            subjectId: string;
            /** @description What else is known; never a secret. */
            details: {
                [key: string]: unknown;
            };
        };
        AuditEntryPageDto: {
            data: components["schemas"]["AuditEntryDto"][];
            /** @description The place where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        CreateCredentialDto: {
            /**
             * @description Unique.
             * @example Acme Pty Ltd
             */
            credentialName: string;
            /**
             * @example Dear Inventory
             * @enum {string}
             */
            credentialDriver: "Dear Inventory";
            /**
             * @description The Account ID from Cin7 Core; any case, with or without braces, answered in lower case.
             * @example 1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f
             */
            username: string;
            /** @description The API application's Key from Cin7 Core. Kept encrypted and never answered. */
            password: string;
        };
        CredentialTestDto: {
            /** @description Whether Cin7 took the credential. */
            ok: boolean;
            /** @example 2026-11-23T09:15:00.000Z */
            testedAt: string;
            /**
             * @description The company's name in Cin7.
             * @example Acme Pty Ltd
             */
            company?: string | null;
            /**
             * @description IANA zone of the account.
             * @example Australia/Melbourne
             */
            timeZone?: string | null;
            /** @example kg */
            defaultWeightUnits?: string | null;
            /** @example cm */
            defaultDimensionsUnits?: string | null;
            /**
             * @description `auth` when Cin7 refuses the login; others say nothing about it: `rate_limited`, `temporary`, `not_found`,
             *     `rejected`, `unreadable`.
             * @example auth
             */
            errorKind?: string;
            /** @description What happened and what to do. */
            reason?: string;
        };
        CredentialDto: {
            /** @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 */
            id: string;
            /** @example Acme Pty Ltd */
            credentialName: string;
            /**
             * @example Dear Inventory
             * @enum {string}
             */
            credentialDriver: "Dear Inventory";
            /**
             * @description The Cin7 Account ID.
             * @example 1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f
             */
            username: string;
            /** @description The last try with what is stored now; null when there was none. */
            lastTest: components["schemas"]["CredentialTestDto"] | null;
            /** @example 2026-11-23T09:15:00.000Z */
            createdAt: string;
            /** @example 2026-11-23T09:15:00.000Z */
            updatedAt: string;
        };
        CredentialPageDto: {
            data: components["schemas"]["CredentialDto"][];
            /** @description The place where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        UpdateCredentialDto: {
            /** @example Acme Pty Ltd */
            credentialName?: string;
            /**
             * @example Dear Inventory
             * @enum {string}
             */
            credentialDriver?: "Dear Inventory";
            /** @example 1c4b5b5e-6e7a-4f0e-9d3c-2a1b0c9d8e7f */
            username?: string;
            /** @description Replaces the stored one. */
            password?: string;
        };
        TransferSettingsPatchDto: {
            /**
             * @description Minutes between two looks at the open transfers. 0 looks never. Default 5.
             * @example 5
             */
            pollMinutes?: number | null;
            /** @description Whether an order of a transfer names the bins to pick from. Default true. */
            useBinLocation?: boolean | null;
            /**
             * @description The carrier code of orders made from transfers. Default none.
             * @example OWN-TRUCK
             */
            defaultCarrier?: string | null;
        };
        ItemSettingsPatchDto: {
            /** @description Whether an item carries its Cin7 category as `itemGroup`. Default true. */
            syncGroup?: boolean | null;
            /** @description Whether an item carries its Cin7 unit of measure as `stockUnit`. Default true. */
            syncStockUnit?: boolean | null;
            /** @description Whether a product is taken from a notification that carries it, which saves the call to Cin7. Default true. */
            trustPayload?: boolean | null;
        };
        ReconciliationSettingsPatchDto: {
            /**
             * @description Local time of the nightly comparison. Default 02:00.
             * @example 02:00
             */
            at?: string | null;
        };
        ConnectionSettingsPatchDto: {
            /**
             * @description Cin7 location id or name, compared without case, to the warehouse code that clients know; null for an entry
             *     removes it.
             * @example {
             *       "Main Warehouse": "MEL1"
             *     }
             */
            warehouseMap?: {
                [key: string]: string | null;
            } | null;
            /**
             * @description Cin7's carrier text, compared without case, to the carrier code that clients know; null for an entry removes it.
             * @example {
             *       "Australia Post eParcel": "EPARCEL"
             *     }
             */
            carrierMap?: {
                [key: string]: string | null;
            } | null;
            /**
             * @description Full state name, compared without case, to its short code, laid over the Australian ones; null for an entry removes
             *     it.
             * @example {
             *       "Auckland": "AUK"
             *     }
             */
            stateCodes?: {
                [key: string]: string | null;
            } | null;
            /**
             * @description IANA time zone of the merchant. Default: what the Cin7 account says.
             * @example Australia/Melbourne
             */
            timeZone?: string | null;
            /**
             * @description The country of addresses that name none. Default Australia.
             * @example Australia
             */
            defaultCountry?: string | null;
            /**
             * @description What becomes of documents whose location has no code: `pass` takes the location's name as the code, `hold` waits
             *     for a mapping, `ignore` leaves them out. Default pass.
             * @example pass
             * @enum {string|null}
             */
            unmappedWarehouse?: "pass" | "hold" | "ignore" | null;
            /**
             * @description What becomes of documents with a line whose item code is none of the connection's items: `pass` takes them as they
             *     are, `hold` waits for the items. Default pass.
             * @example pass
             * @enum {string|null}
             */
            unknownItem?: "pass" | "hold" | null;
            /**
             * @description Calls a minute to the Cin7 account. Default: that of this deployment.
             * @example 45
             */
            callsPerMinute?: number | null;
            transfers?: components["schemas"]["TransferSettingsPatchDto"] | null;
            items?: components["schemas"]["ItemSettingsPatchDto"] | null;
            reconciliation?: components["schemas"]["ReconciliationSettingsPatchDto"] | null;
        };
        CreateConnectionDto: {
            /**
             * @description What people call this merchant.
             * @example Acme Pty Ltd
             */
            name: string;
            /**
             * @description The login to the merchant's Cin7 account.
             * @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10
             */
            credentialId: string;
            /** @description False takes notifications but lets them wait. Default true. */
            enabled?: boolean;
            /** @description Settings that differ from the defaults. */
            settings?: components["schemas"]["ConnectionSettingsPatchDto"] | null;
        };
        TransferSettingsDto: {
            /** @example 5 */
            pollMinutes: number;
            useBinLocation: boolean;
            /** @example OWN-TRUCK */
            defaultCarrier: string | null;
        };
        ItemSettingsDto: {
            syncGroup: boolean;
            syncStockUnit: boolean;
            trustPayload: boolean;
        };
        ReconciliationSettingsDto: {
            /** @example 02:00 */
            at: string;
        };
        ConnectionSettingsDto: {
            /**
             * @example {
             *       "Main Warehouse": "MEL1"
             *     }
             */
            warehouseMap: {
                [key: string]: string;
            };
            /**
             * @example {
             *       "Australia Post eParcel": "EPARCEL"
             *     }
             */
            carrierMap: {
                [key: string]: string;
            };
            /**
             * @example {
             *       "Auckland": "AUK"
             *     }
             */
            stateCodes: {
                [key: string]: string;
            };
            /**
             * @description Null: the zone that the Cin7 account says.
             * @example Australia/Melbourne
             */
            timeZone: string | null;
            /** @example Australia */
            defaultCountry: string;
            /**
             * @example pass
             * @enum {string}
             */
            unmappedWarehouse: "pass" | "hold" | "ignore";
            /**
             * @example pass
             * @enum {string}
             */
            unknownItem: "pass" | "hold";
            /**
             * @description Null: the default of this deployment.
             * @example 45
             */
            callsPerMinute: number | null;
            transfers: components["schemas"]["TransferSettingsDto"];
            items: components["schemas"]["ItemSettingsDto"];
            reconciliation: components["schemas"]["ReconciliationSettingsDto"];
        };
        CreatedConnectionDto: {
            /**
             * @description The value of the header `APIKEY` for Cin7's notifications. Shown this once; an administrator can have it revealed.
             * @example egp_4nW...
             */
            pushApiKey: string;
            /**
             * @description Also the value of the header `CONNECTIONID`.
             * @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10
             */
            id: string;
            /** @example Acme Pty Ltd */
            name: string;
            /** @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 */
            credentialId: string;
            /** @description False: notifications are stored and wait. */
            enabled: boolean;
            /** @description The settings in force, defaults filled in. */
            settings: components["schemas"]["ConnectionSettingsDto"];
            /** @example 2026-11-23T09:15:00.000Z */
            createdAt: string;
            /** @example 2026-11-23T09:15:00.000Z */
            updatedAt: string;
        };
        ConnectionDto: {
            /**
             * @description Also the value of the header `CONNECTIONID`.
             * @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10
             */
            id: string;
            /** @example Acme Pty Ltd */
            name: string;
            /** @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 */
            credentialId: string;
            /** @description False: notifications are stored and wait. */
            enabled: boolean;
            /** @description The settings in force, defaults filled in. */
            settings: components["schemas"]["ConnectionSettingsDto"];
            /** @example 2026-11-23T09:15:00.000Z */
            createdAt: string;
            /** @example 2026-11-23T09:15:00.000Z */
            updatedAt: string;
        };
        ConnectionPageDto: {
            data: components["schemas"]["ConnectionDto"][];
            /** @description The place where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        UpdateConnectionDto: {
            /** @example Acme Pty Ltd */
            name?: string;
            /**
             * @description Takes a key of scope admin: it decides whose Cin7 account is read.
             * @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10
             */
            credentialId?: string;
            /** @description False pauses: notifications are stored and wait. True goes on with what waited. */
            enabled?: boolean;
            /** @description Null returns all settings to their defaults. */
            settings?: components["schemas"]["ConnectionSettingsPatchDto"] | null;
        };
        PushApiKeyDto: {
            /**
             * @description The value of the header `APIKEY`.
             * @example egp_4nW...
             */
            pushApiKey: string;
            /**
             * @description Until when the key before it is taken as well; null when there is none.
             * @example 2026-11-24T09:15:00.000Z
             */
            previousKeyValidUntil: string | null;
        };
        RotatePushApiKeyDto: {
            /**
             * @description For how many hours the old key stays valid, so that Cin7's notifications can be changed one after the other; 0 ends
             *     it at once.
             * @default 24
             */
            graceHours?: number;
        };
        RegistrationHeaderDto: {
            /** @example CONNECTIONID */
            name: string;
            /**
             * @description The value to enter; masked where it is a secret.
             * @example 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10
             */
            value: string;
            /** @description True: the value shown is not the one to enter; `push-api-key/reveal` answers that. */
            isMasked: boolean;
        };
        RegistrationNotificationDto: {
            /**
             * @example sale.picked
             * @enum {string}
             */
            topic: "product.updated" | "purchase.authorised" | "sale.picked" | "sale.voided" | "sale.undone" | "transfer.authorised";
            /**
             * @description The group on Cin7's page of notifications.
             * @example Sale
             */
            group: string;
            /**
             * @description Its title there; null where we do not know it.
             * @example Sale has been picked
             */
            title: string | null;
            /**
             * @description The type in Cin7's webhook API; null where that has none.
             * @example Sale/PickAuthorised
             */
            webhookType: string | null;
            /** @description What ERPGate does with it. */
            meaning: string;
            /** @description False: recommended, but what it tells is also found without it, only later. */
            isRequired: boolean;
            /** @description True: Cin7's API cannot make it, a person has to. */
            isByHandOnly: boolean;
            /**
             * @description The address to enter for this notification.
             * @example https://erpgate.example/webhooks/cin7-core/sale-picked
             */
            address: string;
            /** @description Whether Cin7 has it; null while that is not known. */
            registered: boolean | null;
            /** @description Whether it is switched on in Cin7; null while that is not known. */
            active: boolean | null;
            /**
             * @description How it stands in Cin7; null while nobody has looked.
             * @enum {string|null}
             */
            state: "active" | "switched_off" | "missing" | "limit_reached" | "changed" | "not_available" | "by_hand" | null;
            /** @description Since when. */
            stateSince: string | null;
            /** @description What is wrong; null when nothing is known to be. */
            detail: string | null;
            /** @description Whether `apply` has registered it, and the feed guard makes it anew when it is missing. */
            isManaged: boolean;
            lastCheckedAt: string | null;
            lastRepairedAt: string | null;
            /**
             * @description When ERPGate last got one; null when never.
             * @example 2026-11-23T09:15:00.000Z
             */
            lastReceivedAt: string | null;
            /** @description How many ERPGate has got; also those that were removed since. */
            receivedCount: number;
        };
        RegistrationDto: {
            connectionId: string;
            /**
             * @description The deployment that the notifications go to.
             * @example local
             */
            cluster: string;
            /**
             * @description Takes every notification; the addresses of the single notifications also say what they are about.
             * @example https://erpgate.example/webhooks/cin7-core
             */
            address: string;
            /**
             * @description Cin7's word for the kind of action.
             * @example External
             */
            actionType: string;
            /**
             * @description The headers are the authorisation, so Cin7's own is none.
             * @example No Authorisation
             */
            authorisation: string;
            headers: components["schemas"]["RegistrationHeaderDto"][];
            /** @description Until when the push key before the current one is taken as well; null when there is none. */
            previousKeyValidUntil: string | null;
            notifications: components["schemas"]["RegistrationNotificationDto"][];
            /** @description What to do, step by step. */
            instructions: string[];
            /** @description What stands in the way of notifications arriving, as far as it can be seen from here. */
            warnings: string[];
        };
        ApplyRegistrationDto: {
            /**
             * @description Bring webhooks of this connection here that are registered for another address: after `PUBLIC_URL` changed. Default
             *     false: they are left alone, they may belong to another cluster.
             */
            move?: boolean;
        };
        AppliedTopicDto: {
            /**
             * @example sale.picked
             * @enum {string}
             */
            topic: "product.updated" | "purchase.authorised" | "sale.picked" | "sale.voided" | "sale.undone" | "transfer.authorised";
            /**
             * @description `kept`: it was right already. `failed`: Cin7 did not take it. `left`: a person has to do it.
             * @enum {string}
             */
            done: "created" | "failed" | "kept" | "repaired" | "left";
            /**
             * @description How it stands now.
             * @enum {string}
             */
            state: "active" | "switched_off" | "missing" | "limit_reached" | "changed" | "not_available" | "by_hand";
            /** @description What was wrong, or still is; null when nothing. */
            detail: string | null;
            /** @description Further webhooks of ours for the same notification that were taken away. */
            surplusRemoved: number;
        };
        AppliedRegistrationDto: {
            connectionId: string;
            topics: components["schemas"]["AppliedTopicDto"][];
            /** @description What a person has to do, a sentence each; empty when nothing is left. */
            leftToDo: string[];
        };
        RegistrationTestDto: {
            /** @description It arrived through the public address, was stored, and is `ignored` as a test. */
            ok: boolean;
            /**
             * @description Where it was sent.
             * @example https://erpgate.example/webhooks/cin7-core/sale-picked
             */
            address: string;
            sentAt: string;
            /** @description Milliseconds until the answer; null when there was none. */
            answeredInMs: number | null;
            /**
             * @description Null when there was no answer.
             * @example 200
             */
            httpStatus: number | null;
            /** @description Null when it was not stored here. */
            notificationId: string | null;
            /** @example ignored */
            notificationStatus: string | null;
            storedAt: string | null;
            /**
             * @description `connect`: name service, TLS, nobody there. `authenticate`: 401. `answer`: another answer than ours. `store`: not
             *     in our database. Null when it went well.
             * @enum {string|null}
             */
            failedAt: "connect" | "authenticate" | "answer" | "store" | null;
            /** @description What came of it, or what failed and what to do. */
            reason: string;
        };
        NotificationOutcomeDto: {
            /**
             * @example sales
             * @enum {string}
             */
            domain: "transfers" | "products" | "purchases" | "sales";
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description Null while it waits.
             * @example applied
             * @enum {string|null}
             */
            outcome: "ignored" | "applied" | "unchanged" | "stale" | "held" | "gone" | "parked" | null;
            /**
             * @description Why, in a sentence; while it waits, why the last look was in vain.
             * @example order SO-00044.1 created.
             */
            reason: string | null;
            /** @description The records of that document. */
            recordIds: string[];
            /** @description When the outcome was reached. */
            at: string | null;
        };
        NotificationDto: {
            /** @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11 */
            id: string;
            connectionId: string;
            /**
             * @description What it is about, in our words; null when unknown or not ours.
             * @example sale.picked
             */
            topic: string | null;
            /**
             * @description Cin7's own event name.
             * @example Sale/PickAuthorised
             */
            eventType: string | null;
            /**
             * @example done
             * @enum {string}
             */
            status: "done" | "unreadable" | "ignored" | "held" | "parked" | "pending";
            /** @description Why it is ignored or unreadable. */
            reason: string | null;
            /**
             * @description The document number in the body.
             * @example SO-00044
             */
            reference: string | null;
            /** @description When it was stored. */
            receivedAt: string;
            /** @description When its last document had an outcome. */
            processedAt: string | null;
            /** @description What became of each document it named. */
            outcomes: components["schemas"]["NotificationOutcomeDto"][];
        };
        NotificationPageDto: {
            data: components["schemas"]["NotificationDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        NotificationDetailDto: {
            /** @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11 */
            id: string;
            connectionId: string;
            /**
             * @description What it is about, in our words; null when unknown or not ours.
             * @example sale.picked
             */
            topic: string | null;
            /**
             * @description Cin7's own event name.
             * @example Sale/PickAuthorised
             */
            eventType: string | null;
            /**
             * @example done
             * @enum {string}
             */
            status: "done" | "unreadable" | "ignored" | "held" | "parked" | "pending";
            /** @description Why it is ignored or unreadable. */
            reason: string | null;
            /**
             * @description The document number in the body.
             * @example SO-00044
             */
            reference: string | null;
            /** @description When it was stored. */
            receivedAt: string;
            /** @description When its last document had an outcome. */
            processedAt: string | null;
            /** @description What became of each document it named. */
            outcomes: components["schemas"]["NotificationOutcomeDto"][];
            /** @description The raw text as it came. */
            body: string;
        };
        ReplayedDocumentDto: {
            /**
             * @example sales
             * @enum {string}
             */
            domain: "transfers" | "products" | "purchases" | "sales";
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
        };
        ReplayedNotificationDto: {
            /** @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11 */
            notificationId: string;
            /**
             * @description `pending`, or the status it keeps because it names no document.
             * @example pending
             * @enum {string}
             */
            status: "done" | "unreadable" | "ignored" | "held" | "parked" | "pending";
            /** @description What is looked at again. */
            documents: components["schemas"]["ReplayedDocumentDto"][];
            /**
             * @description Where to see what comes of it.
             * @example /api/v1/notifications/0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            href: string;
        };
        ReplayFilterDto: {
            /**
             * Format: uuid
             * @description Only those of this connection.
             */
            connectionId?: string;
            /**
             * @description Only this topic.
             * @enum {string}
             */
            topic?: "product.updated" | "purchase.authorised" | "sale.picked" | "sale.voided" | "sale.undone" | "transfer.authorised";
            /**
             * @description Only those in this status.
             * @enum {string}
             */
            status?: "pending" | "done" | "ignored" | "held" | "parked" | "unreadable";
            /**
             * @description Only those that name this document number.
             * @example SO-00044
             */
            reference?: string;
            /**
             * @description Received at or after this instant.
             * @example 2026-11-23T00:00:00Z
             */
            from?: string;
            /**
             * @description Received before this instant.
             * @example 2026-11-24T00:00:00Z
             */
            to?: string;
        };
        ReplayRequestDto: {
            /** @description At least one field of it. */
            filter: components["schemas"]["ReplayFilterDto"];
            /** @description True only counts, and changes nothing. Default false. */
            dryRun?: boolean;
        };
        ReplayResultDto: {
            /** @description Notifications that the filter holds for, of connections that still exist. */
            matched: number;
            /** @description Those whose documents are looked at again. The others name no document; they keep their status. */
            replayed: number;
        };
        LatestAcknowledgementDto: {
            /** @example 1 */
            revision: number;
            /**
             * @example accepted
             * @enum {string}
             */
            status: "cancelled" | "done" | "rejected" | "accepted" | "too_late" | "return_to_stock";
            reason: string | null;
            at: string;
            /**
             * @description Who said it.
             * @example client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)
             */
            by: string;
            /** @description False: the record has changed since, or a newer revision stood already. */
            isCurrent: boolean;
        };
        AwaitingDto: {
            /**
             * @description The record was cancelled after a client had accepted it: say `cancelled`, `too_late` or `return_to_stock`.
             * @enum {string}
             */
            what: "cancel_answer";
            /** @description When the cancellation was stored. */
            since: string;
            /** @description Since then. */
            ageSeconds: number;
        };
        WeightDto: {
            /** @example 1.25 */
            value: number;
            /**
             * @description Metric units are kept in kg, imperial ones in lb.
             * @example kg
             * @enum {string}
             */
            unit: "kg" | "lb";
        };
        DimensionsDto: {
            /** @example 300 */
            length: number;
            /** @example 200 */
            width: number;
            /** @example 120 */
            height: number;
            /**
             * @description Metric units are kept in mm, imperial ones in in.
             * @example mm
             * @enum {string}
             */
            unit: "in" | "mm";
        };
        VolumeDto: {
            /** @example 7200000 */
            value: number;
            /**
             * @example mm3
             * @enum {string}
             */
            unit: "mm3" | "in3";
        };
        CartonDto: {
            /** @example 300 */
            length: number;
            /** @example 200 */
            width: number;
            /** @example 120 */
            height: number;
            /**
             * @description Metric units are kept in mm, imperial ones in in.
             * @example mm
             * @enum {string}
             */
            unit: "in" | "mm";
            /**
             * @description Pieces in one carton.
             * @example 12
             */
            quantity: number;
            /**
             * @description Inner packs in one carton.
             * @example 2
             */
            innerQuantity: number;
        };
        StandingItemDto: {
            /** @description What was said last about the newest revision that was acknowledged; null when nothing was. */
            acknowledgement: components["schemas"]["LatestAcknowledgementDto"] | null;
            /** @description What a client is waited for; nothing, with items. */
            awaiting: components["schemas"]["AwaitingDto"] | null;
            /**
             * @description The SKU.
             * @example WIDGET-RED
             */
            itemCode: string;
            /** @example Widget red */
            name: string;
            /**
             * @description Cin7's category.
             * @example Widgets
             */
            itemGroup: string | null;
            brand: string | null;
            /**
             * @example active
             * @enum {string}
             */
            status: "active" | "inactive";
            /**
             * @description Unit of measure.
             * @example EA
             */
            stockUnit: string | null;
            /**
             * @description The barcode, or the SKU where there is none.
             * @example 9300000000017
             */
            gtin: string;
            /**
             * @example none
             * @enum {string}
             */
            tracking: "none" | "batch" | "serial";
            expiryTracked: boolean;
            /** @description In kg or lb. */
            weight: components["schemas"]["WeightDto"] | null;
            dimensions: components["schemas"]["DimensionsDto"] | null;
            /** @description In mm3 or in3. */
            volume: components["schemas"]["VolumeDto"] | null;
            carton: components["schemas"]["CartonDto"] | null;
            /**
             * @description Cin7's additional attributes that have a value, by their number.
             * @example {
             *       "1": "Red"
             *     }
             */
            attributes: {
                [key: string]: string;
            };
            /**
             * @description Our id.
             * @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            id: string;
            connectionId: string;
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description +1 whenever the content changed.
             * @example 1
             */
            revision: number;
            /**
             * @description Cin7's change stamp of the document this content was read from.
             * @example 2026-11-20T05:11:02.117Z
             */
            sourceUpdatedAt: string | null;
            createdAt: string;
            updatedAt: string;
        };
        ItemPageDto: {
            data: components["schemas"]["StandingItemDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        DotwmsTradeItemDto: {
            /**
             * @description The barcode, or the SKU where there is none.
             * @example 9300000000017
             */
            GTIN: string;
            /** @example 1 */
            Quantity: number;
            /** @description In mm or in, as all lengths here. */
            Width: number | null;
            Height: number | null;
            Length: number | null;
        };
        DotwmsItemDto: {
            /**
             * @description Ours.
             * @example active
             * @enum {string}
             */
            status: "active" | "inactive";
            /**
             * @description The SKU.
             * @example WIDGET-RED
             */
            ItemCode: string;
            /** @example Widget red */
            ItemName: string;
            /**
             * @description Cin7's category, unless the connection's `items.syncGroup` is off.
             * @example Widgets
             */
            ItemGroup: string | null;
            /** @example NO */
            IsDangerous: string;
            /**
             * @description In kg, or lb for imperial units.
             * @example 1.25
             */
            ItemWeight: number | null;
            /**
             * @description Length x width x height in mm3, or in3 for imperial units.
             * @example 7200000
             */
            ItemCubic: number | null;
            /**
             * @description Unit of measure, unless the connection's `items.syncStockUnit` is off.
             * @example EA
             */
            StockUnit: string | null;
            TradeItem: components["schemas"]["DotwmsTradeItemDto"][];
            /** @description What was said last about the newest revision that was acknowledged; null when nothing was. */
            acknowledgement: components["schemas"]["LatestAcknowledgementDto"] | null;
            /** @description What a client is waited for. */
            awaiting: components["schemas"]["AwaitingDto"] | null;
            /**
             * @description Our id.
             * @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            id: string;
            connectionId: string;
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description +1 whenever the content changed.
             * @example 1
             */
            revision: number;
            /**
             * @description Cin7's change stamp of the document this content was read from.
             * @example 2026-11-20T05:11:02.117Z
             */
            sourceUpdatedAt: string | null;
            createdAt: string;
            updatedAt: string;
        };
        DotwmsItemPageDto: {
            data: components["schemas"]["DotwmsItemDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        ItemDto: {
            /**
             * @description The SKU.
             * @example WIDGET-RED
             */
            itemCode: string;
            /** @example Widget red */
            name: string;
            /**
             * @description Cin7's category.
             * @example Widgets
             */
            itemGroup: string | null;
            brand: string | null;
            /**
             * @example active
             * @enum {string}
             */
            status: "active" | "inactive";
            /**
             * @description Unit of measure.
             * @example EA
             */
            stockUnit: string | null;
            /**
             * @description The barcode, or the SKU where there is none.
             * @example 9300000000017
             */
            gtin: string;
            /**
             * @example none
             * @enum {string}
             */
            tracking: "none" | "batch" | "serial";
            expiryTracked: boolean;
            /** @description In kg or lb. */
            weight: components["schemas"]["WeightDto"] | null;
            dimensions: components["schemas"]["DimensionsDto"] | null;
            /** @description In mm3 or in3. */
            volume: components["schemas"]["VolumeDto"] | null;
            carton: components["schemas"]["CartonDto"] | null;
            /**
             * @description Cin7's additional attributes that have a value, by their number.
             * @example {
             *       "1": "Red"
             *     }
             */
            attributes: {
                [key: string]: string;
            };
            /**
             * @description Our id.
             * @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            id: string;
            connectionId: string;
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description +1 whenever the content changed.
             * @example 1
             */
            revision: number;
            /**
             * @description Cin7's change stamp of the document this content was read from.
             * @example 2026-11-20T05:11:02.117Z
             */
            sourceUpdatedAt: string | null;
            createdAt: string;
            updatedAt: string;
        };
        FieldChangeDto: {
            /** @description Null when it was not there. */
            before: (string | number | boolean | {
                [key: string]: unknown;
            } | unknown[]) | null;
            /** @description Null when it is not there any more. */
            after: (string | number | boolean | {
                [key: string]: unknown;
            } | unknown[]) | null;
            /**
             * @description Where. A line is named by its place from 0 in the revision before, one that was added in this revision.
             * @example lines[0].quantity
             */
            path: string;
            /**
             * @description Which item a changed line is about; null with what is no line.
             * @example WIDGET-RED
             */
            itemCode: string | null;
        };
        ItemRevisionDto: {
            record: components["schemas"]["ItemDto"];
            /** @example 2 */
            revision: number;
            /**
             * @example cancelled
             * @enum {string}
             */
            change: "cancelled" | "created" | "updated";
            occurredAt: string;
            /**
             * @description What differs from the revision before; empty for the first. Lines are compared with the lines that they were: by
             *     product, bin, batch and expiry, not by their place. Made to the record before, with the lines put in the order of
             *     `lineNumber`, the changes give this one.
             */
            changes: components["schemas"]["FieldChangeDto"][];
        };
        ItemRevisionPageDto: {
            data: components["schemas"]["ItemRevisionDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        CancellationDto: {
            /**
             * @example voided
             * @enum {string}
             */
            reason: "voided" | "pick_undone" | "source_gone";
            /** @description Cin7's change stamp that brought it. */
            at: string;
        };
        SupplierDto: {
            id: string | null;
            /** @example Carlton Supplies */
            name: string | null;
            contact: string | null;
            phone: string | null;
        };
        WarehouseDto: {
            /**
             * @description By the connection's `warehouseMap`, else the location's name.
             * @example MEL1
             */
            code: string | null;
            /** @description Cin7's id of the location. */
            locationId: string | null;
            /** @example Main Warehouse */
            locationName: string | null;
        };
        ReceiptLineDto: {
            /** @example 1 */
            lineNumber: number;
            /** @example WIDGET-RED */
            itemCode: string;
            externalProductId: string | null;
            name: string | null;
            /**
             * @description At most 4 decimals.
             * @example 100
             */
            quantity: number;
            supplierItemCode: string | null;
            comment: string | null;
        };
        StandingReceiptDto: {
            /** @description What was said last about the newest revision that was acknowledged; null when nothing was. */
            acknowledgement: components["schemas"]["LatestAcknowledgementDto"] | null;
            /** @description What a client is waited for. */
            awaiting: components["schemas"]["AwaitingDto"] | null;
            /**
             * @example purchase
             * @enum {string}
             */
            kind: "purchase" | "transfer";
            /** @example PO-00026 */
            reference: string;
            /**
             * @example open
             * @enum {string}
             */
            status: "open" | "closed" | "cancelled";
            cancellation: components["schemas"]["CancellationDto"] | null;
            supplier: components["schemas"]["SupplierDto"] | null;
            warehouse: components["schemas"]["WarehouseDto"];
            /**
             * @description A calendar day of the merchant.
             * @example 2026-12-05
             */
            expectedOn: string | null;
            note: string | null;
            lines: components["schemas"]["ReceiptLineDto"][];
            /**
             * @description Our id.
             * @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            id: string;
            connectionId: string;
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description +1 whenever the content changed.
             * @example 1
             */
            revision: number;
            /**
             * @description Cin7's change stamp of the document this content was read from.
             * @example 2026-11-20T05:11:02.117Z
             */
            sourceUpdatedAt: string | null;
            createdAt: string;
            updatedAt: string;
        };
        ReceiptPageDto: {
            data: components["schemas"]["StandingReceiptDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        DotwmsReceiptLineDto: {
            /**
             * @description The SKU.
             * @example WIDGET-RED
             */
            ItemCode: string;
            /** @example 100 */
            Quantity: number;
        };
        DotwmsReceiptDto: {
            /**
             * @description Ours.
             * @example open
             * @enum {string}
             */
            status: "open" | "closed" | "cancelled";
            cancellation: components["schemas"]["CancellationDto"] | null;
            /**
             * @description The purchase's or transfer's number.
             * @example PO-00026
             */
            ShipmentNumber: string;
            /**
             * @description By the warehouse map.
             * @example MEL1
             */
            WarehouseCode: string | null;
            Line: components["schemas"]["DotwmsReceiptLineDto"][];
            /** @description What was said last about the newest revision that was acknowledged; null when nothing was. */
            acknowledgement: components["schemas"]["LatestAcknowledgementDto"] | null;
            /** @description What a client is waited for. */
            awaiting: components["schemas"]["AwaitingDto"] | null;
            /**
             * @description Our id.
             * @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            id: string;
            connectionId: string;
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description +1 whenever the content changed.
             * @example 1
             */
            revision: number;
            /**
             * @description Cin7's change stamp of the document this content was read from.
             * @example 2026-11-20T05:11:02.117Z
             */
            sourceUpdatedAt: string | null;
            createdAt: string;
            updatedAt: string;
        };
        DotwmsReceiptPageDto: {
            data: components["schemas"]["DotwmsReceiptDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        ReceiptDto: {
            /**
             * @example purchase
             * @enum {string}
             */
            kind: "purchase" | "transfer";
            /** @example PO-00026 */
            reference: string;
            /**
             * @example open
             * @enum {string}
             */
            status: "open" | "closed" | "cancelled";
            cancellation: components["schemas"]["CancellationDto"] | null;
            supplier: components["schemas"]["SupplierDto"] | null;
            warehouse: components["schemas"]["WarehouseDto"];
            /**
             * @description A calendar day of the merchant.
             * @example 2026-12-05
             */
            expectedOn: string | null;
            note: string | null;
            lines: components["schemas"]["ReceiptLineDto"][];
            /**
             * @description Our id.
             * @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            id: string;
            connectionId: string;
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description +1 whenever the content changed.
             * @example 1
             */
            revision: number;
            /**
             * @description Cin7's change stamp of the document this content was read from.
             * @example 2026-11-20T05:11:02.117Z
             */
            sourceUpdatedAt: string | null;
            createdAt: string;
            updatedAt: string;
        };
        ReceiptRevisionDto: {
            record: components["schemas"]["ReceiptDto"];
            /** @example 2 */
            revision: number;
            /**
             * @example cancelled
             * @enum {string}
             */
            change: "cancelled" | "created" | "updated";
            occurredAt: string;
            /**
             * @description What differs from the revision before; empty for the first. Lines are compared with the lines that they were: by
             *     product, bin, batch and expiry, not by their place. Made to the record before, with the lines put in the order of
             *     `lineNumber`, the changes give this one.
             */
            changes: components["schemas"]["FieldChangeDto"][];
        };
        ReceiptRevisionPageDto: {
            data: components["schemas"]["ReceiptRevisionDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        CustomerDto: {
            id: string | null;
            /** @example Hamilton Books */
            name: string | null;
            contact: string | null;
            email: string | null;
            phone: string | null;
        };
        DeliverToDto: {
            /**
             * @description Company, else contact, else customer.
             * @example Hamilton Books
             */
            name: string | null;
            company: string | null;
            contact: string | null;
            /** @example 3 Park Street */
            line1: string | null;
            line2: string | null;
            /** @example Southbank */
            suburb: string | null;
            /**
             * @description Short code where known.
             * @example VIC
             */
            state: string | null;
            /** @example 3006 */
            postcode: string | null;
            /**
             * @description As Cin7 has it, else the connection's default.
             * @example Australia
             */
            country: string | null;
            /**
             * @description ISO 3166-1 alpha-2 where known.
             * @example AU
             */
            countryCode: string | null;
            phone: string | null;
            email: string | null;
        };
        OrderLineDto: {
            /** @example 1 */
            lineNumber: number;
            /** @example WIDGET-RED */
            itemCode: string;
            externalProductId: string | null;
            name: string | null;
            /**
             * @description At most 4 decimals.
             * @example 10
             */
            quantity: number;
            /** @example A-01 */
            binLocation: string | null;
            batchOrSerial: string | null;
            /**
             * @description A calendar day.
             * @example 2027-06-30
             */
            expiresOn: string | null;
        };
        StandingOrderDto: {
            /** @description What was said last about the newest revision that was acknowledged; null when nothing was. */
            acknowledgement: components["schemas"]["LatestAcknowledgementDto"] | null;
            /** @description What a client is waited for. */
            awaiting: components["schemas"]["AwaitingDto"] | null;
            /**
             * @example sale
             * @enum {string}
             */
            kind: "transfer" | "sale";
            /**
             * @description Sale number . fulfilment number, with `-<warehouse code>` when a pick spans several.
             * @example SO-00044.1
             */
            reference: string;
            /** @example SO-00044 */
            saleNumber: string | null;
            /** @example 1 */
            fulfilmentNumber: number | null;
            /** @description Cin7's id of the fulfilment, or of the transfer. */
            taskId: string;
            /**
             * @description `closed` once the goods have left.
             * @example open
             * @enum {string}
             */
            status: "open" | "closed" | "cancelled";
            cancellation: components["schemas"]["CancellationDto"] | null;
            customer: components["schemas"]["CustomerDto"] | null;
            /**
             * @description The customer's own number.
             * @example PO-778
             */
            customerReference: string | null;
            /** @example 2026-11-19 */
            orderedOn: string | null;
            /** @example 2026-11-25 */
            shipBy: string | null;
            /**
             * @description The mapped code, else Cin7's text.
             * @example DHL Express
             */
            carrier: string | null;
            shippingNotes: string | null;
            deliverTo: components["schemas"]["DeliverToDto"] | null;
            warehouse: components["schemas"]["WarehouseDto"];
            lines: components["schemas"]["OrderLineDto"][];
            /**
             * @description Our id.
             * @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            id: string;
            connectionId: string;
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description +1 whenever the content changed.
             * @example 1
             */
            revision: number;
            /**
             * @description Cin7's change stamp of the document this content was read from.
             * @example 2026-11-20T05:11:02.117Z
             */
            sourceUpdatedAt: string | null;
            createdAt: string;
            updatedAt: string;
        };
        OrderPageDto: {
            data: components["schemas"]["StandingOrderDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        DotwmsOrderLineDto: {
            /**
             * @description The SKU.
             * @example WIDGET-RED
             */
            ItemCode: string;
            /** @example 10 */
            Quantity: number;
            /** @example A-01 */
            BinLocation: string | null;
        };
        DotwmsOrderDto: {
            /**
             * @description Ours: do not pick what is `closed` or `cancelled`.
             * @example open
             * @enum {string}
             */
            status: "open" | "closed" | "cancelled";
            cancellation: components["schemas"]["CancellationDto"] | null;
            /**
             * @description By the warehouse map.
             * @example MEL1
             */
            WarehouseCode: string | null;
            /** @example Cin7 Core API (Sales) */
            OrderSource: string;
            /**
             * @description Sale number . fulfilment number, with `-<warehouse code>` when a pick spans several; a transfer's number.
             * @example SO-00044.1
             */
            PackSlipNumber: string;
            /**
             * @description `CUSTOMER`; with a transfer the receiving location.
             * @example CUSTOMER
             */
            ParentCustomerCode: string | null;
            /**
             * @description The customer; with a transfer the receiving location.
             * @example Hamilton Books
             */
            CustomerCode: string | null;
            /**
             * @description The customer's reference, the transfer's reference.
             * @example PO-778
             */
            OrderNumber: string | null;
            /**
             * @description A calendar day; with a transfer that names none the day (UTC) on which the order came.
             * @example 2026-11-19
             */
            OrderDate: string | null;
            /**
             * @description `INTERNAL`; null with a transfer.
             * @example INTERNAL
             */
            PackingSlipURL: string | null;
            /**
             * @description By the carrier map.
             * @example DHL
             */
            CarrierServiceCode: string | null;
            /**
             * @description Company and contact, else the customer; with a transfer the receiving location.
             * @example Hamilton Books, Ada Hill
             */
            DeliveryName: string | null;
            DeliveryAddress1: string | null;
            DeliveryAddress2: string | null;
            DeliverySuburb: string | null;
            /**
             * @description Short code where known.
             * @example VIC
             */
            DeliveryState: string | null;
            DeliveryPostcode: string | null;
            /** @example Australia */
            DeliveryCountry: string | null;
            DeliveryEmail: string | null;
            DeliveryPhone: string | null;
            /** @description Cin7's id of the sale; `TRANSFER` with a transfer. */
            Additional01: string;
            /** @description Cin7's id of the fulfilment or the transfer. */
            Additional02: string;
            /**
             * @description `SALESORDER` or `TRANSFER`.
             * @example SALESORDER
             */
            Additional03: string;
            Line: components["schemas"]["DotwmsOrderLineDto"][];
            /** @description What was said last about the newest revision that was acknowledged; null when nothing was. */
            acknowledgement: components["schemas"]["LatestAcknowledgementDto"] | null;
            /** @description What a client is waited for. */
            awaiting: components["schemas"]["AwaitingDto"] | null;
            /**
             * @description Our id.
             * @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            id: string;
            connectionId: string;
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description +1 whenever the content changed.
             * @example 1
             */
            revision: number;
            /**
             * @description Cin7's change stamp of the document this content was read from.
             * @example 2026-11-20T05:11:02.117Z
             */
            sourceUpdatedAt: string | null;
            createdAt: string;
            updatedAt: string;
        };
        DotwmsOrderPageDto: {
            data: components["schemas"]["DotwmsOrderDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        OrderDto: {
            /**
             * @example sale
             * @enum {string}
             */
            kind: "transfer" | "sale";
            /**
             * @description Sale number . fulfilment number, with `-<warehouse code>` when a pick spans several.
             * @example SO-00044.1
             */
            reference: string;
            /** @example SO-00044 */
            saleNumber: string | null;
            /** @example 1 */
            fulfilmentNumber: number | null;
            /** @description Cin7's id of the fulfilment, or of the transfer. */
            taskId: string;
            /**
             * @description `closed` once the goods have left.
             * @example open
             * @enum {string}
             */
            status: "open" | "closed" | "cancelled";
            cancellation: components["schemas"]["CancellationDto"] | null;
            customer: components["schemas"]["CustomerDto"] | null;
            /**
             * @description The customer's own number.
             * @example PO-778
             */
            customerReference: string | null;
            /** @example 2026-11-19 */
            orderedOn: string | null;
            /** @example 2026-11-25 */
            shipBy: string | null;
            /**
             * @description The mapped code, else Cin7's text.
             * @example DHL Express
             */
            carrier: string | null;
            shippingNotes: string | null;
            deliverTo: components["schemas"]["DeliverToDto"] | null;
            warehouse: components["schemas"]["WarehouseDto"];
            lines: components["schemas"]["OrderLineDto"][];
            /**
             * @description Our id.
             * @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            id: string;
            connectionId: string;
            /**
             * @description Cin7's id of the document.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description +1 whenever the content changed.
             * @example 1
             */
            revision: number;
            /**
             * @description Cin7's change stamp of the document this content was read from.
             * @example 2026-11-20T05:11:02.117Z
             */
            sourceUpdatedAt: string | null;
            createdAt: string;
            updatedAt: string;
        };
        OrderRevisionDto: {
            record: components["schemas"]["OrderDto"];
            /** @example 2 */
            revision: number;
            /**
             * @example cancelled
             * @enum {string}
             */
            change: "cancelled" | "created" | "updated";
            occurredAt: string;
            /**
             * @description What differs from the revision before; empty for the first. Lines are compared with the lines that they were: by
             *     product, bin, batch and expiry, not by their place. Made to the record before, with the lines put in the order of
             *     `lineNumber`, the changes give this one.
             */
            changes: components["schemas"]["FieldChangeDto"][];
        };
        OrderRevisionPageDto: {
            data: components["schemas"]["OrderRevisionDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        AcknowledgeRecordDto: {
            /**
             * Format: uuid
             * @description An order, receipt or item.
             */
            recordId: string;
            /**
             * @description The revision that is meant, as the client has it.
             * @example 1
             */
            revision: number;
            /**
             * @description `accepted`, `rejected` (with a reason) or `done`; for a revision that cancels the record `cancelled`, `too_late` or
             *     `return_to_stock`.
             * @example accepted
             * @enum {string}
             */
            status: "accepted" | "rejected" | "done" | "cancelled" | "too_late" | "return_to_stock";
            /**
             * @description For people; required with `rejected`.
             * @example Lot M-0417 is blocked
             */
            reason?: string | null;
        };
        AcknowledgeManyDto: {
            acknowledgements: components["schemas"]["AcknowledgeRecordDto"][];
        };
        AcknowledgeResultDto: {
            recordId: string;
            revision: number;
            /** @enum {string} */
            status: "cancelled" | "done" | "rejected" | "accepted" | "too_late" | "return_to_stock";
            /**
             * @description `repeated`: it was said before.
             * @enum {string}
             */
            result: "stored" | "repeated" | "refused";
            /**
             * @description Why it was refused, for programs.
             * @enum {string|null}
             */
            code: "not_found" | "revision_unknown" | "cancel_answer_expected" | "not_cancelled" | null;
            /** @description The same for people. */
            detail: string | null;
        };
        AcknowledgeResultsDto: {
            data: components["schemas"]["AcknowledgeResultDto"][];
        };
        AcknowledgeDto: {
            /**
             * @description The revision that is meant, as the client has it.
             * @example 1
             */
            revision: number;
            /**
             * @description `accepted`, `rejected` (with a reason) or `done`; for a revision that cancels the record `cancelled`, `too_late` or
             *     `return_to_stock`.
             * @example accepted
             * @enum {string}
             */
            status: "accepted" | "rejected" | "done" | "cancelled" | "too_late" | "return_to_stock";
            /**
             * @description For people; required with `rejected`.
             * @example Lot M-0417 is blocked
             */
            reason?: string | null;
        };
        AcknowledgedDto: {
            /** @example 1 */
            revision: number;
            /**
             * @example accepted
             * @enum {string}
             */
            status: "cancelled" | "done" | "rejected" | "accepted" | "too_late" | "return_to_stock";
            reason: string | null;
            at: string;
            /**
             * @description Who said it.
             * @example client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)
             */
            by: string;
            /** @description False: the record has changed since, or a newer revision stood already. */
            isCurrent: boolean;
            /** @description True: this was said before, and nothing was stored. */
            isRepeat: boolean;
            id: string;
            recordId: string;
        };
        AcknowledgementDto: {
            /** @example 1 */
            revision: number;
            /**
             * @example accepted
             * @enum {string}
             */
            status: "cancelled" | "done" | "rejected" | "accepted" | "too_late" | "return_to_stock";
            reason: string | null;
            at: string;
            /**
             * @description Who said it.
             * @example client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)
             */
            by: string;
            /** @description False: the record has changed since, or a newer revision stood already. */
            isCurrent: boolean;
            id: string;
            recordId: string;
        };
        AcknowledgementPageDto: {
            data: components["schemas"]["AcknowledgementDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        ItemChangeDto: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            recordType: "item";
            /** @description The item as of this revision; null with `embed=none`. */
            record: components["schemas"]["ItemDto"] | null;
            /** @description The place just after this change. */
            cursor: string;
            connectionId: string;
            recordId: string;
            /** @description Cin7's id of the document. */
            externalId: string;
            /**
             * @description The order's or receipt's reference, or the item code.
             * @example SO-00044.1
             */
            reference: string;
            /** @example 1 */
            revision: number;
            /**
             * @example created
             * @enum {string}
             */
            change: "cancelled" | "created" | "updated";
            occurredAt: string;
        };
        ReceiptChangeDto: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            recordType: "receipt";
            /** @description The receipt as of this revision; null with `embed=none`. */
            record: components["schemas"]["ReceiptDto"] | null;
            /** @description The place just after this change. */
            cursor: string;
            connectionId: string;
            recordId: string;
            /** @description Cin7's id of the document. */
            externalId: string;
            /**
             * @description The order's or receipt's reference, or the item code.
             * @example SO-00044.1
             */
            reference: string;
            /** @example 1 */
            revision: number;
            /**
             * @example created
             * @enum {string}
             */
            change: "cancelled" | "created" | "updated";
            occurredAt: string;
        };
        OrderChangeDto: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            recordType: "order";
            /** @description The order as of this revision; null with `embed=none`. */
            record: components["schemas"]["OrderDto"] | null;
            /** @description The place just after this change. */
            cursor: string;
            connectionId: string;
            recordId: string;
            /** @description Cin7's id of the document. */
            externalId: string;
            /**
             * @description The order's or receipt's reference, or the item code.
             * @example SO-00044.1
             */
            reference: string;
            /** @example 1 */
            revision: number;
            /**
             * @example created
             * @enum {string}
             */
            change: "cancelled" | "created" | "updated";
            occurredAt: string;
        };
        ChangePageDto: {
            data: (components["schemas"]["ItemChangeDto"] | components["schemas"]["ReceiptChangeDto"] | components["schemas"]["OrderChangeDto"])[];
            /** @description Where to go on; always given, so that a client can come back with it. */
            nextCursor: string;
            /** @description Whether to come back at once: there may be more, also when `data` is not full. */
            hasMore: boolean;
        };
        SnapshotItemDto: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            recordType: "item";
            record: components["schemas"]["ItemDto"];
            connectionId: string;
            recordId: string;
            /** @description Cin7's id of the document. */
            externalId: string;
            /**
             * @description The order's or receipt's reference, or the item code.
             * @example SO-00044.1
             */
            reference: string;
            /** @example 3 */
            revision: number;
            /** @description When this revision came about. */
            occurredAt: string;
        };
        SnapshotReceiptDto: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            recordType: "receipt";
            record: components["schemas"]["ReceiptDto"];
            connectionId: string;
            recordId: string;
            /** @description Cin7's id of the document. */
            externalId: string;
            /**
             * @description The order's or receipt's reference, or the item code.
             * @example SO-00044.1
             */
            reference: string;
            /** @example 3 */
            revision: number;
            /** @description When this revision came about. */
            occurredAt: string;
        };
        SnapshotOrderDto: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            recordType: "order";
            record: components["schemas"]["OrderDto"];
            connectionId: string;
            recordId: string;
            /** @description Cin7's id of the document. */
            externalId: string;
            /**
             * @description The order's or receipt's reference, or the item code.
             * @example SO-00044.1
             */
            reference: string;
            /** @example 3 */
            revision: number;
            /** @description When this revision came about. */
            occurredAt: string;
        };
        SnapshotPageDto: {
            data: (components["schemas"]["SnapshotItemDto"] | components["schemas"]["SnapshotReceiptDto"] | components["schemas"]["SnapshotOrderDto"])[];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
            /** @description The place in the feed that all pages show; after the last page go on with `GET /changes?after=` this. */
            feedCursor: string;
        };
        ConsumerLagDto: {
            /** @description Changes after its position; counted up to 10,000. */
            changes: number;
            /** @description Whether there are more than were counted. */
            isMore: boolean;
            /** @description When the oldest of them occurred; null when there is none. */
            oldestAt: string | null;
            /** @description Since then, in seconds. */
            ageSeconds: number | null;
        };
        ConsumerDto: {
            /** @example wms-melbourne */
            name: string;
            /**
             * @description Whose it is: the client key, or the administrator's.
             * @example client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)
             */
            owner: string;
            /** @description Everything up to here is done. */
            cursor: string;
            createdAt: string;
            /** @description When it last said that something is done; null when never. */
            movedAt: string | null;
            lag: components["schemas"]["ConsumerLagDto"];
        };
        ConsumerListDto: {
            data: components["schemas"]["ConsumerDto"][];
            /** @description Always null: all come at once. */
            nextCursor: string | null;
        };
        PutConsumerDto: {
            /**
             * @description `beginning` (the default), `now`, or the first change that occurred at an instant or later.
             * @example beginning
             */
            from?: string;
            /** @description A cursor of the feed, or `feedCursor` of a snapshot; instead of `from`. */
            cursor?: string;
        };
        MoveConsumerDto: {
            /** @description `nextCursor` of the page, or the `cursor` of the change, that was stored last. */
            cursor: string;
            /**
             * @description Allows to move backwards, to read again; this is audited.
             * @default false
             */
            reset?: boolean;
        };
        CreateEndpointDto: {
            /**
             * @description For people.
             * @example Warehouse Melbourne
             */
            name: string;
            /**
             * @description Where messages are posted to: https, or http at an address that DELIVERY_ALLOWED_NETWORKS allows.
             * @example https://wms.example.com/erpgate
             */
            url: string;
            /**
             * Format: uuid
             * @description Only changes of this connection.
             */
            connectionId?: string | null;
            /**
             * @description Only changes of this type of record.
             * @enum {string|null}
             */
            recordType?: "item" | "receipt" | "order" | null;
            /**
             * @description Only changes of records for this warehouse code, or that were for it until that change. Items always come.
             * @example MEL
             */
            warehouse?: string | null;
            /**
             * @description `now` (the default), `beginning`, or the first change that occurred at an instant or later.
             * @example now
             */
            from?: string;
        };
        EndpointLagDto: {
            /** @description Records whose delivery failed, or that are delivered again; with 100 of them the endpoint gets nothing new. */
            lateRecords: number;
            /** @description Since when the first of them fails; 27 hours later the endpoint is switched off. */
            failingSince: string | null;
            /** @description When the next of them is tried. */
            nextAttemptAt: string | null;
            /** @description Nothing is sent before: its receiver asked for it by `Retry-After`. Null when it did not, and when that is over. */
            waitUntil: string | null;
            /** @description What went wrong last. */
            lastError: string | null;
            /** @description Changes of the whole feed after its place, filters apart; counted up to 10,000. */
            changes: number;
        };
        CreatedEndpointDto: {
            /**
             * @description For the check of signatures, by Standard Webhooks.
             * @example whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD
             */
            secret: string;
            id: string;
            name: string;
            /**
             * @description Whose it is: it gets what this key may see.
             * @example client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)
             */
            owner: string;
            url: string;
            connectionId: string | null;
            /** @enum {string|null} */
            recordType: "item" | "receipt" | "order" | null;
            warehouse: string | null;
            /**
             * @description `switched_off`: ERPGate gave up; `statusReason` says why. Nothing is lost: `active` goes on from there.
             * @enum {string}
             */
            status: "active" | "paused" | "switched_off";
            statusReason: string | null;
            statusSince: string;
            /** @description Its place in the feed: everything up to here is delivered, except what is late. */
            cursor: string;
            /** @description Until when the secret before the last one signs, too. */
            previousSecretValidUntil: string | null;
            lastDeliveredAt: string | null;
            createdAt: string;
            lag: components["schemas"]["EndpointLagDto"];
        };
        EndpointDto: {
            id: string;
            name: string;
            /**
             * @description Whose it is: it gets what this key may see.
             * @example client-key 0192f0c8-6d2f-7c3e-9a51-1f0f3d6f2a10 (Warehouse Melbourne)
             */
            owner: string;
            url: string;
            connectionId: string | null;
            /** @enum {string|null} */
            recordType: "item" | "receipt" | "order" | null;
            warehouse: string | null;
            /**
             * @description `switched_off`: ERPGate gave up; `statusReason` says why. Nothing is lost: `active` goes on from there.
             * @enum {string}
             */
            status: "active" | "paused" | "switched_off";
            statusReason: string | null;
            statusSince: string;
            /** @description Its place in the feed: everything up to here is delivered, except what is late. */
            cursor: string;
            /** @description Until when the secret before the last one signs, too. */
            previousSecretValidUntil: string | null;
            lastDeliveredAt: string | null;
            createdAt: string;
            lag: components["schemas"]["EndpointLagDto"];
        };
        EndpointListDto: {
            data: components["schemas"]["EndpointDto"][];
            /** @description Always null: all come at once. */
            nextCursor: string | null;
        };
        UpdateEndpointDto: {
            name?: string;
            url?: string;
            /** Format: uuid */
            connectionId?: string | null;
            /** @enum {string|null} */
            recordType?: "item" | "receipt" | "order" | null;
            warehouse?: string | null;
            /**
             * @description `paused` sends nothing; `active` goes on where it was, also after it was switched off, and tries what is late at once.
             * @enum {string}
             */
            status?: "active" | "paused";
        };
        RotateEndpointSecretDto: {
            /**
             * @description Hours. With 0 only the new secret signs.
             * @default 24
             */
            graceHours?: number;
        };
        EndpointTestDto: {
            delivered: boolean;
            statusCode: number | null;
            /** @description Why not, for people. */
            error: string | null;
            durationMs: number;
        };
        ReplayEndpointDto: {
            /**
             * @description Every change that occurred at this instant or later.
             * @example 2026-11-20T00:00:00Z
             */
            since?: string;
            /**
             * Format: uuid
             * @description Every change of this record.
             */
            recordId?: string;
        };
        StartReconciliationDto: {
            /**
             * @description `backfill` goes back to `since`. Default `requested`.
             * @example backfill
             * @enum {string}
             */
            reason?: "requested" | "backfill";
            /**
             * @description With `backfill`: documents that changed at Cin7 at or after this instant belong to this connection from now on.
             * @example 2026-08-01T00:00:00Z
             */
            since?: string;
            /**
             * @description Only these domains. Default all.
             * @example [
             *       "products"
             *     ]
             */
            domains?: ("products" | "purchases" | "sales" | "transfers")[];
            /** @description True compares everything that this connection covers, as it is done by itself once a week. Default false. */
            deep?: boolean;
            /**
             * @description True says that documents which Cin7 no longer lists were really deleted there, after a run was aborted because of
             *     them. Default false.
             */
            acceptLosses?: boolean;
        };
        DomainCountsDto: {
            /** @description Documents in Cin7's list that concern this connection. */
            listed: number;
            /** @description Of these, those that stood here as they should, or of which nothing has to stand here. */
            inSync: number;
            /** @description Those that had never arrived, as found, before repair. */
            missing: number;
            /** @description Those of which an older version stood here, and those that stood here but are no longer listed; as found. */
            stale: number;
            /** @description Missing and stale ones that are right now. */
            repaired: number;
            /** @description Those that wait for a mapping. */
            held: number;
            /** @description Those that could not be read or understood; the sync requests say why. */
            failed: number;
            /** @description Nothing that changed until then is missing, but what is held or failed; null before the domain is done. */
            completeUpTo: string | null;
            /**
             * @description `waiting` for its turn, `scanning` the list, `repairing` what differed, then `done` or `failed`.
             * @enum {string}
             */
            phase: "waiting" | "done" | "failed" | "scanning" | "repairing";
            /** @description The page of the list that is read next. */
            nextPage: number;
            /** @description Rows in the list, as Cin7 says. */
            total: number | null;
            /** @description Why it failed. */
            failure: string | null;
        };
        DomainsOfRunDto: {
            products?: components["schemas"]["DomainCountsDto"];
            purchases?: components["schemas"]["DomainCountsDto"];
            sales?: components["schemas"]["DomainCountsDto"];
            transfers?: components["schemas"]["DomainCountsDto"];
        };
        ReconciliationDto: {
            id: string;
            connectionId: string;
            /**
             * @description `scheduled` each night, `requested` by a person, `backfill` further back, `downtime` after the gateway was away,
             *     `feed_guard` after notifications did not come.
             * @enum {string}
             */
            reason: "scheduled" | "requested" | "backfill" | "downtime" | "feed_guard";
            /**
             * @description Paused runs are `running`, see `pausedAt`.
             * @enum {string}
             */
            status: "cancelled" | "aborted" | "running" | "completed";
            /** @description Why it was aborted, and what to do. */
            abortReason: string | null;
            /** @description Why it does not go on at the moment. */
            waitingFor: string | null;
            /** @description True when everything is compared, not only what changed lately. */
            deep: boolean;
            /** @description How far back a person asked it to go. */
            since: string | null;
            startedAt: string;
            pausedAt: string | null;
            finishedAt: string | null;
            /** @description Calls to Cin7 spent so far, repairs included. */
            calls: number;
            domains: components["schemas"]["DomainsOfRunDto"];
        };
        DomainEstimateDto: {
            /**
             * @example sales
             * @enum {string}
             */
            domain: "transfers" | "products" | "purchases" | "sales";
            /** @description From when on; null for the whole list. */
            since: string | null;
            /** @description Rows in Cin7's list; null when Cin7 does not say. */
            listed: number | null;
            /** @description Calls for the pages of the list. */
            pages: number;
            /** @description Documents that are fetched one by one, at the most. */
            details: number;
        };
        ReconciliationEstimateDto: {
            connectionId: string;
            domains: components["schemas"]["DomainEstimateDto"][];
            /** @description Calls at the most. */
            calls: number;
            /** @description Minutes at the most, if nothing else is called. */
            minutes: number;
            /** @description How that was reckoned, in a sentence. */
            explanation: string;
        };
        ReconciliationPageDto: {
            data: components["schemas"]["ReconciliationDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        WaitingForClientsDto: {
            count: number;
            /**
             * @description Since when the one that waits longest stands as it does.
             * @example 2026-11-23T09:15:00.000Z
             */
            oldestAt: string | null;
            /**
             * @description How long that is, in seconds.
             * @example 5400
             */
            oldestAgeSeconds: number | null;
        };
        HandledByClientsDto: {
            /** @description Records that were accepted as they now stand. */
            accepted: number;
            /** @description Records that were rejected as they now stand. */
            rejected: number;
            /** @description Records of which a client said that they are done, as they now stand. */
            done: number;
            /** @description Open records of which nobody has said anything since they last changed. */
            unacknowledged: components["schemas"]["WaitingForClientsDto"];
            /** @description Cancelled records that a client had accepted, and that wait for its answer to the cancellation. */
            awaitingCancelAnswer: components["schemas"]["WaitingForClientsDto"];
        };
        FoundDto: {
            missing: number;
            stale: number;
            repaired: number;
        };
        NotRightDto: {
            /**
             * @description Its number, SO-, PO-, TR-, or its SKU.
             * @example SO-00044
             */
            reference: string | null;
            externalId: string;
            /** @enum {string} */
            what: "missing" | "stale" | "held";
            /** @description What is the matter. */
            cause: string;
            /** @description What is done about it, or has to be. */
            repair: string;
        };
        NotRightListDto: {
            /** @description How many there are. */
            total: number;
            /** @description The first hundred, by number. */
            data: components["schemas"]["NotRightDto"][];
        };
        DomainReport: {
            /** @enum {string} */
            domain: "transfers" | "products" | "purchases" | "sales";
            /** @description Documents in Cin7's list that concern this connection. */
            inCin7: number;
            /** @description Of these, those that stand here as they should, or of which nothing has to stand here. */
            here: number;
            /** @description Still missing now. */
            missing: number;
            /** @description Still out of date now. */
            stale: number;
            /** @description Waiting for a mapping. */
            held: number;
            /** @description Of the missing and stale ones, those that could not be read or understood. */
            failed: number;
            /** @description What clients said; null for products, and in reports from before clients could say anything. */
            acknowledged: components["schemas"]["HandledByClientsDto"] | null;
            /** @description As the run found it, before repair. */
            found: components["schemas"]["FoundDto"];
            /** @description What changed before this, and was never seen here, is none of this connection's. */
            coversFrom: string;
            /** @description Nothing that changed until then is missing, but what is listed here; null when it was never proven. */
            completeUpTo: string | null;
            /** @description How far Cin7's list can be trusted, and what was noticed. */
            notes: string[];
            notRight: components["schemas"]["NotRightListDto"];
            /** @description What was missing or stale and is right now. */
            healed: components["schemas"]["NotRightListDto"];
            /** @description When this was judged, and by which run. */
            judgedAt: string;
            runId: string;
        };
        NightDto: {
            /**
             * @description The merchant's calendar day.
             * @example 2026-11-24
             */
            on: string;
            /** @enum {string} */
            outcome: "skipped" | "started";
            /** @description Why it was skipped. */
            reason: string | null;
            runId: string | null;
        };
        LastRunDto: {
            id: string;
            /** @enum {string} */
            reason: "scheduled" | "requested" | "backfill" | "downtime" | "feed_guard";
            /** @enum {string} */
            status: "cancelled" | "aborted" | "running" | "completed";
            abortReason: string | null;
            startedAt: string;
            finishedAt: string | null;
        };
        CompletenessDto: {
            connectionId: string;
            connectionName: string;
            /** @description True when nothing in any domain is missing, stale, held or failed, and each domain was proven. */
            isComplete: boolean;
            /** @description The earliest `completeUpTo` of the domains; null when one was never proven. */
            completeUpTo: string | null;
            /** @description Each domain as its last run left it. */
            domains: components["schemas"]["DomainReport"][];
            /** @description Domains of which no run has proven anything yet. */
            neverProven: ("transfers" | "products" | "purchases" | "sales")[];
            lastNight: components["schemas"]["NightDto"] | null;
            lastRun: components["schemas"]["LastRunDto"] | null;
        };
        RunReportDto: {
            runId: string;
            connectionId: string;
            connectionName: string;
            /** @enum {string} */
            reason: "scheduled" | "requested" | "backfill" | "downtime" | "feed_guard";
            /** @enum {string} */
            status: "cancelled" | "aborted" | "running" | "completed";
            abortReason: string | null;
            startedAt: string;
            finishedAt: string | null;
            calls: number;
            isComplete: boolean;
            /** @description The domains that are done. */
            domains: components["schemas"]["DomainReport"][];
        };
        QuietnessDto: {
            lastReceivedAt: string;
            /** @description True: for longer than this connection's usual. A hint, and no more: merchants rest, too. */
            isQuiet: boolean;
            /** @description Since the last one. */
            quietSeconds: number;
            /** @description The longest time between two in the last four weeks; null while too little is known. */
            usualSeconds: number | null;
        };
        FeedTopicDto: {
            /**
             * @example sale.picked
             * @enum {string}
             */
            topic: "product.updated" | "purchase.authorised" | "sale.picked" | "sale.voided" | "sale.undone" | "transfer.authorised";
            /**
             * @description Null while nobody has looked.
             * @example active
             * @enum {string|null}
             */
            state: "active" | "switched_off" | "missing" | "limit_reached" | "changed" | "not_available" | "by_hand" | null;
            /** @description Since when it is in this state. */
            since: string | null;
            /** @description What is wrong; null when nothing is known to be. */
            detail: string | null;
            /** @description Whether it is made anew when it is missing: `registration/apply` was called. */
            isManaged: boolean;
            lastCheckedAt: string | null;
            /** @description When notifications were last known to come. */
            lastGoodAt: string | null;
            lastRepairedAt: string | null;
            /** @description Null while none has come since the guard looks. */
            quietness: components["schemas"]["QuietnessDto"] | null;
        };
        FeedEventDto: {
            id: string;
            at: string;
            /**
             * @example sale.picked
             * @enum {string}
             */
            topic: "product.updated" | "purchase.authorised" | "sale.picked" | "sale.voided" | "sale.undone" | "transfer.authorised";
            /**
             * @description `found` in another state than before; `created`, `repaired`, `removed` by ERPGate; `failed`: Cin7 did not take it.
             * @enum {string}
             */
            kind: "created" | "removed" | "failed" | "repaired" | "found";
            /**
             * @description Null when it was never looked at before.
             * @enum {string|null}
             */
            fromState: "active" | "switched_off" | "missing" | "limit_reached" | "changed" | "not_available" | "by_hand" | null;
            /** @enum {string} */
            toState: "active" | "switched_off" | "missing" | "limit_reached" | "changed" | "not_available" | "by_hand";
            detail: string | null;
        };
        FeedGuardDto: {
            connectionId: string;
            /**
             * @description How the last look ended; null before the first. `skipped` and `failed` have a reason.
             * @enum {string|null}
             */
            outcome: "failed" | "checked" | "skipped" | null;
            reason: string | null;
            /** @description Since when the looks end like this. */
            outcomeSince: string | null;
            /** @description When the webhooks were last read. */
            lastCheckedAt: string | null;
            nextCheckAt: string | null;
            topics: components["schemas"]["FeedTopicDto"][];
            /** @description What happened last, newest first; all of it is in `events`. */
            recentEvents: components["schemas"]["FeedEventDto"][];
        };
        FeedEventPageDto: {
            data: components["schemas"]["FeedEventDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        FeedCheckDto: {
            connectionId: string;
            /**
             * @description How the last look ended; null before the first. `skipped` and `failed` have a reason.
             * @enum {string|null}
             */
            outcome: "failed" | "checked" | "skipped" | null;
            reason: string | null;
            /** @description Since when the looks end like this. */
            outcomeSince: string | null;
            /** @description When the webhooks were last read. */
            lastCheckedAt: string | null;
            nextCheckAt: string | null;
            topics: components["schemas"]["FeedTopicDto"][];
            /** @description What happened last, newest first; all of it is in `events`. */
            recentEvents: components["schemas"]["FeedEventDto"][];
            /** @description The reconciliation that was started for what may have been missed; null when nothing was. */
            runId: string | null;
        };
        TimelineNotificationDto: {
            id: string;
            /** @example sale.picked */
            topic: string | null;
            /**
             * @description Cin7's own event name.
             * @example Sale/PickAuthorised
             */
            eventType: string | null;
            /**
             * @example done
             * @enum {string}
             */
            status: "done" | "unreadable" | "ignored" | "held" | "parked" | "pending";
            reason: string | null;
        };
        TimelineSyncRequestDto: {
            id: string;
            /**
             * @example sales
             * @enum {string}
             */
            domain: "transfers" | "products" | "purchases" | "sales";
            externalId: string;
            /**
             * @example sales
             * @enum {string}
             */
            lane: "replay" | "transfers" | "reconciliation" | "products" | "purchases" | "sales";
            /**
             * @example held
             * @enum {string}
             */
            status: "waiting" | "held" | "parked";
            /** @description Why it is held or parked, or was tried in vain last time. */
            reason: string | null;
            attempts: number;
            /** @description When it is looked at next; null while it is held or parked. */
            dueAt: string | null;
        };
        TimelineLookDto: {
            /**
             * @example sales
             * @enum {string}
             */
            domain: "transfers" | "products" | "purchases" | "sales";
            externalId: string;
            /**
             * @example applied
             * @enum {string}
             */
            outcome: "ignored" | "applied" | "unchanged" | "stale" | "held" | "gone" | "parked";
            /** @example order SO-01234.1 created. */
            reason: string | null;
            /**
             * @description How many notifications this one look answered.
             * @example 2
             */
            notifications: number;
        };
        TimelineRevisionDto: {
            /** @enum {string} */
            recordType: "item" | "receipt" | "order";
            recordId: string;
            /** @example SO-01234.1 */
            reference: string;
            /** @example 2 */
            revision: number;
            /** @enum {string} */
            change: "cancelled" | "created" | "updated";
            /**
             * @description The first five of the values that differ from the revision before, in short.
             * @example [
             *       "lines[0].quantity (WIDGET-RED): 6 → 4"
             *     ]
             */
            differences: string[];
            /**
             * @description How many values differ; all of them are shown by the revisions of the record.
             * @example 1
             */
            differenceCount: number;
        };
        TimelineAcknowledgementDto: {
            id: string;
            /** @enum {string} */
            recordType: "item" | "receipt" | "order";
            recordId: string;
            reference: string;
            /** @description The revision that is meant. */
            revision: number;
            /**
             * @example accepted
             * @enum {string}
             */
            status: "cancelled" | "done" | "rejected" | "accepted" | "too_late" | "return_to_stock";
            reason: string | null;
            /** @description Who said it. */
            by: string;
        };
        TimelineDeliveryDto: {
            /**
             * @description `delivered`: the endpoint took it. `late`: it did not yet, as things stand now; `at` is when it first failed.
             * @example delivered
             * @enum {string}
             */
            status: "delivered" | "late";
            endpointId: string;
            /**
             * @description Null when the endpoint is deleted.
             * @example Warehouse Melbourne
             */
            endpointName: string | null;
            /** @enum {string} */
            recordType: "item" | "receipt" | "order";
            recordId: string;
            reference: string;
            /** @description What was delivered, or what failed; later ones wait behind it. */
            revision: number;
            /**
             * @description Tries so far, the one that was taken included.
             * @example 1
             */
            attempts: number;
            /** @description Why it failed last. */
            error: string | null;
            /** @description When it is tried next; null when it was delivered, and while the endpoint is paused or switched off. */
            nextAttemptAt: string | null;
        };
        TimelineEntryDto: {
            /**
             * @example revision
             * @enum {string}
             */
            kind: "revision" | "notification" | "delivery" | "sync_request" | "acknowledgement" | "look";
            at: string;
            /**
             * @description Milliseconds since the entry before of the same connection; null for its first.
             * @example 48
             */
            afterMs: number | null;
            connectionId: string;
            notification: components["schemas"]["TimelineNotificationDto"] | null;
            syncRequest: components["schemas"]["TimelineSyncRequestDto"] | null;
            look: components["schemas"]["TimelineLookDto"] | null;
            revision: components["schemas"]["TimelineRevisionDto"] | null;
            acknowledgement: components["schemas"]["TimelineAcknowledgementDto"] | null;
            delivery: components["schemas"]["TimelineDeliveryDto"] | null;
        };
        TimelinePageDto: {
            data: components["schemas"]["TimelineEntryDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        ErasureMatchDto: {
            /**
             * @description The order's, receipt's, or sale's number.
             * @example SO-00044
             */
            reference?: string;
            /**
             * @description Name, company or contact of the customer, the addressee or the supplier; whole, in any case of letters.
             * @example Noa Brightwater
             */
            name?: string;
            /** @example noa@example.com */
            email?: string;
            /**
             * @description Compared by its digits.
             * @example +61 400 000 000
             */
            phone?: string;
            /**
             * @description The first line of the address of delivery; whole, in any case of letters.
             * @example 1 Quay St
             */
            line1?: string;
        };
        ErasureRequestDto: {
            /** @description At least one field of it. */
            match: components["schemas"]["ErasureMatchDto"];
            /** @description True, which is the default, only counts and changes nothing. */
            dryRun?: boolean;
            /** @description Also orders and receipts that are still open: the warehouse then cannot see any more where to send the goods. Default false. */
            includeOpen?: boolean;
        };
        ErasureCountsDto: {
            /** @description Orders and receipts. */
            records: number;
            /** @description Revisions of them, which are what the feed shows. */
            revisions: number;
            /** @description Documents that were kept to be mapped again. */
            keptSources: number;
            /** @description Notifications whose raw body names them. */
            notifications: number;
            /** @description Reasons that clients gave in acknowledgements. */
            acknowledgements: number;
        };
        ErasedRecordDto: {
            id: string;
            /** @enum {string} */
            recordType: "receipt" | "order";
            reference: string;
        };
        ErasureDto: {
            dryRun: boolean;
            counts: components["schemas"]["ErasureCountsDto"];
            /** @description The records concerned: tell the clients that have copies. */
            records: components["schemas"]["ErasedRecordDto"][];
            /** @description Records left as they are because they are open; see `includeOpen`. */
            skippedOpen: components["schemas"]["ErasedRecordDto"][];
            /** @description What this cannot do, and has to be done besides. */
            warnings: string[];
        };
        UnwellConnectionDto: {
            connectionId: string;
            name: string;
            /** @description What, and what to do. */
            reason: string;
            since: string;
        };
        ConnectionHealthDto: {
            /** @enum {string} */
            status: "ok" | "needs_attention";
            /** @description All there are. */
            connections: number;
            paused: number;
            /** @description How many need somebody; the first hundred are in `unwell`. */
            needsAttention: number;
            unwell: components["schemas"]["UnwellConnectionDto"][];
        };
        AttentionDto: {
            /** @description What, and what to do. */
            reason: string;
            since: string;
        };
        LaneBacklogDto: {
            /**
             * @example sales
             * @enum {string}
             */
            lane: "replay" | "transfers" | "reconciliation" | "products" | "purchases" | "sales";
            waiting: number;
            /** @description When the oldest of them was asked for. */
            oldestRequestedAt: string;
        };
        BacklogDto: {
            /** @description Looked at as soon as it is due and calls are left. */
            waiting: number;
            /** @description Wait for a mapping. */
            held: number;
            /** @description Wait for a person. */
            parked: number;
            /** @description Lanes in which something waits, the one that is served first at the top. */
            byLane: components["schemas"]["LaneBacklogDto"][];
        };
        SlowDownDto: {
            /** @description Calls a minute at first; they grow again with every 20 s that go well. */
            to: number;
            since: string;
            reason: string;
        };
        RestDto: {
            until: string;
            reason: string;
        };
        BudgetDto: {
            /** @description What the settings allow in any 60 s. */
            callsPerMinute: number;
            /** @description What is allowed now. A few of them are kept for what people do. */
            effectiveCallsPerMinute: number;
            /** @description Calls of the last 60 s. */
            usedInWindow: number;
            /** @description When the next call can be made; null when it can be made now, or when calls are stopped. */
            nextCallAt: string | null;
            slowDown: components["schemas"]["SlowDownDto"] | null;
            rest: components["schemas"]["RestDto"] | null;
        };
        EstimateDto: {
            /** @description Calls that it costs, at the least. */
            calls: number;
            /** @description Null when nothing is called until a person acts. */
            caughtUpAt: string | null;
            /** @description How that was reckoned, in a sentence. */
            explanation: string;
        };
        WaitingOrdersDto: {
            /** @description Cancelled after a client had accepted them, and not answered since: `GET /orders?awaiting=cancel_answer`. */
            awaitingCancelAnswer: number;
            /** @description When the oldest of them was cancelled; null when there is none. */
            oldestCancelledAt: string | null;
            /**
             * @description Open, and nobody has acknowledged the revision that stands: `GET /orders?acknowledged=false&status=open`. Counted up
             *     to 10,000.
             */
            unacknowledged: number;
            /** @description Whether there are more than were counted. */
            isMore: boolean;
            /** @description Since when the oldest of them stands; null when there is none. */
            oldestUnacknowledgedAt: string | null;
        };
        LastSeenDto: {
            /**
             * @example sale.picked
             * @enum {string}
             */
            topic: "product.updated" | "purchase.authorised" | "sale.picked" | "sale.voided" | "sale.undone" | "transfer.authorised";
            /** @description Null when it never did. */
            lastReceivedAt: string | null;
        };
        CompleteUpToDto: {
            products: string | null;
            purchases: string | null;
            sales: string | null;
            transfers: string | null;
        };
        FreshnessDto: {
            /** @description Of any topic; our own test notifications do not count. Null when none ever came. */
            lastNotificationAt: string | null;
            /** @description When a call to the Cin7 account last succeeded, to within half a minute. */
            lastCallAt: string | null;
            completeUpTo: components["schemas"]["CompleteUpToDto"];
            /** @description When the feed guard last read the webhooks; see `feed-guard`. */
            feedCheckedAt: string | null;
        };
        ConnectionStatusDto: {
            connectionId: string;
            enabled: boolean;
            /**
             * @description `paused`: not enabled. `needs_attention`: see `attention`. `resting`: Cin7 wants no calls for now. `working`:
             *     something waits.
             * @enum {string}
             */
            state: "ok" | "paused" | "working" | "needs_attention" | "resting";
            /** @description Given in every state. */
            attention: components["schemas"]["AttentionDto"] | null;
            backlog: components["schemas"]["BacklogDto"];
            /** @description When the oldest of what waits was asked for; null when nothing waits. */
            oldestRequestedAt: string | null;
            budget: components["schemas"]["BudgetDto"];
            estimate: components["schemas"]["EstimateDto"];
            /** @description What is left to do for clients. */
            orders: components["schemas"]["WaitingOrdersDto"];
            lastSeen: components["schemas"]["LastSeenDto"][];
            freshness: components["schemas"]["FreshnessDto"];
            /** @description What is worth knowing and needs nobody at once. */
            warnings: string[];
        };
        PreviewSettingsDto: {
            /** @description As in `PATCH /connections/{id}`: a JSON merge patch over the settings in force; null tries the defaults. */
            settings?: components["schemas"]["ConnectionSettingsPatchDto"] | null;
            /**
             * @description On how many of the documents that were read last to try them. Default 20; 0 only counts held documents.
             * @example 20
             */
            last?: number;
        };
        HeldReasonDto: {
            /**
             * @description The reason of one of them.
             * @example SO-00044 is held: warehouseMap has no code for \Eagle Farm\.
             */
            reason: string;
            /**
             * @description Documents that it holds for, but for their number.
             * @example 8
             */
            count: number;
        };
        HeldPreviewDto: {
            /**
             * @description Documents held now.
             * @example 5000
             */
            total: number;
            /**
             * @description Released at once, without a call to Cin7.
             * @example 4990
             */
            released: number;
            /**
             * @description Held again.
             * @example 8
             */
            stillHeld: number;
            /**
             * @description Their source is not kept, or by an older version of the gateway: they would be read from Cin7, one call each or two.
             * @example 2
             */
            readAnew: number;
            /** @description Why those that would be held again would be, the most frequent first; at most 10. */
            reasons: components["schemas"]["HeldReasonDto"][];
        };
        PreviewedRecordDto: {
            /** @description The whole content, as the record would carry it. */
            content: {
                [key: string]: unknown;
            };
            /**
             * @example order
             * @enum {string}
             */
            recordType: "item" | "receipt" | "order";
            /** @example SO-00044.1 */
            reference: string;
            /**
             * @description What would happen to it; `unchanged` writes nothing.
             * @enum {string}
             */
            change: "cancelled" | "created" | "updated" | "unchanged";
            /** @description What differs from the record as it stands; empty for a new one. */
            changes: components["schemas"]["FieldChangeDto"][];
        };
        PreviewedDocumentDto: {
            /**
             * @example sales
             * @enum {string}
             */
            domain: "transfers" | "products" | "purchases" | "sales";
            externalId: string;
            /** @example SO-00044 */
            reference: string | null;
            /**
             * @description When it was read from Cin7.
             * @example 2026-11-23T09:15:00.000Z
             */
            readAt: string;
            /**
             * @description `unreadable`: what is kept of it cannot be mapped; it would be read from Cin7.
             * @enum {string}
             */
            outcome: "unreadable" | "ignored" | "applied" | "unchanged" | "held";
            /** @description Why it would be held or ignored. */
            reason: string | null;
            records: components["schemas"]["PreviewedRecordDto"][];
        };
        SettingsPreviewDto: {
            /** @description The settings that would be in force. */
            settings: components["schemas"]["ConnectionSettingsDto"];
            held: components["schemas"]["HeldPreviewDto"];
            /** @description The documents that were read last, the newest first. Products are not among them. */
            documents: components["schemas"]["PreviewedDocumentDto"][];
        };
        SyncRequestDto: {
            /** @example 4711 */
            id: string;
            connectionId: string;
            /**
             * @example sales
             * @enum {string}
             */
            domain: "transfers" | "products" | "purchases" | "sales";
            /**
             * @description Cin7's id of the document; `number:` and its number where only that is known.
             * @example 0e8a4c11-5555-4d5d-9e9e-000000000201
             */
            externalId: string;
            /**
             * @description Its number, as its notification gave it.
             * @example SO-00044
             */
            reference: string | null;
            /**
             * @description The order in which a connection's documents are served.
             * @example sales
             * @enum {string}
             */
            lane: "replay" | "transfers" | "reconciliation" | "products" | "purchases" | "sales";
            /**
             * @description `held` waits for a mapping, `parked` for a person.
             * @enum {string}
             */
            status: "waiting" | "held" | "parked";
            /** @description Why it is held or parked, or was tried in vain last time. */
            reason: string | null;
            /**
             * @description What the last try failed of.
             * @example temporary
             */
            errorKind: string | null;
            /** @description Failed tries that count; too many of them park it. */
            attempts: number;
            /** @description When the oldest unanswered asking came. */
            requestedAt: string;
            /** @description When it is looked at next, if calls are left then; null while it is held or parked. */
            dueAt: string | null;
        };
        SyncRequestPageDto: {
            data: components["schemas"]["SyncRequestDto"][];
            /** @description Where the next page begins; null at the end. */
            nextCursor: string | null;
        };
        RetryFilterDto: {
            /**
             * Format: uuid
             * @description Only those of this connection.
             */
            connectionId?: string;
            /**
             * @description Only documents of this domain.
             * @enum {string}
             */
            domain?: "products" | "purchases" | "sales" | "transfers";
            /**
             * @description Only those in this status.
             * @enum {string}
             */
            status?: "waiting" | "held" | "parked";
            /**
             * @description Only the document with this number.
             * @example SO-00044
             */
            reference?: string;
        };
        RetryRequestDto: {
            /** @description At least one field of it. */
            filter: components["schemas"]["RetryFilterDto"];
            /** @description True only counts, and changes nothing. Default false. */
            dryRun?: boolean;
        };
        RetryResultDto: {
            /** @description Sync requests that the filter holds for. */
            matched: number;
            /** @description Those that are due now. */
            retried: number;
        };
        AcceptedNotificationDto: {
            /**
             * @description Our id of the stored notification.
             * @example 0197a1de-7c3f-7b1a-9c55-0d8f3a0f2a11
             */
            notificationId: string;
            /**
             * @example accepted
             * @enum {string}
             */
            status: "accepted";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthDto"];
                };
            };
        };
    };
    health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessDto"];
                };
            };
            /** @description Something is down; the details say what. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessDto"];
                };
            };
        };
    };
    metrics_read: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    clientKey_list: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientKeyPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    clientKey_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateClientKeyDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedClientKeyDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    clientKey_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    auditEntry_list: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
                actor?: string;
                action?: string;
                subjectType?: string;
                subjectId?: string;
                /** @description Not before this instant. */
                from?: string;
                /** @description Before this instant. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    credential_list: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    credential_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCredentialDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    credential_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    credential_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    credential_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateCredentialDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    credential_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CredentialTestDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    connection_list: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    connection_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateConnectionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedConnectionDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    connection_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    connection_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    connection_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateConnectionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    pushApiKey_reveal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushApiKeyDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    pushApiKey_rotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RotatePushApiKeyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PushApiKeyDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    registration_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    registration_apply: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ApplyRegistrationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppliedRegistrationDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Cin7 did not give a usable answer. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    registration_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationTestDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    notification_list: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
                /** @description Only those of this connection. */
                connectionId?: string;
                /** @description Only this topic. */
                topic?: "product.updated" | "purchase.authorised" | "sale.picked" | "sale.voided" | "sale.undone" | "transfer.authorised";
                /** @description Only those in this status. */
                status?: "pending" | "done" | "ignored" | "held" | "parked" | "unreadable";
                /** @description Only those that name this document number. */
                reference?: string;
                /** @description Received at or after this instant. */
                from?: string;
                /** @description Received before this instant. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    notification_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationDetailDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    replay_replayOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayedNotificationDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    replay_replayMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplayResultDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    item_list: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
                /** @description Only items in this status. */
                status?: "active" | "inactive";
                /** @description Only records of this connection. */
                connectionId?: string;
                /** @description Only the record with this Cin7 id. */
                externalId?: string;
                /** @description Items: this item. Receipts and orders: those with a line of this item. */
                itemCode?: string;
                /** @description Only records that changed at or after this instant. To follow changes use `/changes`, which cannot skip. */
                updatedSince?: string;
                /** @description `false`: only records of which nobody has acknowledged the revision that stands; `true`: the others. */
                acknowledged?: "true" | "false";
                /** @description Only records whose revision has stood for so many minutes without being acknowledged. */
                unacknowledgedForMinutes?: number;
                /** @description `dotwms`: with the field names of .wms, beside the bookkeeping in ours. */
                view?: "dotwms";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In our field names; with `view=dotwms` in those of .wms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemPageDto"] | components["schemas"]["DotwmsItemPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    item_find: {
        parameters: {
            query?: {
                /** @description `dotwms`: with the field names of .wms, beside the bookkeeping in ours. */
                view?: "dotwms";
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In our field names; with `view=dotwms` in those of .wms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingItemDto"] | components["schemas"]["DotwmsItemDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    item_revisions: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemRevisionPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    receipt_list: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
                /** @description Only the receipt with this number. */
                reference?: string;
                /** @description Only receipts in this status. */
                status?: "open" | "closed" | "cancelled";
                /** @description Only receipts of this kind. */
                kind?: "purchase" | "transfer";
                /** @description Only receipts for this warehouse code. */
                warehouse?: string;
                /** @description `cancel_answer`: only cancelled records that a client had accepted and has not answered for since. */
                awaiting?: "cancel_answer";
                /** @description Only records of this connection. */
                connectionId?: string;
                /** @description Only the record with this Cin7 id. */
                externalId?: string;
                /** @description Items: this item. Receipts and orders: those with a line of this item. */
                itemCode?: string;
                /** @description Only records that changed at or after this instant. To follow changes use `/changes`, which cannot skip. */
                updatedSince?: string;
                /** @description `false`: only records of which nobody has acknowledged the revision that stands; `true`: the others. */
                acknowledged?: "true" | "false";
                /** @description Only records whose revision has stood for so many minutes without being acknowledged. */
                unacknowledgedForMinutes?: number;
                /** @description `dotwms`: with the field names of .wms, beside the bookkeeping in ours. */
                view?: "dotwms";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In our field names; with `view=dotwms` in those of .wms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptPageDto"] | components["schemas"]["DotwmsReceiptPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    receipt_find: {
        parameters: {
            query?: {
                /** @description `dotwms`: with the field names of .wms, beside the bookkeeping in ours. */
                view?: "dotwms";
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In our field names; with `view=dotwms` in those of .wms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingReceiptDto"] | components["schemas"]["DotwmsReceiptDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    receipt_revisions: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptRevisionPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    order_list: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
                /** @description Only the order with this reference; a sale number finds all orders of that sale. */
                reference?: string;
                /** @description Only orders in this status. */
                status?: "open" | "closed" | "cancelled";
                /** @description Only orders of this kind. */
                kind?: "sale" | "transfer";
                /** @description Only orders for this warehouse code. */
                warehouse?: string;
                /** @description `cancel_answer`: only cancelled records that a client had accepted and has not answered for since. */
                awaiting?: "cancel_answer";
                /** @description Only records of this connection. */
                connectionId?: string;
                /** @description Only the record with this Cin7 id. */
                externalId?: string;
                /** @description Items: this item. Receipts and orders: those with a line of this item. */
                itemCode?: string;
                /** @description Only records that changed at or after this instant. To follow changes use `/changes`, which cannot skip. */
                updatedSince?: string;
                /** @description `false`: only records of which nobody has acknowledged the revision that stands; `true`: the others. */
                acknowledged?: "true" | "false";
                /** @description Only records whose revision has stood for so many minutes without being acknowledged. */
                unacknowledgedForMinutes?: number;
                /** @description `dotwms`: with the field names of .wms, beside the bookkeeping in ours. */
                view?: "dotwms";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In our field names; with `view=dotwms` in those of .wms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderPageDto"] | components["schemas"]["DotwmsOrderPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    order_find: {
        parameters: {
            query?: {
                /** @description `dotwms`: with the field names of .wms, beside the bookkeeping in ours. */
                view?: "dotwms";
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In our field names; with `view=dotwms` in those of .wms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingOrderDto"] | components["schemas"]["DotwmsOrderDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    order_revisions: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderRevisionPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acknowledgement_many: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeManyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgeResultsDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acknowledgement_ofOrder: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acknowledgement_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgedDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acknowledgement_ofReceipt: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acknowledgement_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgedDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acknowledgement_ofItem: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgementPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acknowledgement_item: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcknowledgedDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    change_read: {
        parameters: {
            query?: {
                /** @description `nextCursor` of the answer before. Without `after` and `from` reading starts at the beginning. */
                after?: string;
                /**
                 * @description Where to start instead of `after`: `beginning` (the oldest change that is kept), `now` (only what comes), or the
                 *     first change that occurred at an instant or later.
                 */
                from?: string;
                /** @description A consumer of this key, to read on from its place instead of `after`. Reading does not move it. */
                consumer?: string;
                /** @description How many changes to answer. */
                limit?: number;
                /**
                 * @description Seconds to wait for a change when there is none; the answer comes as soon as there is one. An event stream waits
                 *     anyway.
                 */
                wait?: number;
                /** @description Only changes of this connection. */
                connectionId?: string;
                /** @description Only changes of this type of record. */
                recordType?: "item" | "receipt" | "order";
                /**
                 * @description Only changes of records for this warehouse code, or that were for it until that change. Items belong to no
                 *     warehouse and always come.
                 */
                warehouse?: string;
                /** @description Whether each change brings its record (`record`) or only says which one changed (`none`; `record` is then null). */
                embed?: "record" | "none";
            };
            header?: {
                /** @description For streams: the id of the last event that was got. Goes before `after` and `from`. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePageDto"];
                    "text/event-stream": string;
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The place in the feed is not there any more; the detail says where to begin anew. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    change_snapshot: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
                /** @description Only records of this connection. */
                connectionId?: string;
                /** @description Only this type of record. */
                recordType?: "item" | "receipt" | "order";
                /** @description Only records for this warehouse code. Items belong to no warehouse and always come. */
                warehouse?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SnapshotPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The place in the feed is not there any more; the detail says where to begin anew. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    consumer_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerListDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    consumer_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 1 to 100 letters, digits, dots, `_` and `-`. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    consumer_put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 1 to 100 letters, digits, dots, `_` and `-`. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutConsumerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The place in the feed is not there any more; the detail says where to begin anew. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    consumer_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 1 to 100 letters, digits, dots, `_` and `-`. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forgotten. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    consumer_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 1 to 100 letters, digits, dots, `_` and `-`. */
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveConsumerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsumerDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The place in the feed is not there any more; the detail says where to begin anew. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endpoint_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointListDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endpoint_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEndpointDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedEndpointDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The place in the feed is not there any more; the detail says where to begin anew. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endpoint_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endpoint_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Forgotten; what is on its way may still arrive. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endpoint_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UpdateEndpointDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endpoint_rotateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RotateEndpointSecretDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedEndpointDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endpoint_test: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointTestDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endpoint_replay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayEndpointDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EndpointDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The place in the feed is not there any more; the detail says where to begin anew. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reconciliation_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartReconciliationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reconciliation_estimate: {
        parameters: {
            query?: {
                /** @description How far back. Default: where each domain was last proven complete. */
                since?: string;
                /** @description Domains, with commas between them. Default all. */
                domains?: ("products" | "purchases" | "sales" | "transfers")[];
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationEstimateDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Cin7 did not give a usable answer. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reconciliation_list: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
                /** @description Only those of this connection. */
                connectionId?: string;
                /** @description Only those in this status. */
                status?: "running" | "completed" | "aborted" | "cancelled";
                /** @description Only those started for this reason. */
                reason?: "scheduled" | "requested" | "backfill" | "downtime" | "feed_guard";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reconciliation_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reconciliation_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reconciliation_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reconciliation_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReconciliationDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    completeness_completeness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CompletenessDto"];
                    "text/html": string;
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    completeness_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunReportDto"];
                    "text/html": string;
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    feedGuard_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedGuardDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    feedGuard_events: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedEventPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    feedGuard_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedCheckDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    timeline_page: {
        parameters: {
            query: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
                /** @description A number: of a sale, purchase or transfer, of one order (`SO-01234.2`), or an item code. */
                reference: string;
                /** @description Only what happened at this connection: two merchants may use the same numbers. */
                connectionId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    erasure_erase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasureDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    export_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The state of things does not allow it; the detail says what is in the way. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    connectionHealth_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionHealthDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    connectionStatus_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConnectionStatusDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    settingsPreview_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description UUID. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewSettingsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettingsPreviewDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    syncRequest_list: {
        parameters: {
            query?: {
                /** @description How many rows to answer. */
                limit?: number;
                /** @description `nextCursor` of the page before; leave out for the first page. */
                cursor?: string;
                /** @description Only those of this connection. */
                connectionId?: string;
                /** @description Only documents of this domain. */
                domain?: "products" | "purchases" | "sales" | "transfers";
                /** @description Only those in this status. */
                status?: "waiting" | "held" | "parked";
                /** @description Only the document with this number, as its notification gave it. */
                reference?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRequestPageDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    syncRequest_retryMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryRequestDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetryResultDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    syncRequest_retryOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A whole number. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncRequestDto"];
                };
            };
            /** @description The request is wrong: unknown or invalid fields, each named; or a cursor that this list did not give out. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description No such record, or this key may not see it. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    webhook_receive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description As Cin7 sends it */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The notification is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedNotificationDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    webhook_receiveTopic: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The topic, with - for the dot */
                topic: string;
            };
            cookie?: never;
        };
        /** @description As Cin7 sends it */
        requestBody: {
            content: {
                "application/json": {
                    [key: string]: unknown;
                };
            };
        };
        responses: {
            /** @description The notification is stored. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedNotificationDto"];
                };
            };
            /** @description No key, or one that is not known, revoked or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The key is known but its scope does not allow this; for a webhook, the address it comes from. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The body is larger than the limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description Too many wrong keys came from this address (a right one is always taken), or this key has too many requests waiting here. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The database does not answer at the moment; nothing was stored. Try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
