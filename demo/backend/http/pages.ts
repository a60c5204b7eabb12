import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

const aYear = 'public, max-age=31536000, immutable';

/** Serves a folder of built pages. Files below `assets/` have their hash in their name and are kept; all others are asked for each time. */
export const servePages = (folder: string): MiddlewareHandler =>
  serveStatic({
    root: folder,
    precompressed: true,
    onFound(_path, context) {
      context.header('Cache-Control', context.req.path.startsWith('/assets/') ? aYear : 'no-cache');
    },
  });
