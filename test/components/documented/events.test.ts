import { publicMembers } from '../../../.config/manifest/manifest.ts';
import { CheckedInEvent } from '../../../components/check-in/check-in.events.ts';
import { DayPressedEvent, MonthTurnedEvent } from '../../../components/check-in-calendar/check-in-calendar.events.ts';
import { ClaimFormSubmitEvent } from '../../../components/claim-form/claim-form.events.ts';
import { CountdownEndEvent } from '../../../components/countdown/countdown.events.ts';
import { CouponClaimedEvent } from '../../../components/coupon/coupon.events.ts';
import { CouponRedeemedEvent } from '../../../components/coupon-use/coupon-use.events.ts';
import { DrawnEvent } from '../../../components/lucky-draw/lucky-draw.events.ts';
import { DrawTickEvent, StagePressEvent, StageRestEvent } from '../../../components/lucky-draw/stage.events.ts';
import { CardClaimedEvent } from '../../../components/member-card/member-card.events.ts';
import { ConsentWithdrawnEvent, ErasedEvent, SignedOutEvent } from '../../../components/my-data/my-data.events.ts';
import {
  QuizAnsweredEvent,
  QuizClearedEvent,
  QuizStartedEvent,
} from '../../../components/picture-quiz/picture-quiz.events.ts';
import { PlaceEvent, ScanInsteadEvent } from '../../../components/place-proof/place-proof.events.ts';
import { QuizAnswerEvent } from '../../../components/quiz-answer.events.ts';
import { QuizPickEvent } from '../../../components/quiz-picture/quiz-picture.events.ts';
import { AuthRequiredEvent, FailureEvent } from '../../../components/shared.events.ts';
import { SheetCloseEvent } from '../../../components/sheet/sheet.events.ts';
import { StoreCodeEvent } from '../../../components/store-scan/store-scan.events.ts';
import { afterEach, describe, expect, it } from '../../support/browser-test.ts';
import { clearStage, until } from '../stage.ts';
import { classes, elements, toldOf } from './manifest.ts';
import { all } from './scenarios/all.ts';
import { stage } from './staging.ts';

interface EventClass {
  new (...of: never[]): Event;
  /** A name that is not in the map of events is a mistake of types. */
  readonly type: keyof HTMLElementEventMap;
}

/** Every class of event, by the name that it is told by. */
const eventClasses: Readonly<Record<string, EventClass>> = {
  AuthRequiredEvent,
  CardClaimedEvent,
  CheckedInEvent,
  ClaimFormSubmitEvent,
  ConsentWithdrawnEvent,
  CountdownEndEvent,
  CouponClaimedEvent,
  CouponRedeemedEvent,
  DayPressedEvent,
  DrawTickEvent,
  DrawnEvent,
  ErasedEvent,
  FailureEvent,
  MonthTurnedEvent,
  PlaceEvent,
  QuizAnswerEvent,
  QuizAnsweredEvent,
  QuizClearedEvent,
  QuizPickEvent,
  QuizStartedEvent,
  ScanInsteadEvent,
  SheetCloseEvent,
  SignedOutEvent,
  StagePressEvent,
  StageRestEvent,
  StoreCodeEvent,
};

const eventNames = [...new Set(elements.flatMap(({ events }) => events.map(({ name }) => name)))];

it('tells of every class of event as somebody’s', () => {
  const told = elements.flatMap(({ events }) => events.map(({ type }) => type.text));
  expect([...new Set(told)].sort()).to.deep.equal(Object.keys(eventClasses).sort());
});

for (const scenarios of all) {
  const { tag } = scenarios;
  const { events } = toldOf(tag);

  describe(`<${tag}>`, () => {
    afterEach(clearStage);

    for (const { name, type, description = '' } of events)
      it(`fires ${name} as it tells`, async () => {
        const scenario = scenarios.events[name];
        if (!scenario) throw new Error('there is no way to it');
        const staged = await stage(scenarios, scenario.state);
        const onElement: Event[] = [];
        const onPage: string[] = [];
        const hear = (event: Event) => event.target === staged.element && onElement.push(event);
        const hearOnPage = (event: Event) => event.target === staged.element && onPage.push(event.type);
        for (const one of eventNames) {
          staged.element.addEventListener(one, hear);
          document.addEventListener(one, hearOnPage);
        }
        await scenario.act(staged);
        await until(() => expect(onElement.map((event) => event.type)).to.include(name));
        for (const one of eventNames) document.removeEventListener(one, hearOnPage);

        expect(events.map((one) => one.name)).to.include.members(onElement.map((event) => event.type));
        const event = onElement.find((one) => one.type === name);
        const told = classes.get(type.text);
        if (!event || !told) throw new Error(`there is no class ${type.text}`);

        expect(event).to.be.instanceOf(eventClasses[type.text]);
        expect(eventClasses[type.text]?.type).to.equal(name);
        for (const { name: field, type: held } of publicMembers(told)) {
          expect(field in event, field).to.equal(true);
          const mayLack = held?.text.includes('undefined');
          if (!mayLack) expect(Reflect.get(event, field), field).not.to.equal(undefined);
        }
        const staysHere = description.includes('does not bubble');
        expect(onPage.includes(name)).to.equal(!staysHere);
        expect([event.bubbles, event.composed]).to.deep.equal([!staysHere, !staysHere]);
        expect(event.cancelable).to.equal(told.description?.includes('preventDefault'));
      });
  });
}
