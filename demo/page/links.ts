import { type Choices, withChoice } from './choices.ts';

const names = ['lang', 'theme', 'campaign'] as const;
const nameOf = (text: string) => names.find((name) => name === text);

/**
 * Makes the links of a page keep what was chosen: `data-choose="theme=dark"` changes one thing and nothing else, and is marked
 * where it is so already; `data-keep="/documents/terms/"` leads to another page.
 */
export const keepChoices = (choices: Choices, search = location.search) => {
  for (const link of document.querySelectorAll<HTMLElement>('a[data-choose]')) {
    const [word = '', value] = (link.dataset['choose'] ?? '').split('=');
    const name = nameOf(word);
    if (!name) continue;
    link.setAttribute('href', withChoice(search, name, value));
    if (value !== undefined && value === choices[name]) link.setAttribute('aria-current', 'true');
  }
  for (const link of document.querySelectorAll<HTMLElement>('a[data-keep]'))
    link.setAttribute('href', `${link.dataset['keep'] ?? ''}${search}`);
};
