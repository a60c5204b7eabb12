import { readFile, writeFile } from 'node:fs/promises';

import { makeManifest } from '../manifest/make.ts';
import { elementsOf } from '../manifest/manifest.ts';
import { reference, referenceFile } from '../manifest/reference.ts';
import { untold } from '../manifest/untold.ts';

const manifest = await makeManifest();
const count = elementsOf(manifest).length;
const faults = [...(await untold(manifest)), ...(count === 0 ? ['no element was found'] : [])];

const written = await reference(manifest);
if (written !== (await readFile(referenceFile, 'utf8').catch(() => ''))) {
  await writeFile(referenceFile, written);
  faults.push(`${referenceFile} told something else; it is written anew`);
}

for (const fault of faults) console.log(fault);
console.log(`manifest: ${count} elements in dist/custom-elements.json, ${faults.length} things untold`);
process.exitCode = faults.length > 0 ? 1 : 0;
