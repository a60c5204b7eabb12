import type { CampaignWarning } from '../contract/campaign-admin.ts';
import type { CampaignDefinition } from '../contract/campaign-definition.ts';
import { harmless } from './harmless-words.ts';
import { plainText } from './plain-text.ts';
import { watched } from './watched-words.ts';

/** The fields in which a campaign says something. */
const spoken = new Set([
  ...['title', 'summary', 'rules', 'name', 'contact', 'address', 'text', 'line', 'value', 'item', 'note'],
  ...['label', 'help', 'pointsName'],
]);

/** Every text in every language that it has, by where it stands. */
const textsIn = (value: unknown, path = '', isSpoken = false): readonly (readonly [path: string, text: string])[] => {
  if (typeof value === 'string') return isSpoken ? [[path, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    // What a quiz asks is no promise.
    key === 'questions' ? [] : textsIn(inner, `${path}/${key}`, isSpoken || spoken.has(key)),
  );
};

/** A text with nothing in it that only looks like what is watched for; what is left stands where it stood. */
const withoutHarmless = (plain: string) =>
  harmless.reduce((text, words) => text.replace(words, (found) => '_'.repeat(found.length)), plain);

const warningsIn = (path: string, text: string): readonly CampaignWarning[] => {
  const { plain, written } = plainText(text);
  const heard = withoutHarmless(plain);
  return watched.flatMap(({ code, message, patterns }) => {
    const [match] = patterns.flatMap((pattern) => {
      const found = pattern.exec(heard);
      return found ? [found] : [];
    });
    return match ? [{ path, code, found: written(match.index, match.index + match[0].length), message }] : [];
  });
};

/**
 * What WeChat's rules on links forbid in the words of a campaign: a reward for sharing, sharing or following as a condition, likes
 * and help of friends, a check-in that leads to sharing. Words alone are looked at; none of it stops a campaign here.
 */
export const warningsOf = (definition: CampaignDefinition): CampaignWarning[] =>
  textsIn(definition).flatMap(([path, text]) => warningsIn(path, text));
