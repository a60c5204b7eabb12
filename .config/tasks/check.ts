import { heading, run } from './run.ts';

const parts = {
  types: 'tsc --project .',
  lint: 'eslint --config .config/eslint.config.js --max-warnings 0 .',
  styles:
    'stylelint --config .config/stylelint.config.js --ignore-path .gitignore "{src,components,demo}/**/*.{ts,css}"',
  format: 'prettier --check --ignore-path .gitignore .',
  architecture: 'depcruise --config .config/dependency-cruiser.js src components demo test .config',
  'dead code': 'knip --config .config/knip.json',
};

const failed: string[] = [];
for (const [name, commandLine] of Object.entries(parts)) {
  heading(name);
  if ((await run(commandLine)) !== 0) failed.push(name);
}

const all = Object.keys(parts).length;
console.log(`\ncheck: ${all - failed.length} of ${all} green${failed.length > 0 ? `, not ${failed.join(', ')}` : ''}`);
process.exitCode = failed.length > 0 ? 1 : 0;
