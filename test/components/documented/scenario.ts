import type { LitElement } from 'lit';

import type { Client } from '../../../src/client/client.ts';
import type { Attempt } from '../../../src/contract/attempt.ts';
import type {
  CardDefinition,
  CheckInDefinition,
  CouponDefinition,
  DrawDefinition,
  QuizDefinition,
} from '../../../src/contract/campaign-definition.ts';
import type { CardCampaign, CardPass } from '../../../src/contract/card.ts';
import type { CouponPass } from '../../../src/contract/coupon.ts';
import type { Draw, DrawCampaign } from '../../../src/contract/draw.ts';
import type { QuizCampaign } from '../../../src/contract/quiz.ts';
import type { enrol } from '../member.ts';
import type { openShop } from '../stage.ts';

/** A shop and a visitor, before any element is there. */
export interface Around {
  readonly shop: ReturnType<typeof openShop>;
  /** The page's one client of the shop, so that its endpoint leads to the same visitor. */
  readonly client: Client;
  readonly terms: CardCampaign;
  /** There where the visitor has a card. */
  readonly member: Awaited<ReturnType<typeof enrol>> | undefined;
  readonly pass: CardPass | undefined;
  /** There where the visitor took the coupon. */
  readonly held: CouponPass | undefined;
  /** The tea draw, and what the visitor drew in it, where they did. */
  readonly drawTerms: DrawCampaign;
  readonly drawn: Draw | undefined;
  /** The picture of each day, and today's as the visitor opened it, where they did. */
  readonly quizTerms: QuizCampaign;
  readonly asked: Attempt | undefined;
  /** What the shop's clock says, in milliseconds since 1970. */
  readonly now: () => number;
  /** Lets time pass on it. */
  readonly wait: (ms: number) => void;
  /** What was called, for functions that an element is given. */
  readonly heard: unknown[];
}

/** An element on the page, and what is around it. */
export interface Staged<E extends LitElement = LitElement> extends Around {
  readonly element: E;
}

/** How an element comes into a state. */
export interface State<E extends LitElement = LitElement> {
  /** What differs from the usual campaign. */
  readonly campaign?: Partial<CardDefinition>;
  /** What differs from the usual coupon. */
  readonly coupon?: Partial<CouponDefinition>;
  /** What differs from the usual draw, in which everybody wins a cake. */
  readonly draw?: Partial<DrawDefinition>;
  /** What differs from the usual picture of each day. */
  readonly quiz?: Partial<QuizDefinition>;
  /** What differs from the usual check-in, which is by a tap. */
  readonly checkIn?: Partial<CheckInDefinition>;
  /** Whether the visitor has a card, signed in by phone, took the coupon, drew, or opened today's picture; none of it unless said. */
  readonly visitor?: 'member' | 'known' | 'holder' | 'drawer' | 'guesser';
  /** What else has happened before the element is there. */
  before?(around: Around): unknown;
  /** What the element is told. */
  tell?(around: Around): Partial<E>;
  /** What stands inside its tag. */
  content?(around: Around): Node[];
  /** What a person does then. */
  act?(staged: Staged<E>): unknown;
  /** Throws until the state is reached. */
  until?(staged: Staged<E>): unknown;
}

/** How an element is made to fire an event. */
interface EventScenario<E extends LitElement, S> {
  readonly state: S;
  /** What a person does, or what time does. */
  act(staged: Staged<E>): unknown;
}

/** What shows that a property has an effect. */
interface PropertyScenario<E extends LitElement, S> {
  readonly state: S;
  /** What it is set to in that state; where the element sets it by itself, there is none. */
  value?(staged: Staged<E>): unknown;
  /** What is done then. */
  act?(staged: Staged<E>): unknown;
  /** Throws until the effect is seen; that the element looks otherwise is effect enough unless said. */
  shows?(staged: Staged<E>): unknown;
}

/** What shows that a method does something. */
interface MethodScenario<E extends LitElement, S> {
  readonly state: S;
  /** What else is done before it is called. */
  act?(staged: Staged<E>): unknown;
  /** Throws until its effect is seen. */
  shows(staged: Staged<E>): unknown;
}

/** By which ways everything is reached that is told of an element. Parts, slots and tokens need none but its states. */
export interface Scenarios<E extends LitElement = LitElement, S extends string = string> {
  readonly tag: string;
  readonly states: Readonly<Record<S, State<E>>>;
  readonly events: Readonly<Record<string, EventScenario<E, S>>>;
  readonly properties: Readonly<Record<string, PropertyScenario<E, S>>>;
  readonly methods: Readonly<Record<string, MethodScenario<E, S>>>;
}

type LitTag = {
  [Tag in keyof HTMLElementTagNameMap]: HTMLElementTagNameMap[Tag] extends LitElement ? Tag : never;
}[keyof HTMLElementTagNameMap];

type ElementOf<Tag extends LitTag> = HTMLElementTagNameMap[Tag] & LitElement;

/** Writes the ways of one element down; a state or an element that does not exist is a mistake of types. */
export const scenarios = <Tag extends LitTag, S extends string>(
  tag: Tag,
  {
    events = {},
    methods = {},
    ...rest
  }: Pick<Scenarios<ElementOf<Tag>, S>, 'states'> &
    Partial<Pick<Scenarios<ElementOf<Tag>, NoInfer<S>>, 'events' | 'methods'>> &
    Pick<Scenarios<ElementOf<Tag>, NoInfer<S>>, 'properties'>,
): Scenarios => ({ tag, events, methods, ...rest });
