import { createBackend } from './backend.ts';
import { createLog } from './log.ts';
import { terminalSender } from './one-time-codes/sender.ts';
import { serve, stopOnSignals } from './serve.ts';
import { readSettings, SettingsError } from './settings.ts';

/** The backend alone, without pages: `node --import tsx demo/backend/main.ts`. */
const log = createLog();
try {
  const settings = readSettings(process.env);
  const server = await serve(await createBackend(settings, log, { sender: terminalSender() }), settings);
  stopOnSignals(server);
  log.info({ host: settings.host, port: server.port }, 'listening');
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
