import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

import { chosenIn, readChoices } from '../../page/choices.ts';
import { fill } from '../../page/fill.ts';
import { remembered, remembering } from '../../page/remembered.ts';
import type { Visit } from '../../page/visit.ts';
import { type PageName, templateFile } from '../../pages.ts';
import { site } from '../../site.ts';
import type { FindCampaign } from '../../store/shown.ts';

/** Brings the template of a page. */
export type Templates = (name: PageName) => Promise<string>;

/** The templates that a build has put into a folder, each read once. */
export const templatesIn = (folder: string): Templates => {
  const read = new Map<PageName, Promise<string>>();
  return (name) => {
    const template = read.get(name) ?? readFile(join(folder, templateFile(name)), 'utf8');
    // One that is not there yet is looked for again.
    read.set(name, template);
    template.catch(() => read.delete(name));
    return template;
  };
};

interface PagesOptions {
  readonly templates: Templates;
  /** Finds what a page is about. */
  readonly find: FindCampaign;
  /** The origin that visitors see, where it is not the one that they seem to ask. */
  readonly origin: string | undefined;
  /** Whether there is an official account. */
  readonly hasWechat: boolean;
}

const visitOf = ({ req: request }: Context, { origin, hasWechat }: PagesOptions): Visit => {
  const url = new URL(request.url);
  const campaign = request.param('campaign');
  return {
    choices: {
      ...readChoices(url.search, remembered(request.header('Cookie'))),
      ...(campaign === undefined ? {} : { campaign }),
    },
    origin: origin ?? url.origin,
    path: url.pathname,
    search: url.search,
    hasWechat,
  };
};

/**
 * The shop’s pages, filled for each visitor: in the language and look of the address, else of their cookie. What an address
 * chooses of these is kept for the next visit.
 */
export const createPages = (options: PagesOptions): Hono => {
  const { templates, find } = options;
  const app = new Hono();
  const onTheWay = [compress(), etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'set-cookie'] })] as const;
  for (const [path, answer] of site)
    app.get(path, ...onTheWay, async (context) => {
      const visit = visitOf(context, options);
      for (const cookie of remembering(chosenIn(visit.search))) context.header('Set-Cookie', cookie, { append: true });
      context.header('Cache-Control', 'private, no-cache');
      context.header('Vary', 'Cookie');
      const answered = await answer(visit, find);
      if ('elsewhere' in answered) return context.redirect(answered.elsewhere);
      const { page, view, status = 200 } = answered;
      if (status === 503) context.header('Retry-After', '5');
      return context.html(fill(await templates(page), view), status);
    });
  return app;
};
