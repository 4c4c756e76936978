import type { ReportingPeriod } from '@luoxuan/catalog';
import { type Period, periodKey, previous, yearAgo } from '@luoxuan/period';
import type { Quantity } from '@luoxuan/quantity';
import { recordedPeriod } from './recorded-period.js';
import type { OtherFigure, RecordedFigure, SubmissionRequest } from './submission.js';

/** What is on record around a file: of its own periods and of those before, of its member and of others. */
export class OnRecord {
  readonly #byFact: ReadonlyMap<string, RecordedFigure>;
  readonly #yearAgo: EarlierKeys;
  readonly #previous: EarlierKeys;

  constructor(
    private readonly figures: readonly RecordedFigure[],
    private readonly request: Pick<SubmissionRequest, 'elements' | 'expected'>,
  ) {
    this.#byFact = new Map(figures.map((one) => [factKey(one.element, one.period, one.member.code), one]));
    this.#yearAgo = earlierKeys(request.expected.period, yearAgo);
    this.#previous = earlierKeys(request.expected.period, previous);
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
    return this.earlier(element, this.#yearAgo);
  }

  /** The figure that a new one is held against: of the year before, else of the period before. */
  before(element: string): Quantity | null {
    return this.yearAgo(element) ?? this.earlier(element, this.#previous);
  }

  private earlier(code: string, keys: EarlierKeys): Quantity | null {
    const kind = this.request.elements.get(code)?.period;
    const key = kind === undefined ? null : keys(kind);
    return key === null ? null : this.figure(code, key, this.request.expected.member.code);
  }
}

/** Key of an earlier period of each kind; null where the file has none of it. */
type EarlierKeys = (kind: ReportingPeriod) => string | null;

/** Each kind is worked out once: a file has hundreds of figures. */
function earlierKeys(file: Period, step: (period: Period) => Period): EarlierKeys {
  const keys = new Map<ReportingPeriod, string | null>();
  return (kind) => {
    const known = keys.get(kind);
    if (known !== undefined) return known;
    const own = recordedPeriod(kind, file);
    const key = own === null ? null : periodKey(step(own));
    keys.set(kind, key);
    return key;
  };
}

const factKey = (element: string, period: string, member: string): string => `${element}|${period}|${member}`;
