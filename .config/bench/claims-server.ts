import { createBackend } from '../../demo/backend/backend.ts';
import { createLog } from '../../demo/backend/log.ts';
import { serve, stopOnSignals } from '../../demo/backend/serve.ts';
import { readSettings } from '../../demo/backend/settings.ts';

// A process of its own, so that whoever asks does not share its time: a backend whose claims are gathered, or not, and its origin.

const silence = createLog({ write: () => undefined });
const settings = readSettings({ ...process.env, PORT: '0' });
const backend = await createBackend(settings, silence, { gatherClaims: process.argv[2] === 'gathered' });
const server = await serve(backend, settings);
stopOnSignals(server);
process.stdout.write(`http://${settings.host}:${String(server.port)}\n`);
