import type { View } from '../page/fill.ts';
import { frame, type Visit } from '../page/visit.ts';

/** What a document is filled with: its prose stands in its template, in each language. */
export const documentView = (visit: Visit): View =>
  frame(visit, { light: '#f3f2eb', dark: '#131612', festive: '#981a17' });
