import { type DynamicModule, Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import type { DestinationStream } from 'pino';
import type { LogLevel } from '../config/settings.js';
import { ApplicationLogger } from './application-logger.js';
import { logFields } from './work-context.js';

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
@Module({})
export class LoggingModule {
  /** @param logTo where lines go instead of standard output */
  static forRoot(level: LogLevel, logTo?: DestinationStream): DynamicModule {
    return {
      module: LoggingModule,
      imports: [
        LoggerModule.forRoot({
          // Requests get their lines, with their ids, from `watch-requests.ts`.
          forRoutes: [],
          pinoHttp: {
            level,
            ...(logTo ? { stream: logTo } : {}),
            redact: { paths: SECRETS, censor: '[hidden]' },
            mixin: logFields,
          },
        }),
      ],
      providers: [ApplicationLogger],
      exports: [ApplicationLogger],
    };
  }
}
