var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
/** Nest tells at every start which modules and routes it found; that is only of use to who debugs Nest. */
const CHATTY_CONTEXTS = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'NestFactory']);
/** The application's logger: pino, without the framework's lists at every start. */
let ApplicationLogger = class ApplicationLogger extends Logger {
    log(message, ...optional) {
        const context = optional.at(-1);
        if (typeof context === 'string' && CHATTY_CONTEXTS.has(context))
            this.debug(message, ...optional);
        else
            super.log(message, ...optional);
    }
};
ApplicationLogger = __decorate([
    Injectable()
], ApplicationLogger);
export { ApplicationLogger };
//# sourceMappingURL=application-logger.js.map