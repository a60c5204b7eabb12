import { type Choices, readChoices } from '../page/choices.ts';
import { dress } from '../page/dress.ts';
import { keepChoices } from '../page/links.ts';
import { messageAt } from '../page/message-at.ts';
import { remember, remembered } from '../page/remembered.ts';
import { messagesOf, type StoreMessages } from './messages.ts';

const all = (selector: string) => document.querySelectorAll<HTMLElement>(selector);

const speak = (lang: Choices['lang'], messages: StoreMessages) => {
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

/** Lays as many rows as the card has benefits into what stands in for it. */
const layRows = (count: number) => {
  for (const list of all('.benefits ul')) {
    const [row] = list.children;
    const rows = Array.from({ length: count }, (_, index) => {
      const copy = row?.cloneNode(true);
      if (copy instanceof HTMLElement)
        for (const { dataset } of copy.querySelectorAll<HTMLElement>('[data-message]'))
          dataset['message'] = dataset['message']?.replace('benefits.0', `benefits.${String(index)}`);
      return copy;
    });
    list.replaceChildren(...rows.filter((copy) => copy !== undefined));
  }
};

/** Opens the card that the visitor came for. What stands in until it is here is that card, or where the shop knows no such card nothing. */
const openCard = (campaign: string, messages: StoreMessages): StoreMessages => {
  for (const element of all('lk-member-card')) element.setAttribute('campaign', campaign);
  const card = messages.cards.find(({ id }) => id === campaign);
  if (card) {
    layRows(card.benefits.length);
    return { ...messages, card };
  }
  for (const stand of all('.until-card')) stand.remove();
  for (const home of all('.home')) home.hidden = false;
  return messages;
};

const choices = readChoices(location.search, remembered());
remember(choices);
dress(choices.theme, { light: '#ecf0e7', dark: '#19211d', festive: '#a92019' });
openStore(choices.store);
offerLanguage(choices.lang === 'en' ? 'zh-CN' : 'en');
keepChoices(choices);
for (const element of all('lk-app')) element.lang = choices.lang;
speak(choices.lang, openCard(choices.campaign, messagesOf[choices.lang]));
