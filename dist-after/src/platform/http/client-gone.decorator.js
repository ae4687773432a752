import { createParamDecorator } from '@nestjs/common';
/** An `AbortSignal` that fires when the answer was sent or the client went away: what still waits for it may stop. */
export const ClientGone = createParamDecorator((_, context) => {
    const { raw } = context.switchToHttp().getResponse();
    const gone = new AbortController();
    raw.once('close', () => gone.abort());
    return gone.signal;
});
//# sourceMappingURL=client-gone.decorator.js.map