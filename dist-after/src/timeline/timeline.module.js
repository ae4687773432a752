var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Module } from '@nestjs/common';
import { AccessModule } from '../access/access.module.js';
import { TimelineController } from './timeline.controller.js';
import { TimelineReader } from './timeline.reader.js';
/** What happened to one number, across the rooms that wrote it down. */
let TimelineModule = class TimelineModule {
};
TimelineModule = __decorate([
    Module({
        imports: [AccessModule],
        controllers: [TimelineController],
        providers: [TimelineReader],
    })
], TimelineModule);
export { TimelineModule };
//# sourceMappingURL=timeline.module.js.map