import type { ProblemCode } from '../contract/problem.ts';

/** What a write says of the thing it was made from, as its headers have it. */
export interface Preconditions {
  readonly ifMatch?: string | undefined;
  readonly ifNoneMatch?: string | undefined;
}

const tagsIn = (header: string) => header.split(',').map((tag) => tag.trim());

/** Why a write may not go ahead on what is there (its `revision`; nothing where there is none), or nothing where it may. */
export const preconditionRefusal = (
  { ifMatch, ifNoneMatch }: Preconditions,
  revision: string | undefined,
): ProblemCode | undefined => {
  if (ifMatch === undefined && ifNoneMatch === undefined) return 'precondition_required';
  const isThere = (header: string) =>
    revision !== undefined && tagsIn(header).some((tag) => tag === '*' || tag === `"${revision}"`);
  if (ifMatch !== undefined && !isThere(ifMatch)) return 'precondition_failed';
  if (ifNoneMatch !== undefined && isThere(ifNoneMatch)) return 'precondition_failed';
  return undefined;
};
