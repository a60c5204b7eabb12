import { type Choices, readChoices } from '../page/choices.ts';
import { dress } from '../page/dress.ts';
import { keepChoices } from '../page/links.ts';
import { messageAt } from '../page/message-at.ts';
import { remember, remembered } from '../page/remembered.ts';
import { messagesOf } from './messages.ts';

const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector);

const speak = (lang: Choices['lang']) => {
  const messages = messagesOf[lang];
  document.documentElement.lang = lang;
  for (const element of all('[data-message]'))
    element.textContent = messageAt(messages, element.dataset['message'] ?? '');
  for (const element of all('[data-message-content]'))
    element.setAttribute('content', messageAt(messages, element.dataset['messageContent'] ?? ''));
};

/** Shows the shop that the visitor came for in the hero, and first in the list. */
const openStore = (id: string) => {
  const store = [...all('[data-store]')].find((element) => element.dataset['store'] === id);
  if (!store) return;
  store.parentElement?.prepend(store);
  for (const name of all('[data-here]')) name.dataset['message'] = `store.${id}.name`;
};

/** Offers the language that the page is not in. */
const offerLanguage = (other: Choices['lang']) => {
  for (const link of all('.hero-language')) {
    link.lang = other;
    link.dataset['choose'] = `lang=${other}`;
  }
};

const choices = readChoices(location.search, remembered());
remember(choices);
dress(choices.theme, { light: '#ecf0e7', dark: '#19211d', festive: '#a92019' });
openStore(choices.store);
offerLanguage(choices.lang === 'en' ? 'zh-CN' : 'en');
keepChoices(choices);
speak(choices.lang);
for (const element of all('lk-app')) element.lang = choices.lang;
for (const element of all('lk-member-card')) {
  if (element.getAttribute('campaign') === choices.campaign) continue;
  // What stands in for the card until it is here describes the shop's own card and no other.
  for (const stand of all('.until-card')) stand.remove();
  for (const home of all('.home')) home.hidden = false;
  element.setAttribute('campaign', choices.campaign);
}
