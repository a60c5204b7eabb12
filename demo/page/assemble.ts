import { readFileSync } from 'node:fs';

const folder = new URL('../', import.meta.url);
const asked = /<!-- (art|part): ([a-z0-9-]+) -->/g;
const places = { art: 'art/$.svg', part: 'store/parts/$.html' } as const;

const isPlace = (kind: string): kind is keyof typeof places => Object.hasOwn(places, kind);

/**
 * Puts drawings and parts where a page asks for them: a drawing so that it is there before any script and follows the page’s
 * colours, a part so that pages share it.
 */
export const assemble = (html: string): string =>
  html.replace(asked, (_, kind: string, name: string) =>
    isPlace(kind) ? assemble(readFileSync(new URL(places[kind].replace('$', name), folder), 'utf8').trim()) : '',
  );
