import { Inject, Injectable } from '@nestjs/common';
import type { Catalog, Standard } from '@luoxuan/catalog';
import { periodKey } from '@luoxuan/period';
import type { DiagnosisPeriod, Observation } from '@luoxuan/scoring';
import type { Diagnosis } from '@luoxuan/spiral';
import {
  DiagnosedPeriods,
  type DiagnosedPeriod,
  ObservationLedger,
  Runs,
  UnitOfWork,
  type LedgerEntry,
  type Tx,
} from '@luoxuan/store';
import { dateInChina } from '@luoxuan/wording';
import { failed, type Outcome } from '../problem.js';
import { outsideRecord } from '../registry/period-problems.js';
import { Registry, type KnownConsortium } from '../registry/registry.js';
import { DigestOutbox, type ToldRun } from '../digest/digest-outbox.js';
import type { Office } from '../digest/offices-file.js';
import { Offices } from '../digest/offices.js';
import { WaitingDigests } from '../digest/waiting.js';
import { RunFollower } from '../improvement/run-follower.js';
import { CATALOG } from '../tokens.js';
import { computeDiagnosis } from './compute.js';
import { digestPeers } from './digest.js';
import { differencesBetween, isSame, type Differences } from './differences.js';
import { Inputs, upTo, type SeenBy } from './inputs.js';
import { pastFacts } from './past-facts.js';
import { PastReader, type Past } from './past.js';
import { Peers, type PeerFigures } from './peers.js';
import type { Seen } from './seen.js';

export interface DiagnosisRun {
  runId: string;
  diagnosis: Diagnosis;
  /** The same inputs had been diagnosed before: this is that run. */
  existing: boolean;
  /** What the run before this one saw differently; null where there was none, or nothing differs. */
  differences: Differences | null;
}

/** What is diagnosed, and what of it was seen. */
interface Sighted extends SeenBy {
  consortium: KnownConsortium;
  standard: Standard;
  at: DiagnosisPeriod;
  now: string;
  entries: LedgerEntry[];
  /** The system's own records. */
  records: Observation[];
  past: Past;
  peers: PeerFigures;
}

/** Diagnoses a consortium in a month or year, from what the ledger holds now. */
@Injectable()
export class DiagnosisFlow {
  constructor(
    private readonly registry: Registry,
    @Inject(CATALOG) private readonly catalog: Catalog,
    private readonly unitOfWork: UnitOfWork,
    private readonly inputs: Inputs,
    private readonly past: PastReader,
    private readonly peers: Peers,
    private readonly ledger: ObservationLedger,
    private readonly runs: Runs,
    private readonly diagnosed: DiagnosedPeriods,
    private readonly follower: RunFollower,
    private readonly offices: Offices,
    private readonly outbox: DigestOutbox,
    private readonly waiting: WaitingDigests,
  ) {}

  /**
   * `now` (ISO date or date-time) only decides which missing submissions are overdue; a period that has not begun by then
   * is not diagnosed. `also` is done in the transaction
   * that records the run.
   */
  async diagnose(
    code: string,
    at: DiagnosisPeriod,
    now: string,
    also: (tx: Tx) => Promise<void> = () => Promise.resolve(),
  ): Promise<Outcome<DiagnosisRun>> {
    const looked = await this.sight(code, at, now);
    if (!looked.ok) return looked;
    const { sighted } = looked;
    const outside = outsideRecord(at, sighted.consortium.since, dateInChina(now));
    if (outside.length > 0) return failed(...outside);
    const diagnosis = computeDiagnosis({ catalog: this.catalog, ...sighted });
    const told = await this.offices.all();
    const offices = told.ok ? told.offices.filter((o) => o.consortium === code) : null;
    return { ok: true, ...(await this.record(diagnosis, { ...sighted, offices }, also)) };
  }

  /**
   * The same without recording it: from what is known now, or from what was known at `asOf` (ISO date-time, UTC,
   * inclusive). The catalogue is today's: the standard's version is the one of the year diagnosed.
   */
  async look(
    code: string,
    at: DiagnosisPeriod,
    now: string,
    asOf?: string,
  ): Promise<Outcome<{ diagnosis: Diagnosis }>> {
    const looked = await this.sight(code, at, asOf ?? now, asOf);
    if (!looked.ok) return looked;
    return { ok: true, diagnosis: computeDiagnosis({ catalog: this.catalog, ...looked.sighted }) };
  }

