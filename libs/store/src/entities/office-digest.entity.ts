import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Consortium } from './consortium.entity.js';
import { Run } from './run.entity.js';

/**
 * `sending` before the message goes out, so that one whose process died in the middle is found as `uncertain` and is not
 * sent a second time by itself.
 */
export type DigestState = 'queued' | 'sending' | 'sent' | 'failed' | 'uncertain';

/** What one office is told of one run: once at most. Written together with the run. */
@Entity()
@Unique(['office', 'runId'])
@Index(['consortium', 'id'])
export class OfficeDigest {
  @PrimaryGeneratedColumn()
  id: number;

  /** Code of the office in notify.yaml */
  @Column('text')
  office: string;

  @Column('text')
  @ForeignKey(() => Run)
  runId: string;

  @Column('text')
  @ForeignKey(() => Consortium)
  consortium: string;

  @Column('simple-json')
  content: object;

  @Column('text')
  state: DigestState;

  /** Tries to send it */
  @Column('integer')
  attempts: number;

  /** Why the last try failed; never holds an address or a secret */
  @Column('text', { nullable: true })
  error: string | null;

  /** ISO 8601, UTC */
  @Column('text')
  createdAt: string;

  @Column('text', { nullable: true })
  settledAt: string | null;
}
