/** Lit sets and removes boolean attributes by it; Chrome has it since 69, iOS since 12. */
const toggleAttribute = function (this: Element, name: string, force = !this.hasAttribute(name)): boolean {
  if (!force) this.removeAttribute(name);
  else if (!this.hasAttribute(name)) this.setAttribute(name, '');
  return force;
};

if (!('toggleAttribute' in Element.prototype)) Object.assign(Element.prototype, { toggleAttribute });
