import type { Plugin } from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface TaggedTemplate extends Node {
  readonly tag: Node & { readonly name?: string };
  readonly quasi: { readonly quasis: readonly Node[] };
}

const quoted = /("[^"]*"|'[^']*')/;
const quotedOrComment = /("[^"]*"|'[^']*')|\/\*[\s\S]*?\*\//g;

/** A style sheet without the white space and the comments that it does without; what is in quotes stays as it is. */
const shortCss = (css: string) =>
  css
    .replace(quotedOrComment, '$1')
    .split(quoted)
    .map((part) =>
      quoted.test(part)
        ? part
        : part
            .replace(/\s+/g, ' ')
            .replace(/ ?([{};,>/]) ?|([:(]) | (\))/g, '$1$2$3')
            .replace(/(?<![\d.])0(?=\.\d)/g, '')
            .replace(/;}/g, '}'),
    )
    .join('');

/** A browser shows any white space as one space; none is taken away, since between words it counts. */
const shortHtml = (markup: string) => markup.replace(/\s+/g, ' ');

const shorten: ReadonlyMap<string | undefined, (text: string) => string> = new Map([
  ['css', shortCss],
  ['html', shortHtml],
  ['svg', shortHtml],
]);

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
const isTagged = (node: Node): node is TaggedTemplate => node.type === 'TaggedTemplateExpression';

/** Every tagged template below a node, in the order of the text. */
const templatesIn = (node: unknown): TaggedTemplate[] => {
  if (Array.isArray(node)) return node.flatMap(templatesIn);
  if (!isNode(node)) return [];
  const inner = Object.values(node).flatMap(templatesIn);
  return isTagged(node) ? [node, ...inner] : inner;
};

/** Takes the indentation out of `css` and `html` templates: no minifier does, since to JavaScript they are texts. */
export const shortLiterals = (): Plugin => ({
  name: 'short-literals',
  apply: 'build',
  transform: {
    filter: { id: { exclude: /node_modules/ }, code: /\b(css|html|svg)`/ },
    handler(code) {
      const parts = templatesIn(this.parse(code))
        .flatMap(({ tag, quasi }) => {
          const short = shorten.get(tag.name);
          return short ? quasi.quasis.map(({ start, end }) => ({ start, end, short })) : [];
        })
        .sort((one, other) => other.start - one.start);
      return parts.reduce(
        (text, { start, end, short }) => text.slice(0, start) + short(text.slice(start, end)) + text.slice(end),
        code,
      );
    },
  },
});
