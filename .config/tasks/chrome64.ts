import { chrome64Path, fetchChrome64 } from '../../test/support/engines/chrome64-binary.ts';

await fetchChrome64();
console.log(`Chrome 64 is at ${chrome64Path}`);
