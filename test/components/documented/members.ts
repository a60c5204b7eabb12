import { publicMembers } from '../../../.config/manifest/manifest.ts';
import type { elements } from './manifest.ts';

/** What is told of an element's own fields: those that hold something, and those that do something. */
export const membersOf = (element: (typeof elements)[number] | undefined) => {
  const members = element ? publicMembers(element) : [];
  // A function that belongs to the element for good is a method, however it is written down.
  const isMethod = ({ kind, readonly, type }: (typeof members)[number]) => kind === 'method' || (readonly && !type);
  return {
    methods: members.filter(isMethod),
    properties: members.filter((member) => !isMethod(member)),
  };
};
