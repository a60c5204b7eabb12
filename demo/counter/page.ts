import './counter-app.ts';

import { readChoices } from '../page/choices.ts';
import { remembered } from '../page/remembered.ts';
import { messagesOf } from './messages.ts';

const { lang, theme, store } = readChoices(location.search, remembered());
document.documentElement.lang = lang;
document.documentElement.dataset['lkTheme'] = theme === 'festive' ? 'light' : theme;
document.title = messagesOf[lang].page.title;
for (const app of document.querySelectorAll('counter-app')) {
  app.lang = lang;
  app.storeId = store;
}
