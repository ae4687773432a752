// Which room may use which (docs: the layout of src/). Run with `npm run layers`. Each rule's comment is printed when it
// is broken, so it says why the rule is there and what to do instead.

const DOMAINS = ['products', 'purchases', 'sales', 'transfers'];
const DOMAIN = `^src/(${DOMAINS.join('|')})/`;
const SPEC = '\\.spec\\.ts$';

/** Words of Cin7 without any way to call it: topics, what a notification says, the kinds of errors. */
const CIN7_VOCABULARY = '^src/cin7-core/(topics|notification-[a-z-]+|cin7-error|document-id|dates)\\.ts$';

/** What reaches outside of the process, or keeps state. */
const IO = [
  '^(node:)?(fs|http|https|http2|net|tls|dgram|dns|child_process|worker_threads|cluster)(/|$)',
  '(^|/)node_modules/(undici|pg|pg-boss|kysely|@mikro-orm|fastify|@nestjs/core|@nestjs/platform-fastify)(/|$)',
  '^src/platform/(database|jobs|config|cache)/',
  '\\.(service|resource|repository|store|reader|entity|controller|handler|module)\\.ts$',
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'Two files that need each other are one thing in two places: neither can be read, tested or changed alone. ' +
        'Move what both need into a third file.',
      from: { pathNot: '^simulator/' },
      to: { circular: true },
    },
    {
      name: 'no-cycles-when-running',
      severity: 'error',
      comment:
        'Two files of the simulator import each other when it runs: which one is evaluated first then depends on who ' +
        'asks first. Move what both need into a third file. (Its parts may name the type of the whole.)',
      from: { path: '^simulator/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      comment:
        'platform/ has no business word, so that every room can stand on it. If it needs something of a room, let the ' +
        'room hand it over (a parameter, an interface in platform/).',
      from: { path: '^src/platform/', pathNot: SPEC },
      to: { path: '^src/', pathNot: '^src/platform/' },
    },
    {
      name: 'cin7-core-knows-only-platform',
      severity: 'error',
      comment:
        'cin7-core/ speaks Cin7 and nothing else: it does not know what the documents are used for. Pass what it needs ' +
        'as a parameter.',
      from: { path: '^src/cin7-core/', pathNot: SPEC },
      to: { path: '^src/', pathNot: '^src/(cin7-core|platform)/' },
    },
    {
      name: 'few-may-call-cin7',
      severity: 'error',
      comment:
        'Only the four domains, connections/ and reconciliation/ may reach Cin7, so that each call has a reason and a ' +
        "place in the budget. Other rooms may use Cin7's vocabulary (topics.ts, notification-*.ts, cin7-error.ts, " +
        'document-id.ts, dates.ts). Put the call into a domain, and let the sync ask for it.',
      from: {
        path: '^src/[^/]+/',
        pathNot: [`^src/(${DOMAINS.join('|')}|connections|reconciliation|cin7-core)/`, SPEC],
      },
      to: { path: '^src/cin7-core/', pathNot: CIN7_VOCABULARY },
    },
    {
      name: 'cin7-vocabulary-is-pure',
      severity: 'error',
      comment:
        'These files are open to every room because they cannot call out. If one needs the client or the database, it ' +
        'is no vocabulary any more: split it.',
      from: { path: CIN7_VOCABULARY },
      to: { path: IO, reachable: true },
    },
    {
      name: 'cin7-is-called-in-one-room',
      severity: 'error',
      comment:
        'undici calls Cin7, and only cin7-core/ does that: elsewhere a call would pass neither the budget nor the ' +
        'table of error kinds. Add a method to a resource in cin7-core/.',
      from: { path: '^src/', pathNot: ['^src/cin7-core/', '^src/changes/', SPEC] },
      to: { path: '(^|/)node_modules/undici/' },
    },
    {
      name: 'domains-stay-apart',
      severity: 'error',
      comment:
        'products/, purchases/, sales/ and transfers/ change for different reasons and must be removable one by one. ' +
        'Share small functions through warehouse/mapping or cin7-core/payloads, and the contract through sync/.',
      from: { path: DOMAIN, pathNot: SPEC },
      to: { path: DOMAIN, pathNot: '^src/$1/' },
    },
    {
      name: 'controllers-leave-the-database-alone',
      severity: 'error',
      comment:
        'A controller translates HTTP and nothing else; whoever reads it must not have to think about transactions. ' +
        'Ask a service, reader or store.',
      from: { path: '\\.controller\\.ts$' },
      to: { path: ['(^|/)node_modules/(@mikro-orm|kysely|pg|pg-boss)/', '^src/platform/database/', '\\.entity\\.ts$'] },
    },
    {
      name: 'mappers-do-no-io',
      severity: 'error',
      comment:
        'A mapper, and everything it uses, is a pure function from payload to record: only so can any permutation of ' +
        'notifications end in the same record, and only so is it testable from a recorded document. Let the handler ' +
        'fetch, and pass what was fetched.',
      from: { path: ['\\.mapper\\.ts$', '^src/warehouse/mapping/'], pathNot: SPEC },
      to: { path: IO, reachable: true },
    },
    {
      name: 'domains-are-plugged-in-at-the-root',
      severity: 'error',
      comment:
        'Nobody but the composition root (the files directly in src/) and reconciliation/ knows the domains; sync/ finds ' +
        'their handlers in its registry.',
      from: { path: '^src/[^/]+/', pathNot: [DOMAIN, '^src/reconciliation/'] },
      to: { path: DOMAIN },
    },
    {
      name: 'rooms-do-not-know-the-root',
      severity: 'error',
      comment: 'The files directly in src/ put the rooms together. A room that imports them imports all other rooms.',
      from: { path: '^src/[^/]+/', pathNot: SPEC },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'src-stands-alone',
      severity: 'error',
      comment:
        'The product must not need its tests, its stand-in for Cin7, its demo or its tools: they are not shipped.',
      from: { path: '^(src|migrations)/', pathNot: SPEC },
      to: { path: '^(test|simulator|demo|client|console|bench|scripts)/' },
    },
    {
      name: 'simulator-knows-nothing-of-the-gateway',
      severity: 'error',
      comment:
        'The simulator is what Cin7 says, not what we think Cin7 says: sharing code with src/ would make both wrong ' +
        'together, and no test would see it. Write it again from the reference.',
      from: { path: '^(simulator|bench)/', pathNot: SPEC },
      to: { path: '^(src|migrations)/' },
    },
    {
      name: 'demo-uses-the-front-door',
      severity: 'error',
      comment:
        'The demo starts the gateway and then uses its API as a client would: only src/gateway.ts and the settings are ' +
        'open to it.',
      from: { path: '^demo/' },
      to: { path: '^src/', pathNot: '^src/(gateway\\.ts$|platform/config/)' },
    },
    {
      name: 'client-stands-alone',
      severity: 'error',
      comment:
        'The client is packed and installed without the gateway: it is the folder client/src and openapi-fetch. What both ' +
        'need comes by docs/openapi.json.',
      from: { path: '^client/src/' },
      to: { pathNot: ['^client/src/', '(^|/)node_modules/openapi-fetch/'] },
    },
    {
      name: 'the-example-uses-the-package',
      severity: 'error',
      comment:
        'Whoever copies the example has nothing but the package: no other file of client/, and of Node.js no more.',
      from: { path: '^client/examples/' },
      to: { pathNot: ['^client/src/index\\.ts$', '^(node:)?(fs)$'] },
    },
    {
      name: 'no-test-code-in-what-runs',
      severity: 'error',
      comment: 'Spec files are not built. Move what is shared into a file of its own (test/ if only tests need it).',
      from: { pathNot: SPEC },
      to: { path: SPEC },
    },
    {
      name: 'no-development-packages-in-src',
      severity: 'error',
      comment:
        'The image is installed with `npm ci --omit=dev`: this import would fail there. Move the package to ' +
        '`dependencies`, or the import out of src/.',
      from: { path: '^(src|migrations|simulator|demo)/', pathNot: SPEC },
      to: {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        // Types only, gone in the build.
        pathNot: '(^|/)node_modules/@types/',
      },
    },
    {
      name: 'only-declared-packages',
      severity: 'error',
      comment:
        'The package is there by accident, because another one brings it; the next update may take it away. Add it to ' +
        'package.json with an exact version.',
      from: { path: '^(src|migrations|simulator|demo|bench)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'imports-can-be-resolved',
      severity: 'error',
      comment: 'The file or package that is imported does not exist.',
      from: {},
      // scripts/ use what was built, and nothing may be built yet.
      to: { couldNotResolve: true, pathNot: '^(\\.\\./)?dist/' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Nobody uses this file, and it is not started by anybody: wire it up or remove it.',
      from: {
        orphan: true,
        pathNot: [
          SPEC,
          '\\.d\\.ts$',
          '\\.(mjs|cjs)$',
          '^(src|demo|simulator|bench)/[^/]+\\.ts$',
          '^client/examples/',
          '^test/',
        ],
      },
      to: {},
    },
    {
      name: 'nothing-unused-in-src',
      severity: 'error',
      comment:
        'No program (main.ts, keys.ts, openapi.ts, mikro-orm.cli.ts) leads to this file: it is only used by its own tests, or by ' +
        'nobody. Wire it up or remove it.',
      from: { path: '^src/(main|keys|openapi|mikro-orm\\.cli|erpgate)\\.ts$' },
      to: { path: '^src/', pathNot: [SPEC, '^src/[^/]+\\.ts$'], reachable: false },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // console/ has a toolchain of its own.
    exclude: { path: '^((client/)?dist|docs|coverage|console)/' },
    // Type imports couple rooms as much as any other.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    reporterOptions: { text: { highlightFocused: true } },
  },
};
