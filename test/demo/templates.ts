import { readFile } from 'node:fs/promises';

import type { Templates } from '../../demo/backend/http/pages.ts';
import { assemble } from '../../demo/page/assemble.ts';
import { pages } from '../../demo/pages.ts';

/** The templates of the pages as they are written, with no build in between. */
export const templates: Templates = async (name) =>
  assemble(await readFile(new URL(`../../${pages[name].source}`, import.meta.url), 'utf8'));
