import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Consortium } from './consortium.entity.js';
import { Run } from './run.entity.js';

/** A month or a year that was diagnosed under a version of a standard, and what its last run saw. What is due follows from it. */
@Entity()
@Unique(['kind', 'consortium', 'period', 'standard', 'standardVersion'])
export class DiagnosedPeriod {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  kind: 'month' | 'year';

  @Column('text')
  @ForeignKey(() => Consortium)
  consortium: string;

  /** Period key */
  @Column('text')
  period: string;

  @Column('text')
  standard: string;

  @Column('text')
  standardVersion: string;

  /** How often it was diagnosed, from 1 */
  @Column('integer')
  turn: number;

  /** The last run */
  @Column('text')
  @ForeignKey(() => Run)
  runId: string;

  /** The run before the last turn, the same one if that turn found nothing new; null at the first turn */
  @Column('text', { nullable: true })
  runBefore: string | null;

  /** What the last run stood on, so that a change is noticed without computing it again */
  @Column('simple-json')
  seen: object;

  /** What the last turn saw differently from the one before; null at the first turn */
  @Column('simple-json', { nullable: true })
  differences: object | null;

  /** ISO 8601, UTC */
  @Column('text')
  diagnosedAt: string;
}
