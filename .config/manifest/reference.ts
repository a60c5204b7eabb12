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

/** Everything that is told of the elements, for people to read. */
export const reference = async (manifest: Manifest): Promise<string> => {
  const text = [
    '# Elements',
    'Written from the docblocks by `npm run manifest`. Events bubble and are composed unless they say otherwise. Every custom property is also a token, listed at the end: it counts for all inside wherever it is set.',
    ...elementsOf(manifest).flatMap((element) => section(manifest, element)),
    '## Tokens',
    'Set them on `:root`, or beside `data-lk-theme`: what follows from another token follows from it there. The defaults are those of the light preset.',
    ...table(
      ['Token', 'Default', 'What it is for'],
      manifest.tokens.map(({ name, default: value, description }) => [code(name), code(value), description]),
    ),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig(referenceFile)), parser: 'markdown' });
};
