import * as z from 'zod/mini';

const described = { name: z.string(), description: z.optional(z.string()) };
const typed = z.optional(z.object({ text: z.string() }));
const many = <T extends z.ZodMiniType>(schema: T) => z._default(z.array(schema), []);

const member = z.object({
  ...described,
  kind: z.string(),
  type: typed,
  default: z.optional(z.string()),
  attribute: z.optional(z.string()),
  reflects: z._default(z.boolean(), false),
  readonly: z._default(z.boolean(), false),
  static: z._default(z.boolean(), false),
  privacy: z.optional(z.string()),
  inheritedFrom: z.optional(z.unknown()),
});

const declaration = z.object({
  ...described,
  kind: z.string(),
  tagName: z.optional(z.string()),
  members: many(member),
  attributes: many(z.object({ ...described, type: typed, fieldName: z.string() })),
  events: many(z.object({ ...described, type: z.object({ text: z.string() }) })),
  slots: many(z.object(described)),
  cssParts: many(z.object(described)),
  cssProperties: many(z.object(described)),
});

/** What of `dist/custom-elements.json` the kit itself reads. */
export const manifest = z.object({
  modules: z.array(z.object({ path: z.string(), declarations: many(declaration) })),
  /** The custom properties that a page may set for all elements. */
  tokens: z.array(z.object({ ...described, default: z.string() })),
});

export type Manifest = z.infer<typeof manifest>;
export type Declaration = z.infer<typeof declaration>;
type Member = z.infer<typeof member>;

/** What Lit calls, and nobody else. */
const lifecycle = ['connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'adoptedCallback'];

/** What a page may touch of an element, or of an event. */
export const publicMembers = ({ members }: Declaration): Member[] =>
  members.filter(
    ({ name, privacy, inheritedFrom, ...member }) =>
      privacy === undefined && !member.static && !inheritedFrom && !name.startsWith('#') && !lifecycle.includes(name),
  );

// A function that belongs to an element for good is a method, however it is written down.
const isMethod = ({ kind, readonly, type }: Member) => kind === 'method' || (readonly && !type);

/** What a page may touch of an element: what holds something, and what does something. */
export const membersOf = (element: Declaration): Record<'properties' | 'methods', Member[]> => {
  const members = publicMembers(element);
  return {
    properties: members.filter((member) => !isMethod(member)),
    methods: members.filter(isMethod),
  };
};

/** All declarations of the kit that are elements, with the file that each is in. */
export const elementsOf = ({ modules }: Manifest): (Declaration & { tagName: string; path: string })[] =>
  modules.flatMap(({ path, declarations }) =>
    declarations.flatMap(({ tagName, ...rest }) => (tagName === undefined ? [] : [{ ...rest, tagName, path }])),
  );
