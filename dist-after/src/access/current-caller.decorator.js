import { createParamDecorator } from '@nestjs/common';
/** The `Caller` of this request; only on routes with `@Auth`. */
export const CurrentCaller = createParamDecorator((_, context) => {
    const { caller } = context.switchToHttp().getRequest();
    if (!caller)
        throw new Error('@CurrentCaller() is only for routes with @Auth: nobody was asked for a key here.');
    return caller;
});
//# sourceMappingURL=current-caller.decorator.js.map