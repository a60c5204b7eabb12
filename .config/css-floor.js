import bcd from '@mdn/browser-compat-data' with { type: 'json' };
import parseValue from 'postcss-value-parser';
import stylelint from 'stylelint';

const { createPlugin, utils } = stylelint;
const { properties, selectors, types, 'at-rules': atRules } = bcd.css;

const ruleName = 'lingka/css-floor';

/** What old engines may lose without harm to what a page says or does. */
const embellishments =
  /^(accent-color|color-scheme|contain-intrinsic.*|content-visibility|forced-color-adjust|line-break|overflow-anchor|overscroll-behavior.*|scroll-(margin|padding).*|scrollbar-.*|text-decoration-(skip-ink|thickness)|text-spacing-trim|text-underline-offset|text-wrap.*|container|property|starting-style)$/;

/** Which older property counts as the plain fallback of a newer one. */
const fallbacks = [
  [/^inset/, /^(top|right|bottom|left)$/],
  [/^margin-/, /^margin/],
  [/^padding-/, /^padding/],
  [/^border-.*radius$/, /^border.*radius$/],
  [/^border-(inline|block)/, /^border/],
  [/^gap$/, /^grid-gap$/],
  [/^row-gap$/, /^grid-row-gap$/],
  [/^column-gap$/, /^grid-column-gap$/],
  [/^aspect-ratio$/, /^((min-)?(height|block-size)|padding.*)$/],
  [/^(rotate|scale|translate)$/, /^transform$/],
  [/^backdrop-filter$/, /^background/],
];

/** `gap` is older in grids than in flex boxes, and older still by its first name. */
const sinceInAnyBox = { gap: 84, 'row-gap': 84, 'column-gap': 84 };

const unitFamilies = [
  [/^[dsl]v(w|h|i|b|min|max)$/, 'viewport_percentage_units_dynamic'],
  [/^cq(w|h|i|b|min|max)$/, 'container_query_length_units'],
];

/** The first Chrome that knows a feature by its own name; for ever ago where the data knows nothing of it. */
const since = (feature) => {
  const support = feature?.__compat?.support.chrome;
  if (!support) return 0;
  const own = [support].flat().filter((entry) => !entry.prefix && !entry.alternative_name && !entry.flags);
  return Math.min(
    Infinity,
    ...own.map(({ version_added: added }) => Number.parseInt(String(added).replace('≤', ''), 10) || Infinity),
  );
};

/** Shapes, colours and the like have functions of their own, some by one name: the oldest counts. */
const sinceFunction = (name, property) => {
  const everywhere = [types[name], ...Object.values(types).map((family) => family[name])];
  const known = properties[property]?.[name] ? [properties[property][name]] : everywhere.filter(Boolean);
  return known.length > 0 ? Math.min(...known.map(since)) : 0;
};

/** Everything a value uses that is newer than the floor. */
const newInValue = (property, value, floor) => {
  const found = [];
  const note = (name, version) => version > floor && found.push(`${name} (Chrome ${version})`);
  parseValue(value).walk((node) => {
    if (node.type === 'function' && node.value) {
      note(`${node.value}()`, sinceFunction(node.value, property));
      const inside = parseValue.stringify(node.nodes);
      if (/^(rgb|hsl)a?$/.test(node.value) && /\//.test(inside) && !/,/.test(inside))
        note('space-separated colours', 65);
      if (/^from\s/.test(inside)) note('relative colours', since(types.color.rgb.relative_syntax));
      return !['url', 'format'].includes(node.value);
    }
    if (node.type !== 'word') return;
    note(`“${node.value}”`, since(properties[property]?.[node.value]));
    const unit = parseValue.unit(node.value)?.unit;
    if (unit) note(unit, since(types.length[unitFamilies.find(([names]) => names.test(unit))?.[1] ?? unit]));
  });
  return found;
};

const isGuarded = (node, floor) => {
  for (let at = node.parent; at; at = at.parent)
    if (at.type === 'atrule' && (at.name === 'supports' || since(atRules[at.name]) > floor)) return true;
  return false;
};

const earlier = (declaration) => {
  const all = declaration.parent.nodes.filter((node) => node.type === 'decl');
  return all.slice(0, all.indexOf(declaration));
};

const declarationFault = (declaration, floor) => {
  const { prop, value } = declaration;
  if (isGuarded(declaration, floor) || prop.startsWith('-webkit-') || embellishments.test(prop)) return undefined;
  const before = earlier(declaration);

  const version = sinceInAnyBox[prop] ?? since(properties[prop]);
  if (version > floor) {
    const [, plain] = fallbacks.find(([names]) => names.test(prop)) ?? [];
    const inFlex =
      prop in sinceInAnyBox &&
      declaration.parent.nodes.some((node) => node.prop === 'display' && node.value.includes('flex'));
    const hasFallback = before.some((one) => plain?.test(one.prop) || one.prop === `-webkit-${prop}`);
    if (inFlex || !hasFallback)
      return `${prop}${inFlex ? ' in a flex box' : ''} (Chrome ${version}) has no plain fallback before it`;
  }

  const [news] = newInValue(prop, value, floor);
  if (!news) return undefined;
  // With a custom property in it a value is only found wanting when it is computed, too late for a fallback.
  if (prop.startsWith('--') || value.includes('var(')) return `${news} with a custom property belongs in @supports`;
  const hasFallback = before.some((one) => one.prop === prop && newInValue(prop, one.value, floor).length === 0);
  return hasFallback ? undefined : `${news} has no plain fallback before it`;
};

const ruleFault = (rule, floor) => {
  if (rule.parent.type === 'rule') return 'nesting (Chrome 120) is unknown to old engines';
  if (rule.parent.name?.endsWith('keyframes') || isGuarded(rule, floor)) return undefined;
  for (const [, name, list] of rule.selector.matchAll(/::?([a-z-]+)(\([^)]*,)?/g)) {
    if (['is', 'where', 'has'].includes(name) || (name === 'not' && list))
      return `:${name}() with a list loses the whole rule in old engines`;
    if (since(selectors[name]) > floor && !rule.selectors.every((one) => one.includes(`:${name}`)))
      return `:${name} makes old engines drop its neighbours too: give it a rule of its own`;
  }
  return undefined;
};

const atRuleFault = ({ name, params }, floor) => {
  if (name === 'media' && /[<>]/.test(params)) return 'a range in @media (Chrome 104) is unknown to old engines';
  if (since(atRules[name]) > floor && !embellishments.test(name)) return `@${name} hides its content from old engines`;
  return undefined;
};

/** Refuses what Chrome of version `floor` does not know, unless a plain fallback stands before it or `@supports` around it. */
const rule = (floor) => (root, result) => {
  const report = (node, message) =>
    message && utils.report({ ruleName, result, node, message: `${message} (${ruleName})` });
  root.walkDecls((node) => report(node, declarationFault(node, floor)));
  root.walkRules((node) => report(node, ruleFault(node, floor)));
  root.walkAtRules((node) => report(node, atRuleFault(node, floor)));
};
rule.ruleName = ruleName;
rule.messages = {};

export default createPlugin(ruleName, rule);
