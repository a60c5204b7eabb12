import { readChoices } from '../page/choices.ts';
import { dress } from '../page/dress.ts';
import { keepChoices } from '../page/links.ts';
import { remember, remembered } from '../page/remembered.ts';

const choices = readChoices(location.search, remembered());
remember(choices);
dress(choices.theme, { light: '#f3f2eb', dark: '#131612', festive: '#981a17' });
keepChoices(choices);
document.documentElement.lang = choices.lang;
// Both languages have a title of their own, and a home that is called after the shop.
const said = (selector: string) => document.querySelector(`article[lang="${choices.lang}"] ${selector}`)?.textContent;
document.title = [said('h1'), said('.home')].map((text) => text?.trim()).join(' · ');
