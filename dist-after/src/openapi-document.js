import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { documentDirectRoutes } from './platform/http/direct-route.js';
import { WebhookRoutes } from './webhooks/webhook-routes.js';
const DESCRIPTION = `The gateway between Cin7 Core and warehouse systems.

Cin7's notifications come in at \`/webhooks/cin7-core\`; items, receipts and orders are read below \`/api/v1\`. Follow
\`GET /api/v1/changes\`: it tells every change once per revision and cannot skip one. Instants are ISO 8601 UTC, business
dates are calendar days (\`YYYY-MM-DD\`), ids are UUIDs. Errors are RFC 9457 problem details with a stable \`code\`.`;
/** The OpenAPI document of an application, as `/docs` shows it and `docs/openapi.json` keeps it. */
export function buildOpenApi(app) {
    const config = new DocumentBuilder()
        .setTitle('ERPGate')
        .setDescription(DESCRIPTION)
        .setVersion('1')
        .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'The admin key or a client key' }, 'key')
        .addApiKey({ type: 'apiKey', in: 'header', name: 'CONNECTIONID', description: 'Id of the connection' }, 'connectionId')
        .addApiKey({ type: 'apiKey', in: 'header', name: 'APIKEY', description: "The connection's push key" }, 'pushApiKey')
        .build();
    const routes = app.get(WebhookRoutes).all;
    const document = SwaggerModule.createDocument(app, config, {
        extraModels: routes.flatMap((route) => route.models),
        operationIdFactory: (controllerKey, methodKey) => `${controllerKey.replace(/Controller$/, '').replace(/^./, (c) => c.toLowerCase())}_${methodKey}`,
    });
    documentDirectRoutes(document, routes);
    return document;
}
//# sourceMappingURL=openapi-document.js.map