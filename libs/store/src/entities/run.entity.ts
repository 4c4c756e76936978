import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Consortium } from './consortium.entity.js';

/** One diagnosis: what was computed from which inputs by which standard. Its id is made from these, see runId. */
@Entity()
@Unique(['consortium', 'kind', 'period', 'standard', 'standardVersion', 'engine', 'inputsDigest'])
@Index(['consortium', 'kind', 'period', 'confirmedAt'])
export class Run {
  @PrimaryColumn('text')
  id: string;

  @Column('text')
  @ForeignKey(() => Consortium)
  consortium: string;

  @Column('text')
  kind: 'month' | 'year';

  /** Period key */
  @Column('text')
  period: string;

  /** Code of the standard */
  @Column('text')
  standard: string;

  @Column('text')
  standardVersion: string;

  /** Version of the arithmetic */
  @Column('text')
  engine: string;

  @Column('text')
  inputsDigest: string;

  /** recorded_at of the latest observation used, null if there was none */
  @Column('text', { nullable: true })
  dataAsOf: string | null;

  /** JSON text, kept as it was made */
  @Column('text')
  result: string;

  /** ISO 8601, UTC: first computed */
  @Column('text')
  createdAt: string;

  /** ISO 8601, UTC: last computed again from the same inputs, e.g. after a correction was taken back */
  @Column('text')
  confirmedAt: string;
}
