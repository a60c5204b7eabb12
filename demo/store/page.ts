import { type Choices, readChoices, withChoice } from '../page/choices.ts';
import { messageAt } from '../page/message-at.ts';
import { remember, remembered } from '../page/remembered.ts';
import { messagesOf } from './messages.ts';

// The host app paints its own bar above the page in this colour.
const skies: Partial<Record<Choices['theme'], string>> = { light: '#ecf0e7', dark: '#19211d', festive: '#a92019' };

const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector);

const speak = (lang: Choices['lang']) => {
  const messages = messagesOf[lang];
  document.documentElement.lang = lang;
  for (const element of all('[data-message]'))
    element.textContent = messageAt(messages, element.dataset['message'] ?? '');
  for (const element of all('[data-message-content]'))
    element.setAttribute('content', messageAt(messages, element.dataset['messageContent'] ?? ''));
};

const dress = (theme: Choices['theme']) => {
  document.documentElement.dataset['lkTheme'] = theme;
  const sky = skies[theme];
  if (sky !== undefined) for (const element of all('meta[name="theme-color"]')) element.setAttribute('content', sky);
};

/** Shows the shop that the visitor came for in the hero, and first in the list. */
const openStore = (id: string) => {
  const store = [...all('[data-store]')].find((element) => element.dataset['store'] === id);
  if (!store) return;
  store.parentElement?.prepend(store);
  for (const name of all('[data-here]')) name.dataset['message'] = `store.${id}.name`;
};

const link = ({ lang, theme }: Choices) => {
  for (const element of all('a[data-choose]')) {
    const [name, value = ''] = (element.dataset['choose'] ?? '').split('=');
    if (name !== 'lang' && name !== 'theme') continue;
    const next = name === 'lang' ? (lang === 'en' ? 'zh-CN' : 'en') : value;
    element.setAttribute('href', withChoice(location.search, name, next));
    if (name === 'lang') element.lang = next;
    if (name === 'theme' && value === theme) element.setAttribute('aria-current', 'true');
  }
};

const choices = readChoices(location.search, remembered());
remember(choices);
dress(choices.theme);
openStore(choices.store);
link(choices);
speak(choices.lang);
for (const element of all('lk-app')) element.lang = choices.lang;
for (const element of all('lk-member-card')) {
  if (element.getAttribute('campaign') === choices.campaign) continue;
  // What stands in for the card until it is here describes the shop's own card and no other.
  for (const stand of all('.until-card')) stand.remove();
  for (const home of all('.home')) home.hidden = false;
  element.setAttribute('campaign', choices.campaign);
}
