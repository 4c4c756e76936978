import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Submission } from './submission.entity.js';

/**
 * One reported value with its cell. Append-only: triggers raise on UPDATE and DELETE, a correction is a new row.
 * The current value of a (consortium, member, element, period) is the one with the highest id.
 */
@Entity()
@Index(['consortium', 'member', 'element', 'period', 'id', 'steps', 'decimals'])
export class Observation {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  consortium: string;

  @Column('text')
  member: string;

  /** Code of the element */
  @Column('text')
  element: string;

  /** Period key */
  @Column('text')
  period: string;

  /** Whole steps of 10^-decimals of the unit, |steps| ≤ 2^53 */
  @Column('bigint')
  steps: number;

  @Column('text')
  unit: string;

  @Column('integer')
  decimals: number;

  @Column('integer')
  @ForeignKey(() => Submission)
  submissionId: number;

  @Column('text')
  sheet: string;

  @Column('text')
  ref: string;

  /** The cell's text as it was read */
  @Column('text')
  raw: string;

  /** ISO 8601, UTC */
  @Column('text')
  recordedAt: string;
}
