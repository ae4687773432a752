var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import * as openapi_import_1 from "./connection-health.dto.js";
import * as openapi from "@nestjs/swagger";
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Auth } from '../platform/http/auth.decorator.js';
import { ConnectionHealthDto } from './connection-health.dto.js';
import { ConnectionHealth } from './connection-health.service.js';
/** Health of the merchants, for people; probes of the process ask `ready`, which does not depend on any merchant. */
let ConnectionHealthController = class ConnectionHealthController {
    health;
    constructor(health) {
        this.health = health;
    }
    get() {
        return this.health.ofAll();
    }
};
__decorate([
    Get(),
    Auth('operator'),
    ApiOperation({
        summary: 'Which connections need a person',
        description: 'Answers 200 in any case: a merchant who needs somebody is no reason to restart a process.',
    }),
    ApiOkResponse({ type: ConnectionHealthDto }),
    __metadata("design:type", Function),
    __metadata("design:paramtypes", []),
    __metadata("design:returntype", Promise)
], ConnectionHealthController.prototype, "get", null);
ConnectionHealthController = __decorate([
    ApiTags('Health'),
    Controller('health/connections'),
    __metadata("design:paramtypes", [ConnectionHealth])
], ConnectionHealthController);
export { ConnectionHealthController };
//# sourceMappingURL=connection-health.controller.js.map