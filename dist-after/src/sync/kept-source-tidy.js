var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var KeptSourceTidy_1;
import { Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { KeptSourceStore } from './kept-source.store.js';
const TIDY_MS = 10 * 60_000;
/** Ends the keeping of documents that nothing waits for; in every process that works, none in the way of another. */
let KeptSourceTidy = KeptSourceTidy_1 = class KeptSourceTidy {
    kept;
    logger = new Logger(KeptSourceTidy_1.name);
    constructor(kept) {
        this.kept = kept;
    }
    async tidy() {
        try {
            const documents = await this.kept.tidy();
            if (documents > 0)
                this.logger.log({ documents }, 'Documents are no longer kept');
        }
        catch (error) {
            // The next round tries again; while the database is away there is nothing else to do.
            this.logger.warn(`What is kept of documents could not be tidied: ${error.message}`);
        }
    }
};
__decorate([
    Interval(TIDY_MS),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], KeptSourceTidy.prototype, "tidy", null);
KeptSourceTidy = KeptSourceTidy_1 = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [KeptSourceStore])
], KeptSourceTidy);
export { KeptSourceTidy };
//# sourceMappingURL=kept-source-tidy.js.map