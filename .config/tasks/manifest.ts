import { makeManifest } from '../manifest/make.ts';
import { elementsOf } from '../manifest/manifest.ts';
import { untold } from '../manifest/untold.ts';

const manifest = await makeManifest();
const count = elementsOf(manifest).length;
const faults = [...(await untold(manifest)), ...(count === 0 ? ['no element was found'] : [])];

for (const fault of faults) console.log(fault);
console.log(`manifest: ${count} elements in dist/custom-elements.json, ${faults.length} things untold`);
process.exitCode = faults.length > 0 ? 1 : 0;
