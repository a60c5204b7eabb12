import { counterView } from './counter/counter-view.ts';
import { documentView } from './documents/document-view.ts';
import type { View } from './page/fill.ts';
import type { Visit } from './page/visit.ts';
import type { PageName } from './pages.ts';
import { homeView } from './store/home-view.ts';

/** What each page is filled with. */
export const views = new Map<PageName, (visit: Visit) => View>([
  ['store', homeView],
  ['counter', counterView],
  ['terms', documentView],
  ['privacy', documentView],
  ['messages', documentView],
]);
