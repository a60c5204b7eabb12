import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

import * as z from 'zod/mini';

import { type CrashReport, crashRounds } from '../../test/demo/backend/crash/rounds.ts';
import { type Engine, pglite, postgresOn } from '../../test/demo/backend/engines.ts';
import { startPostgres } from '../../test/support/postgres.ts';
import { heading } from './run.ts';

const options = z.object({
  rounds: z._default(z.coerce.number().check(z.int(), z.minimum(1)), 30),
  seed: z._default(z.coerce.number().check(z.int(), z.minimum(0)), randomInt(2 ** 32)),
});

const given = parseArgs({ options: { rounds: { type: 'string' }, seed: { type: 'string' } } });
const { rounds, seed } = options.parse({ ...given.values });

const columns = ['rounds', 'acknowledged', 'underWay', 'settled', 'lost', 'differences'] as const;
const titles = ['rounds', 'acknowledged', 'under way', 'settled', 'lost', 'differences', 'seconds'];
const inRow = (name: string, cells: readonly (string | number)[]) =>
  `${name.padEnd(12)}${cells.map((cell) => String(cell).padStart(13)).join('')}`;
const figures = (report: CrashReport) =>
  columns.map((column) => {
    const value = report[column];
    return typeof value === 'number' ? value : value.length;
  });

const runOn = async (engine: Engine) => {
  heading(engine.name);
  const started = performance.now();
  const said = new Set<string>();
  const home = await engine.createHome();
  const report = await crashRounds(home, {
    rounds,
    seed,
    onRound(soFar) {
      console.log(inRow('', figures(soFar)));
      const all = [...soFar.lost.map((lost) => `lost: ${lost}`), ...soFar.differences];
      // Said at once, so that a run that is broken off has told what it found.
      for (const what of all.filter((each) => !said.has(each))) console.log(what);
      all.forEach((what) => said.add(what));
    },
  }).finally(home.remove);
  for (const what of report.differences.filter((each) => !said.has(each))) console.log(what);
  return { report, row: inRow(engine.name, [...figures(report), Math.round((performance.now() - started) / 1000)]) };
};

console.log(`crash: the process is killed ${rounds} times on each engine, seed ${seed} (--rounds, --seed)`);
const server = await startPostgres();
const results = [];
try {
  for (const engine of [pglite, postgresOn(() => server.url)]) results.push(await runOn(engine));
} finally {
  await server.stop();
}

console.log(`\n${inRow('', titles)}`);
for (const { row } of results) console.log(row);
const wrong = results.reduce((sum, { report }) => sum + report.lost.length + report.differences.length, 0);
console.log(`\ncrash: ${wrong === 0 ? 'nothing lost, nothing different' : `${wrong} wrong`} (seed ${seed})`);
process.exitCode = wrong > 0 ? 1 : 0;
