import { serveStatic } from '@hono/node-server/serve-static';
import type { MiddlewareHandler } from 'hono';

const aYear = 'public, max-age=31536000, immutable';

/** Serves a folder of built files, but for the templates that pages are filled from. Those below `assets/` have their hash in their name and are kept; all others are asked for each time. */
export const serveFiles = (folder: string): MiddlewareHandler => {
  const serve = serveStatic({
    root: folder,
    precompressed: true,
    onFound(_path, context) {
      context.header('Cache-Control', context.req.path.startsWith('/assets/') ? aYear : 'no-cache');
    },
  });
  return (context, next) => (context.req.path.startsWith('/templates/') ? next() : serve(context, next));
};
