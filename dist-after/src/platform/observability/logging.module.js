var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var LoggingModule_1;
import { Module, RequestMethod } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { ApplicationLogger } from './application-logger.js';
/** Never written, wherever it turns up in a log line. */
const SECRETS = [
    'req.headers.authorization',
    'req.headers.apikey',
    'req.headers.cookie',
    'req.headers["api-auth-applicationkey"]',
    '*.password',
    '*.apiKey',
    '*.pushApiKey',
    '*.applicationKey',
    '*.key',
    'password',
    'apiKey',
    'pushApiKey',
];
/** Structured logs, one JSON object a line. */
let LoggingModule = LoggingModule_1 = class LoggingModule {
    static forRoot(level) {
        return {
            module: LoggingModule_1,
            imports: [
                LoggerModule.forRoot({
                    exclude: [{ path: 'webhooks/*path', method: RequestMethod.POST }],
                    pinoHttp: {
                        level,
                        redact: { paths: SECRETS, censor: '[hidden]' },
                        // A line per request would be most of the log; requests that went well are there for who asks for debug.
                        customLogLevel: (_request, response, error) => error || response.statusCode >= 500 ? 'error' : response.statusCode >= 400 ? 'info' : 'debug',
                        serializers: { req: (req) => ({ method: req.method, url: req.url }) },
                        quietReqLogger: true,
                    },
                }),
            ],
            providers: [ApplicationLogger],
            exports: [ApplicationLogger],
        };
    }
};
LoggingModule = LoggingModule_1 = __decorate([
    Module({})
], LoggingModule);
export { LoggingModule };
//# sourceMappingURL=logging.module.js.map