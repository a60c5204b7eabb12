import { Liquid } from 'liquidjs';

/** What a template is filled with, by name. */
export type View = Readonly<Record<string, unknown>>;

/** Text is escaped wherever it stands, and a name that the view does not have is a mistake, not a gap. */
const liquid = new Liquid({
  outputEscape: 'escape',
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
});

/** Writes a view into a template. Throws where the template asks for what is not there. */
export const fill = (template: string, view: View): string => String(liquid.parseAndRenderSync(template, view));