  private async sight(
    code: string,
    at: DiagnosisPeriod,
    now: string,
    asOf?: string,
  ): Promise<Outcome<{ sighted: Sighted }>> {
    const found = await this.registry.find(code);
    if (!found.ok) return found;
    const { consortium } = found;
    const chosen = this.registry.standardOf(consortium, at.year);
    if (!chosen.ok) return chosen;
    const { standard } = chosen;
    const of = { consortium, standard, at, now };
    const peers = await this.peers.of(consortium, standard, at);
    return this.unitOfWork.read(async (tx) => {
      const onRecord = await this.inputs.onRecord(tx, code, asOf);
      const entries = await this.inputs.entries(tx, code, at, asOf);
      const figures = await this.peers.figures(tx, peers, { standard, at, asOf });
      const { seen, ...seenBy } = this.inputs.seenBy(onRecord, of);
      const isMissing = seenBy.submissions.some((s) => s.receivedAt === null);
      const today = isMissing ? dateInChina(now) : undefined;
      const past = { ...(await this.past.of(tx, consortium, at, now)), today };
      const records = this.inputs.records(onRecord, past.findings, of);
      const all = { ...seen, ...pastFacts(past), peers: digestPeers(figures) };
      return { ok: true, sighted: { ...of, entries, records, past, peers: figures, ...seenBy, seen: all } };
    });
  }

  private record(
    diagnosis: Diagnosis,
    sighted: Sighted & { offices: Office[] | null },
    also: (tx: Tx) => Promise<void>,
  ): Promise<DiagnosisRun> {
    const { consortium, standard, engine, inputsDigest, dataAsOf } = diagnosis;
    const { at, now, seen } = sighted;
    return this.unitOfWork.run(async (tx) => {
      await this.diagnosed.inTurn(tx, consortium.code);
      const { run, existing } = await this.runs.record(tx, {
        consortium: consortium.code,
        kind: at.kind,
        period: periodKey(at),
        standard: standard.code,
        standardVersion: standard.version,
        engine,
        inputsDigest,
        dataAsOf,
        result: JSON.stringify(diagnosis),
      });
      const { kind, period, standardVersion } = run;
      const key = { kind, period, standardVersion, consortium: consortium.code, standard: standard.code };
      const before = await this.diagnosed.last(tx, key);
      const differences = await this.differences(tx, before, sighted);
      await this.diagnosed.turn(tx, key, { runId: run.id, seen, differences, diagnosedAt: now });
      const entries = [...sighted.entries, ...sighted.records];
      // the same run again: what follows from it has followed
      const repeated = existing && before?.runId === run.id;
      if (!repeated) await this.follower.follow(tx, { ...sighted, entries, id: run.id, diagnosis });
      const recorded = { ...sighted, id: run.id, diagnosis, again: before !== null };
      if (!existing) await this.tell(tx, sighted.offices, recorded);
      await also(tx);
      return { runId: run.id, diagnosis: JSON.parse(run.result) as Diagnosis, existing, differences };
    });
  }

  /** Nobody's webhook holds up a diagnosis: where the offices cannot be read they are told later. */
  private tell(tx: Tx, offices: Office[] | null, run: ToldRun): Promise<void> {
    if (offices !== null) return this.outbox.tell(tx, offices, run);
    const { id, again, now } = run;
    return this.waiting.wait(tx, { run: id, consortium: run.consortium.code, again, now });
  }

  /** Against the turn before, under whichever standard; null where there was none, or nothing differs. */
  private async differences(
    tx: Tx,
    last: DiagnosedPeriod | null,
    { consortium, at, standard, seen, entries }: Sighted,
  ): Promise<Differences | null> {
    if (last === null) return null;
    const before = last.seen as Seen;
    const sight = {
      standard: { code: last.standard, version: last.standardVersion },
      seen: before,
      entries:
        before.ledger === seen.ledger
          ? entries
          : upTo(at, await this.ledger.asOf(tx, consortium.code, { id: before.ledger })),
    };
    const differences = differencesBetween(sight, { standard, seen, entries });
    return isSame(differences) ? null : differences;
  }
}
