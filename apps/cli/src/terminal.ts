import { SingleBar } from 'cli-progress';
import type { Bilingual, Language } from '@luoxuan/wording';

/** Results go to stdout, progress and messages to stderr; people get the chosen language, machines get JSON. */
export class Terminal {
  constructor(
    readonly language: Language,
    readonly json: boolean,
    private readonly stdout: NodeJS.WriteStream = process.stdout,
    private readonly stderr: NodeJS.WriteStream = process.stderr,
  ) {}

  say(text: Bilingual): string {
    return text[this.language];
  }

  /** A line of the result. */
  result(line: string): void {
    this.stdout.write(`${printable(line)}\n`);
  }

  /** The result for machines: one JSON value on one line. */
  data(value: unknown): void {
    this.stdout.write(`${JSON.stringify(value)}\n`);
  }

  /** A line for people beside the result. */
  note(text: Bilingual | string): void {
    this.stderr.write(`${printable(typeof text === 'string' ? text : this.say(text))}\n`);
  }

  /** Long work: a bar on a terminal, a line at every tenth elsewhere. */
  progress(label: Bilingual, total: number): Progress {
    return this.stderr.isTTY
      ? new ProgressBar(this.say(label), total, this.stderr)
      : new ProgressLines(this.say(label), total, this.stderr);
  }
}

/** What came out of files, however it got there, does not steer the terminal: it is shown as U+001B. */
export const printable = (text: string): string =>
  text.replace(
    /[^\P{Cc}\t\n]|[\u202a-\u202e\u2066-\u2069]/gu,
    (found) => `⟨U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
  );

export interface Progress {
  update(done: number, what: string): void;
  end(): void;
}

class ProgressBar implements Progress {
  readonly #bar: SingleBar;

  constructor(label: string, total: number, stream: NodeJS.WriteStream) {
    this.#bar = new SingleBar({
      format: `${label} {bar} {percentage}%  {value}/{total}  {what}`,
      stream,
      hideCursor: true,
      barsize: 28,
      barCompleteChar: '█',
      barIncompleteChar: '░',
    });
    this.#bar.start(total, 0, { what: '' });
  }

  update(done: number, what: string): void {
    this.#bar.update(done, { what });
  }

  end(): void {
    this.#bar.stop();
  }
}

class ProgressLines implements Progress {
  #tenths = -1;

  constructor(
    private readonly label: string,
    private readonly total: number,
    private readonly stream: NodeJS.WriteStream,
  ) {}

  update(done: number, what: string): void {
    const tenths = this.total === 0 ? 10 : Math.floor((done * 10) / this.total);
    if (tenths === this.#tenths) return;
    this.#tenths = tenths;
    this.stream.write(`${this.label} ${tenths * 10}%  ${done}/${this.total}  ${what}\n`);
  }

  end(): void {
    // every line is already written
  }
}
