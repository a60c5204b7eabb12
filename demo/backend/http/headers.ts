import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';

import type { WechatAccount } from '../wechat/account.ts';

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

/** Whether WeChat's own browser asks, as `src/platform/wechat/` tells it by; WeCom's, which says so too, has an SDK of its own. */
const inWechat = (userAgent: string) => /MicroMessenger/i.test(userAgent) && !/wxwork/i.test(userAgent);

/** What our own pages may load and do, and nothing else. */
const policy = {
  defaultSrc: [none],
  scriptSrc: [self],
  styleSrc: [self],
  // A campaign may name pictures of other sites.
  imgSrc: [self, 'https:'],
  connectSrc: [self],
  baseUri: [none],
  formAction: [self],
  frameAncestors: [none],
};

const ofPages = secureHeaders({
  ...everywhere,
  contentSecurityPolicy: {
    ...policy,
    requireTrustedTypesFor: ["'script'"],
    // The loader's own, and that of Lit's templates.
    trustedTypes: ['lingka', 'lit-html'],
  },
});

/** The same inside WeChat, whose JS-SDK is a script of another origin and knows no trusted types. */
const ofPagesInWechat = ({ sdkUrl, sdkAsks }: Pick<WechatAccount, 'sdkUrl' | 'sdkAsks'>) =>
  secureHeaders({
    ...everywhere,
    contentSecurityPolicy: {
      ...policy,
      scriptSrc: [...policy.scriptSrc, new URL(sdkUrl).origin],
      connectSrc: [...policy.connectSrc, ...sdkAsks],
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

/** Keeps what is served from being used otherwise than it is meant; by pages inside WeChat too, where there is an official account. */
export const security = (wechat?: Pick<WechatAccount, 'sdkUrl' | 'sdkAsks'>): MiddlewareHandler => {
  const inside = wechat && ofPagesInWechat(wechat);
  const ofOurs = (userAgent: string) => (inside && inWechat(userAgent) ? inside : ofPages);
  return async (context, next) => {
    const own = new Headers();
    const isOurs = !context.req.path.startsWith('/embed/');
    await (isOurs ? ofOurs(context.req.header('User-Agent') ?? '') : ofOthers)(context, async () => {
      await next();
      const policyOfItsOwn = context.res.headers.get('Content-Security-Policy');
      if (policyOfItsOwn !== null) own.set('Content-Security-Policy', policyOfItsOwn);
    });
    const { headers } = context.res;
    // A picture in SVG can be opened as a page.
    if (/html|xml/.test(headers.get('Content-Type') ?? '')) {
      if (inside && isOurs) headers.append('Vary', 'User-Agent');
      return;
    }
    for (const name of ofDocuments) headers.delete(name);
    // What has a policy of its own keeps it.
    own.forEach((value, name) => headers.set(name, value));
  };
};
