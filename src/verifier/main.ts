import { verifyDraw } from './verify-draw.ts';

const { lines, exitCode } = await verifyDraw(process.argv.slice(2));
process[exitCode === 0 ? 'stdout' : 'stderr'].write(`${lines.join('\n')}\n`);
process.exitCode = exitCode;
