var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var DatabaseListener_1;
import { Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 5_000;
/** A connection that seems to say nothing is not renewed oftener than this: behind some poolers none ever speaks. */
const RENEW_EVERY_MS = 60_000;
/**
 * Hears what other processes NOTIFY: one connection for the whole process, opened when the first channel is asked for
 * and opened again whenever it breaks. A message may be lost on the way, so who listens must look by itself now and
 * then; a callback is also called when the connection was opened, because something may have been missed before.
 */
let DatabaseListener = DatabaseListener_1 = class DatabaseListener {
    url;
    logger = new Logger(DatabaseListener_1.name);
    callbacks = new Map();
    client = null;
    opening = null;
    retry = null;
    retryMs = FIRST_RETRY_MS;
    renewedAt = 0;
    isClosed = false;
    /** @param url PostgreSQL connection string */
    constructor(url) {
        this.url = url;
    }
    /** @param channel a plain lower-case name; each callback is told of it */
    listen(channel, callback) {
        const others = this.callbacks.get(channel);
        if (others)
            others.add(callback);
        else
            this.callbacks.set(channel, new Set([callback]));
        if (this.client)
            void this.client.query(`listen ${channel}`).catch(() => undefined);
        else
            this.open();
    }
    /** Opens the connection anew, for somebody who found something that it should have told. */
    renew() {
        if (Date.now() - this.renewedAt < RENEW_EVERY_MS || this.opening)
            return;
        this.renewedAt = Date.now();
        this.lost(this.client, new Error('it did not tell of something that was there'));
    }
    async onModuleDestroy() {
        this.isClosed = true;
        if (this.retry)
            clearTimeout(this.retry);
        await this.opening;
        await this.client?.end().catch(() => undefined);
    }
    open() {
        if (this.isClosed || this.opening || this.client)
            return;
        this.opening = this.connect().finally(() => (this.opening = null));
    }
    async connect() {
        const client = new pg.Client({
            connectionString: this.url,
            application_name: 'erpgate-listener',
            connectionTimeoutMillis: 10_000,
            keepAlive: true,
        });
        client.on('error', (error) => this.lost(client, error));
        client.on('end', () => this.lost(client, new Error('it was closed')));
        client.on('notification', ({ channel }) => this.callbacks.get(channel)?.forEach((callback) => callback()));
        try {
            await client.connect();
            for (const channel of this.callbacks.keys())
                await client.query(`listen ${channel}`);
            this.client = client;
            this.retryMs = FIRST_RETRY_MS;
            for (const callbacks of this.callbacks.values())
                for (const callback of callbacks)
                    callback();
        }
        catch (error) {
            void client.end().catch(() => undefined);
            this.openLater(error);
        }
    }
    lost(client, error) {
        if (client === null || client !== this.client)
            return;
        this.client = null;
        void client.end().catch(() => undefined);
        this.openLater(error);
    }
    openLater(error) {
        if (this.isClosed || this.retry)
            return;
        this.logger.debug(`The listening connection was lost and is opened again: ${error.message}`);
        this.retry = setTimeout(() => {
            this.retry = null;
            this.open();
        }, this.retryMs);
        this.retry.unref();
        this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
    }
};
DatabaseListener = DatabaseListener_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [String])
], DatabaseListener);
export { DatabaseListener };
//# sourceMappingURL=database-listener.js.map