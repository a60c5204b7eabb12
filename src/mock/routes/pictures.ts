import { addPicture, getPicture } from '../../contract/picture.ts';
import { pictureBy, readPicture } from '../pictures.ts';
import { randomId } from '../random.ts';
import { Refusal } from '../refusal.ts';
import { type Route, route } from '../route.ts';
import type { Shop } from '../shop.ts';

/** What takes pictures, and shows them. */
export const pictureRoutes = (shop: Shop): Route[] => [
  route(addPicture, ({ body }) => {
    const picture = readPicture(body.bytes);
    const id = randomId();
    shop.pictures.set(id, picture);
    return { id, width: picture.width, height: picture.height };
  }),

  route(getPicture, ({ params: { token } }) => {
    const picture = pictureBy(shop, token);
    if (!picture) throw new Refusal('not_found');
    return picture;
  }),
];
