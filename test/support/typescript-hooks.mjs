// Lets a plain Node process run this project's TypeScript: Node strips the types itself, only the `.js` of the imports
// has to lead to the `.ts` file. For child processes of tests: `node --import <this file> <script>.ts`.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, nextResolve) {
    try {
      return nextResolve(specifier, context);
    } catch (error) {
      if (!/^\.{1,2}\/.*\.js$/.test(specifier)) throw error;
      return nextResolve(specifier.replace(/\.js$/, '.ts'), context);
    }
  },
});
