import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag, RETAINED_304_HEADERS } from 'hono/etag';

import { chosenIn, readChoices } from '../../page/choices.ts';
import { fill, type View } from '../../page/fill.ts';
import { remembered, remembering } from '../../page/remembered.ts';
import type { Visit } from '../../page/visit.ts';
import { type PageName, pages, templateFile } from '../../pages.ts';
import { views } from '../../views.ts';

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
  /** The origin that visitors see, where it is not the one that they seem to ask. */
  readonly origin: string | undefined;
}

const visitOf = ({ req: request }: Context, origin: string | undefined): Visit => {
  const url = new URL(request.url);
  return {
    choices: readChoices(url.search, remembered(request.header('Cookie'))),
    origin: origin ?? url.origin,
    path: url.pathname,
    search: url.search,
  };
};

/**
 * The shop’s pages, filled for each visitor: in the language and look of the address, else of their cookie. What an address
 * chooses of these is kept for the next visit.
 */
export const createPages = ({ templates, origin }: PagesOptions): Hono => {
  const app = new Hono();

  const answer = async (context: Context, name: PageName, view: View) => {
    const page = fill(await templates(name), view);
    for (const cookie of remembering(chosenIn(new URL(context.req.url).search)))
      context.header('Set-Cookie', cookie, { append: true });
    context.header('Cache-Control', 'private, no-cache');
    context.header('Vary', 'Cookie');
    return context.html(page);
  };

  const onTheWay = [compress(), etag({ retainedHeaders: [...RETAINED_304_HEADERS, 'set-cookie'] })] as const;
  for (const [name, view] of views)
    app.get(pages[name].url, ...onTheWay, (context) => answer(context, name, view(visitOf(context, origin))));
  return app;
};
