// A page of its own, which a test opens under a strict policy: a countdown, after what this engine lacks.
const lacks = !('adoptedStyleSheets' in Document.prototype);
const ready: Promise<unknown> = lacks ? import('../support/engines/shims.ts') : Promise.resolve();
void ready.then(() => import('../../components/countdown/define.ts'));
