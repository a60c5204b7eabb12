import cssFloor from './css-floor.js';

export default {
  extends: ['stylelint-config-recommended'],
  plugins: [cssFloor],
  overrides: [{ files: ['**/*.ts'], customSyntax: 'postcss-lit' }],
  rules: {
    'lingka/css-floor': 64,
    // A fallback is the same property twice, and a cascade written for reading may fall and rise.
    'declaration-block-no-duplicate-properties': [true, { ignore: ['consecutive-duplicates-with-different-syntaxes'] }],
    'declaration-block-no-shorthand-property-overrides': null,
    'no-descending-specificity': null,
    'no-duplicate-selectors': null,
    // Old engines know these names alone.
    'property-no-deprecated': [true, { ignoreProperties: ['grid-gap', 'grid-row-gap', 'grid-column-gap', 'clip'] }],
    'declaration-property-value-keyword-no-deprecated': null,
  },
};
