var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var JobsModule_1;
import { Module } from '@nestjs/common';
import { JobQueue } from './job-queue.js';
/** The job runner, for the whole application. */
let JobsModule = JobsModule_1 = class JobsModule {
    static forRoot(options) {
        return {
            module: JobsModule_1,
            global: true,
            providers: [{ provide: JobQueue, useFactory: () => new JobQueue(options) }],
            exports: [JobQueue],
        };
    }
};
JobsModule = JobsModule_1 = __decorate([
    Module({})
], JobsModule);
export { JobsModule };
//# sourceMappingURL=jobs.module.js.map