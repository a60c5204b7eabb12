import { existsSync, readdirSync } from 'node:fs';

import type { Plugin } from 'vite';

/** The module that defines each element, by tag. */
export type Elements = Readonly<Record<string, string>>;

/** Elements that only others use, and that come with them: the stages of a draw are among them, and the ways to answer a quiz. */
const parts =
  /^(card-(benefits|levels|menu)|check-in-calendar|coupon-use|points-arrival|draw-.*|open-in-wechat|place-proof|quiz-.*|share-guide|store-(code|scan))$/;

/** The folders below `components/` that define an element. */
export const elementFolders: readonly string[] = readdirSync('components').filter((name) =>
  existsSync(`components/${name}/define.ts`),
);

/** What a page may have by its tag alone. */
export const kitElements: Elements = Object.fromEntries(
  elementFolders.filter((name) => !parts.test(name)).map((name) => [`lk-${name}`, `/components/${name}/define.ts`]),
);

const prefix = 'element:';

/** The id of the module that a page loads for a tag. */
export const entryOf = (tag: string): string => `${prefix}${tag}`;

/** That module. `lk-app` comes before any other, so that what stands inside one is never without it. */
export const entryModule = (elements: Elements, tag: string): string =>
  `import '/components/app/define.ts'; import '${elements[tag] ?? ''}';`;

/** Brings the module of each tag into a build. */
export const elementEntries = (elements: Elements): Plugin => ({
  name: 'element-entries',
  resolveId: (id) => (id.startsWith(prefix) ? id : null),
  load: (id) =>
    id.startsWith(prefix)
      ? { code: entryModule(elements, id.slice(prefix.length)), moduleType: 'js', moduleSideEffects: true }
      : null,
});
