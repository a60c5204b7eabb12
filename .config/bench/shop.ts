import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';

import { basePath, createBackend } from '../../demo/backend/backend.ts';
import { serveFiles } from '../../demo/backend/http/files.ts';
import { security } from '../../demo/backend/http/headers.ts';
import { createLog } from '../../demo/backend/log.ts';
import { serve } from '../../demo/backend/serve.ts';
import { readSettings } from '../../demo/backend/settings.ts';
import { buildPages, pagesFolder } from '../../demo/build-pages.ts';
import { fill } from '../../demo/page/fill.ts';
import { benchFolder, buildBenchPages } from './build.ts';
import { drawPages } from './draw-pages.ts';
import { builtPages, vant } from './pages.ts';

const silence = createLog({ write: () => undefined });

/** Vue makes a policy of its own for trusted types, and Vant draws its icons by a font inside its style sheet. */
const leave: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Content-Security-Policy', "default-src 'self'; font-src data: https:; base-uri 'none'");
};

/** The shop as it is served, and beside its card page the pages that it is compared with: by one process, from one backend. */
export const openBenchShop = async () => {
  const data = await mkdtemp(join(tmpdir(), 'lingka-bench-'));
  const root = process.cwd();
  await buildPages(root);
  await buildBenchPages();
  const backend = await createBackend({ ...readSettings({ LINGKA_DATA: data }), pages: pagesFolder(root) }, silence);

  const answer = await backend.fetch(new Request(`http://shop.example${basePath}/campaigns/tea-card?lang=zh-CN`));
  const campaign: unknown = await answer.json();

  const app = new Hono();
  app.use(vant.path, leave);
  app.use(security());
  for (const { path } of [...builtPages, ...drawPages]) {
    const page = fill(await readFile(join(benchFolder, path, 'index.html'), 'utf8'), { campaign });
    app.get(path, compress(), (context) => {
      context.header('Cache-Control', 'private, no-cache');
      return context.html(page);
    });
  }
  app.use(serveFiles(benchFolder));
  app.all('*', ({ req, env }) => backend.fetch(req.raw, env as object));

  const server = await serve(
    { ...backend, fetch: async (request, connection) => app.fetch(request, connection) },
    { host: '127.0.0.1', port: 0 },
  );
  return {
    url: `http://127.0.0.1:${server.port}`,
    async stop() {
      await server.stop();
      await rm(data, { recursive: true, force: true });
    },
  };
};
