import type { Question, ShownPicture } from '../../src/contract/attempt.ts';
import { safeUrl } from '../../src/platform/safe-url.ts';

/** A question with its pictures' addresses as the page reaches them; one that is not allowed is none, and leaves its text. */
export const resolved = (question: Question, endpoint: string): Question => {
  const reached = (picture: ShownPicture): ShownPicture => ({
    ...picture,
    imageUrl: safeUrl(picture.imageUrl, endpoint) ?? '',
  });
  if (question.kind === 'spot') return { ...question, picture: reached(question.picture) };
  const shown = { ...question, ...(question.picture && { picture: reached(question.picture) }) };
  return shown.kind === 'choice'
    ? {
        ...shown,
        options: shown.options.map((option) => ({
          ...option,
          ...(option.picture && { picture: reached(option.picture) }),
        })),
      }
    : shown;
};

/** A question that stays the same one as long as nothing in it is another, however often it is read. */
export class KeptQuestion {
  #question: Question | undefined;
  #from = '';

  of(question: Question, endpoint: string): Question {
    const from = JSON.stringify([question, endpoint]);
    if (!this.#question || from !== this.#from) this.#question = resolved(question, endpoint);
    this.#from = from;
    return this.#question;
  }
}
