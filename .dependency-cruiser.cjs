// Who may enter which room. A room not named in `mag` may not be imported; types count too, unless said otherwise.
const kamer = (...namen) => `^(${namen.join('|')})/`;

/** Whatever is not our own code: a package, however it got here, or a module of Node. */
const PAKKETTEN = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown', 'core', 'unknown', 'undetermined'];

/** What each room may import besides itself. */
const MAG = {
  domain: [],
  contract: ['domain'],
  brieven: ['contract', 'domain'],
  activities: ['adapters', 'brieven', 'contract', 'domain', 'prisma'],
  adapters: ['contract', 'domain'],
  web: ['contract', 'domain'],
  schema: ['contract', 'domain'],
};

const alleenDeze = Object.entries(MAG).map(([naam, mag]) => ({
  name: `${naam}-laag`,
  comment: `${naam} mag alleen ${mag.length === 0 ? 'zichzelf' : mag.join(', ')} binnen`,
  severity: 'error',
  from: { path: kamer(naam) },
  to: { path: kamer('domain', 'contract', 'brieven', 'workflows', 'activities', 'adapters', 'worker', 'services', 'web', 'schema', 'prisma', 'bin', 'bench', 'test'), pathNot: kamer(naam, ...mag) },
}));

module.exports = {
  forbidden: [
    ...alleenDeze,
    {
      name: 'domain-puur',
      comment: 'domain kent geen zod, Node of Temporal: het draait ook in een browser',
      severity: 'error',
      from: { path: kamer('domain') },
      to: { dependencyTypes: PAKKETTEN, pathNot: 'node_modules/(decimal\\.js|temporal-polyfill|temporal-utils)/' },
    },
    {
      name: 'workflow-laag',
      comment: 'workflows gebruiken contract en domain, en van activities alleen de typen',
      severity: 'error',
      from: { path: kamer('workflows') },
      to: { path: kamer('activities', 'adapters', 'brieven', 'worker', 'services', 'web', 'schema', 'prisma', 'bin', 'bench', 'test'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflow-alleen-activiteittypen',
      severity: 'error',
      from: { path: kamer('workflows') },
      to: { path: kamer('adapters', 'brieven', 'worker', 'services', 'web', 'schema', 'prisma', 'bin', 'bench', 'test') },
    },
    {
      name: 'workflow-pakketten',
      comment: 'workflowcode kent geen zod, Prisma, node: of een ander pakket dan de workflowbibliotheek',
      severity: 'error',
      from: { path: kamer('workflows') },
      to: { dependencyTypes: PAKKETTEN, pathNot: 'node_modules/(@temporalio/(workflow|common)|temporal-polyfill|temporal-utils)/' },
    },
    {
      name: 'product-zonder-test',
      severity: 'error',
      from: { pathNot: kamer('test', 'bench') },
      to: { path: kamer('test', 'bench') },
    },
    { name: 'geen-kring', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/.cache)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.mjs', '.js', '.json'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
