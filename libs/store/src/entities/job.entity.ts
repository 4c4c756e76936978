import type { Bilingual } from '@luoxuan/wording';
import { Column, Entity, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';

export type JobState = 'queued' | 'running' | 'done' | 'failed';

/** Why a try of a job failed; kept on the row for whoever looks after it. */
export interface JobError {
  code: string;
  message: string;
  wording?: Bilingual;
  stack?: string;
}

/** Work to be done once. This row is the truth; a queue only says where to look. */
@Entity()
@Unique(['key'])
@Index(['state', 'runAfter'])
@Index(['lane', 'state', 'id'])
export class Job {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  kind: string;

  /** Jobs of one lane are done one after the other, in the order of their ids. */
  @Column('text')
  lane: string;

  /** What makes it the same job: enqueued once, whatever became of it. */
  @Column('text')
  key: string;

  /** Ids only, never data */
  @Column('simple-json')
  payload: unknown;

  @Column('text')
  state: JobState;

  /** Tries begun, an interrupted one (the process died) not counted */
  @Column('integer')
  attempt: number;

  @Column('integer')
  maxAttempts: number;

  /** How often its process died or lost its lease in the middle */
  @Column('integer')
  interruptions: number;

  /** 0 … 1 */
  @Column('double precision')
  progress: number;

  @Column('simple-json', { nullable: true })
  progressText: Bilingual | null;

  /** ISO 8601, UTC; not before */
  @Column('text')
  runAfter: string;

  /** Token of the claim that holds it, or held it last */
  @Column('text', { nullable: true })
  claimedBy: string | null;

  /** ISO 8601, UTC; a running job whose lease is over may be claimed again */
  @Column('text', { nullable: true })
  leaseUntil: string | null;

  @Column('text')
  createdAt: string;

  @Column('text', { nullable: true })
  finishedAt: string | null;

  @Column('simple-json', { nullable: true })
  error: JobError | null;
}
