import { chrome64Path, fetchChrome64 } from '../../test/support/engines/chrome64-binary.ts';
import { openEngine } from '../../test/support/engines/engines.ts';

await fetchChrome64();

// At its very first start it reads all fonts that there are, and keeps what it found: no test is to wait for that.
const engine = await openEngine('chrome64');
const page = await engine.open('data:text/html,<p>茶</p>');
await page.evaluate('document.body.offsetHeight');
await page.close();
await engine.close();
console.log(`Chrome 64 is at ${chrome64Path}`);
