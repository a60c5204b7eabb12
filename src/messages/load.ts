import type { Messages } from './messages.ts';

const languages: Readonly<Record<string, () => Promise<Messages>>> = {
  en: async () => (await import('./en.ts')).en,
};

/** Fetches the messages of a language (BCP 47); nothing where that is Chinese, which every element brings along, or a language that has no messages. */
export const loadMessages = (lang: string): Promise<Messages> | undefined =>
  languages[lang.toLowerCase().split('-')[0] ?? '']?.();
