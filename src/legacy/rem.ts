/** What `measuredRem` of the theme says in engines that know `min()` and `max()`, said once, for the root font that the page has at the start. */
const { documentElement: root } = document;
const style = getComputedStyle(root);
const rem = parseFloat(style.fontSize);
const isSaid = style.getPropertyValue('--lk-rem') !== '';

if (!isSaid && !CSS.supports('width', 'min(1px,1px)') && (rem < 13.5 || rem > 32.5))
  root.style.setProperty('--lk-rem', '16px');
