import type { ReportingPeriod } from '@luoxuan/catalog';
import { type Period, periodKey, previous, yearAgo } from '@luoxuan/period';
import type { Quantity } from '@luoxuan/quantity';
import { recordedPeriod } from './recorded-period.js';
import type { OtherFigure, RecordedFigure, SubmissionRequest } from './submission.js';

/** What is on record around a file: of its own periods and of those before, of its member and of others. */
export class OnRecord {
  readonly #byFact: ReadonlyMap<string, RecordedFigure>;

  constructor(
    private readonly figures: readonly RecordedFigure[],
    private readonly request: Pick<SubmissionRequest, 'elements' | 'expected'>,
  ) {
    this.#byFact = new Map(figures.map((one) => [factKey(one.element, one.period, one.member.code), one]));
  }

  /** In the element's unit; by element, period key and member. */
  figure(element: string, period: string, member: string): Quantity | null {
    return this.#byFact.get(factKey(element, period, member))?.quantity ?? null;
  }

  /** What members have reported for an element and period key. */
  reported(element: string, period: string): OtherFigure[] {
    return this.figures.filter((one) => one.element === element && one.period === period);
  }

  /** The member's own figure a year earlier: what the template showed under 上年同期. */
  yearAgo(element: string): Quantity | null {
    return this.earlier(element, yearAgo);
  }

  /** The figure that a new one is held against: of the year before, else of the period before. */
  before(element: string): Quantity | null {
    return this.yearAgo(element) ?? this.earlier(element, previous);
  }

  private earlier(code: string, step: (period: Period) => Period): Quantity | null {
    const { elements, expected } = this.request;
    const kind: ReportingPeriod | undefined = elements.get(code)?.period;
    const own = kind === undefined ? null : recordedPeriod(kind, expected.period);
    return own === null ? null : this.figure(code, periodKey(step(own)), expected.member.code);
  }
}

const factKey = (element: string, period: string, member: string): string => `${element}|${period}|${member}`;
