import { format, resolveConfig } from 'prettier';

import { type Declaration, elementsOf, type Manifest, membersOf, publicMembers } from './manifest.ts';

/** Where it is written. */
export const referenceFile = 'components/README.md';

type Row = readonly (string | undefined)[];

const code = (text: string | undefined) => (text ? `\`${text}\`` : undefined);
const cell = (text = '') => text.replace(/\s+/g, ' ').replaceAll('|', '\\|');

const table = (head: Row, rows: readonly Row[]) => {
  const line = (cells: Row) => `| ${cells.map(cell).join(' | ')} |`;
  return rows.length > 0 ? [[head, head.map(() => '---'), ...rows].map(line).join('\n')] : [];
};

const described = (
  what: string,
  list: readonly { readonly name: string; readonly description?: string | undefined }[],
) =>
  table(
    [what, 'What it is'],
    list.map(({ name, description }) => [code(name) ?? '(default)', description]),
  );

/** What an event of a class carries. */
const carried = ({ modules }: Manifest, className: string) =>
  modules
    .flatMap(({ declarations }) => declarations)
    .filter(({ name }) => name === className)
    .flatMap(publicMembers)
    .map(({ name, kind }) => code(kind === 'method' ? `${name}()` : name));

const section = (manifest: Manifest, element: Declaration & { readonly tagName: string }) => {
  const { properties, methods } = membersOf(element);
  return [
    `## \`${element.tagName}\``,
    element.description ?? '',
    ...table(
      ['Property', 'Attribute', 'Type', 'Default', 'What it is'],
      properties.map(({ name, attribute, reflects, type, default: value, description }) => [
        code(name),
        [code(attribute), ...(reflects ? ['reflected'] : [])].join(', '),
        code(type?.text),
        code(value),
        description,
      ]),
    ),
    ...described(
      'Method',
      methods.map(({ name, ...rest }) => ({ ...rest, name: `${name}()` })),
    ),
    ...table(
      ['Event', 'Class', 'What it carries', 'When it is fired'],
      element.events.map(({ name, type, description }) => [
        code(name),
        code(type.text),
        carried(manifest, type.text).join(', '),
        description,
      ]),
    ),
    ...described('Slot', element.slots),
    ...described('Part', element.cssParts),
    ...described('Custom property', element.cssProperties),
  ];
};

/** How a page's own keys stand in an element, for which no docblock has room. */
const ownKeys = [
  '## A page’s own keys, and WeChat’s open tags',
  '`lk-member-card`, `lk-coupon` and `lk-wallet` have a slot `actions`. What stands in it is as wide as the element, apart from the rest and at least 44 px high; nothing shows where it is empty. It stays in the page itself, which is what WeChat’s open tags (`wx-open-launch-weapp`, `wx-open-subscribe` …) need: they work in no shadow tree and in no iframe. `hidden` keeps one away where no WeChat is around to draw it.',
  `\`\`\`html
<lk-member-card campaign="tea-card">
  <wx-open-launch-weapp slot="actions" hidden username="gh_5823bf96d3bd" path="pages/order">
    <script type="text/wxtag-template">
      <style>
        .order { width: 100%; height: 48px; border: 0; border-radius: 12px; font-size: 15px }
      </style>
      <button class="order">去小程序点单</button>
    </script>
  </wx-open-launch-weapp>
</lk-member-card>
<script type="module">
  if (/MicroMessenger/i.test(navigator.userAgent)) document.querySelector('wx-open-launch-weapp').hidden = false;
</script>
\`\`\``,
  'WeChat draws a tag once the page is signed, which `lk-share` asks for as soon as it is there; the tags in the page are named then. What is inside the template is WeChat’s: neither the page’s styles nor its tokens reach it, and a strict policy has to allow its styles.',
];

/** Everything that is told of the elements, for people to read. */
export const reference = async (manifest: Manifest): Promise<string> => {
  const text = [
    '# Elements',
    'Written from the docblocks by `npm run manifest`. Events bubble and are composed unless they say otherwise. Every custom property is also a token, listed at the end: it counts for all inside wherever it is set.',
    ...elementsOf(manifest).flatMap((element) => section(manifest, element)),
    ...ownKeys,
    '## Tokens',
    'Set them on `:root`, or beside `data-lk-theme`: what follows from another token follows from it there. The defaults are those of the light preset.',
    ...table(
      ['Token', 'Default', 'What it is for'],
      manifest.tokens.map(({ name, default: value, description }) => [code(name), code(value), description]),
    ),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(referenceFile)), parser: 'markdown' });
};
