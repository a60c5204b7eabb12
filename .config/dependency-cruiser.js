const browser = '^(src|components|demo/(store|counter|embed)/)';

/** Who may import whom inside `src/`: each folder the ones it names, and no other. */
const downwards = {
  contract: [],
  legacy: [],
  loader: [],
  messages: [],
  theme: [],
  rules: ['contract'],
  client: ['contract', 'rules'],
  mock: ['contract', 'rules'],
  verifier: ['contract', 'rules'],
  // A login and a signature are asked of a backend.
  platform: ['contract', 'rules', 'client'],
  controllers: ['contract', 'rules', 'client', 'messages'],
};

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

export default {
  forbidden: [
    forbid('no-circle', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid('resolvable', 'What is imported must be there.', {}, { couldNotResolve: true, pathNot: '^virtual:' }),
    forbid(
      'src-is-the-bottom',
      'src/ knows no component and no page.',
      { path: '^src/' },
      { path: '^(components|demo|test)/' },
    ),
    forbid(
      'components-know-no-page',
      'A component stands on src/ alone.',
      { path: '^components/' },
      { path: '^(demo|test)/' },
    ),
    forbid('nothing-needs-tests', 'Tests are on top of everything.', { path: '^demo/' }, { path: '^test/' }),
    ...Object.entries(downwards).map(([folder, below]) =>
      forbid(
        `${folder}-looks-down`,
        `src/${folder}/ stands on ${below.join(', ') || 'no other folder'}.`,
        { path: `^src/${folder}/` },
        { path: '^src/', pathNot: `^src/(${[folder, ...below].join('|')})/` },
      ),
    ),
    forbid(
      'contract-stands-on-zod',
      'The contract can be read anywhere.',
      { path: '^src/contract/' },
      { path: 'node_modules', pathNot: 'node_modules/zod' },
    ),
    forbid(
      'rules-are-pure',
      'Rules need nothing but the contract, a hash, and what is known of characters and of maps.',
      { path: '^src/rules/' },
      { path: 'node_modules', pathNot: 'node_modules/(zod|@noble/hashes|opencc-js|gcoord)' },
    ),
    forbid(
      'zod-is-mini',
      'The whole of zod is heavy in a browser.',
      { path: browser },
      { path: 'node_modules/zod', pathNot: 'node_modules/zod/(v4/)?mini' },
    ),
    forbid(
      'browsers-have-no-node',
      'What a page loads runs in a browser.',
      { path: browser, pathNot: '^src/verifier/' },
      { dependencyTypes: ['core'] },
    ),
    forbid(
      'pages-know-no-server',
      'Pages speak to a backend by the contract alone.',
      { path: '^demo/(store|counter|embed)/' },
      { path: '^demo/backend/' },
    ),
    forbid(
      'a-backend-draws-nothing',
      'A server needs no component.',
      { path: '^demo/backend/' },
      { path: '^(components|src/(client|controllers|platform|theme|messages|mock))/' },
    ),
    forbid(
      'mock-stays-out',
      'Only tests, docs and demos play a backend.',
      { path: '^(components|src/(?!mock/))' },
      { path: '^src/mock/' },
    ),
    forbid(
      'pages-watch-no-words',
      'What is watched for when a campaign is written is nothing that a visitor loads.',
      { path: browser, pathNot: '^src/(rules|mock)/' },
      { path: '^src/rules/campaign-warnings' },
    ),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'browser', 'default', 'types'] },
  },
};
