import { find, until } from '../../stage.ts';
import type { Around, Staged } from '../scenario.ts';

/** Presses what is or comes to be there, as a person does. */
export const press = async ({ element }: Pick<Staged, 'element'>, ...selectors: readonly string[]): Promise<void> => {
  for (const selector of selectors) {
    await until(() => find(element, selector));
    find(element, selector).click();
    await element.updateComplete;
  }
};

/** Throws until something is in the shadow tree. */
export const has =
  (selector: string) =>
  ({ element }: Pick<Staged, 'element'>): unknown =>
    find(element, selector, Element);

/** From now on nothing is answered. */
export const silence = ({ shop }: Around): void => shop.line.always(() => new Promise<Response>(() => undefined));

/** From now on whatever changes anything meets something that is no backend. */
export const breakWrites = ({ shop }: Around): void =>
  shop.line.always((request, forward) =>
    request.method === 'GET' ? forward(request) : Promise.resolve(new Response('<h1>Sorry</h1>', { status: 404 })),
  );
