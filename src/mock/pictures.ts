import type { QuizDefinition } from '../contract/campaign-definition.ts';
import type { PictureBytes } from '../contract/operation.ts';
import { type FindPicture, picturesOf } from '../rules/question.ts';
import { randomId } from './random.ts';
import { wrongAt } from './refusal.ts';
import type { AddedPicture, Shop } from './shop.ts';

const number = (bytes: Uint8Array, at: number, count: number) =>
  Array.from(bytes.slice(at, at + count)).reduce((sum, byte) => sum * 256 + byte, 0);

const starts = (bytes: Uint8Array, at: number, text: string) =>
  Array.from(text).every((letter, place) => bytes[at + place] === letter.charCodeAt(0));

/** The kind and size of a picture, by its first bytes: this backend keeps PNG alone, and keeps it as it came. */
export const readPicture = (base64: string): AddedPicture => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  if (!starts(bytes, 1, 'PNG') || bytes.length < 24) throw wrongAt('/bytes', 'must be a PNG');
  return { type: 'image/png', bytes, width: number(bytes, 16, 4), height: number(bytes, 20, 4) };
};

/** Where a visitor finds the pictures of a quiz; a token is made when it is first asked for. */
export const finderOf =
  (shop: Shop, { id, questions }: QuizDefinition): FindPicture =>
  (questionId, slot) => {
    const question = questions.find((each) => each.id === questionId);
    const [, shown] = (question ? picturesOf(question) : []).find(([place]) => place === slot) ?? [];
    const picture = shown && shop.pictures.get(shown.pictureId);
    if (!picture) return undefined;
    const { width, height } = picture;
    if ('imageUrl' in picture) return picture;
    const name = `${id} ${questionId} ${slot} ${shown.pictureId}`;
    const token = shop.pictureTokens.get(name) ?? randomId();
    shop.pictureTokens.set(name, token);
    return { imageUrl: `${shop.basePath}/pictures/${token}`, width, height };
  };

/** The picture that a token stands for. */
export const pictureBy = (shop: Shop, token: string): PictureBytes | undefined => {
  const [name = ''] = [...shop.pictureTokens].find(([, each]) => each === token) ?? [];
  const picture = shop.pictures.get(name.split(' ')[3] ?? '');
  return picture && 'bytes' in picture ? picture : undefined;
};
