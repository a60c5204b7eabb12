import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';

const self = "'self'";
const none = "'none'";

/** What any page of any origin may send and read; never with credentials. */
export const crossOrigin: MiddlewareHandler = cors({
  origin: '*',
  allowMethods: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
  allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match'],
  exposeHeaders: ['ETag', 'Idempotency-Replayed', 'Retry-After'],
  maxAge: 7200,
});

/** Whoever terminates TLS decides about HSTS. */
const everywhere: Parameters<typeof secureHeaders>[0] = {
  permissionsPolicy: {
    camera: ['self'],
    geolocation: ['self'],
    screenWakeLock: ['self'],
    microphone: [],
    payment: [],
    usb: [],
  },
  // Logos, pictures and the kit's script are there to be used by pages of other origins.
  crossOriginResourcePolicy: 'cross-origin',
  // Browsers ignore it, loudly, on the plain http of a shop's own network.
  crossOriginOpenerPolicy: false,
  referrerPolicy: 'no-referrer',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
};

/** What our own pages may load and do, and nothing else. */
const ofPages = secureHeaders({
  ...everywhere,
  contentSecurityPolicy: {
    defaultSrc: [none],
    scriptSrc: [self],
    styleSrc: [self],
    // A campaign may name pictures of other sites.
    imgSrc: [self, 'https:'],
    connectSrc: [self],
    baseUri: [none],
    formAction: [self],
    frameAncestors: [none],
    requireTrustedTypesFor: ["'script'"],
    // The loader's own, and that of Lit's templates.
    trustedTypes: ['lingka', 'lit-html'],
  },
});

/** The pages of `demo/embed/` stand for those of others: what they may do they say themselves. */
const ofOthers = secureHeaders({ ...everywhere, contentSecurityPolicy: { frameAncestors: [none] } });

/** What a browser heeds in what it opens, and nowhere else: beside a script or an answer it often weighs more than they do. */
const ofDocuments = [
  'Content-Security-Policy',
  'Origin-Agent-Cluster',
  'Permissions-Policy',
  'X-DNS-Prefetch-Control',
  'X-Download-Options',
  'X-Frame-Options',
  'X-Permitted-Cross-Domain-Policies',
  'X-XSS-Protection',
];

/** Keeps what is served from being used otherwise than it is meant. */
export const security: MiddlewareHandler = async (context, next) => {
  const own = new Headers();
  await (context.req.path.startsWith('/embed/') ? ofOthers : ofPages)(context, async () => {
    await next();
    const policy = context.res.headers.get('Content-Security-Policy');
    if (policy !== null) own.set('Content-Security-Policy', policy);
  });
  const { headers } = context.res;
  // A picture in SVG can be opened as a page.
  if (/html|xml/.test(headers.get('Content-Type') ?? '')) return;
  for (const name of ofDocuments) headers.delete(name);
  // What has a policy of its own keeps it.
  own.forEach((value, name) => headers.set(name, value));
};
