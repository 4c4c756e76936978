import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Consortium } from './consortium.entity.js';

/** Points that an expert gave, with the reason. Append-only: the latest of an indicator and period counts. */
@Entity()
@Index(['consortium', 'indicator', 'period', 'id'])
export class ExpertScore {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  @ForeignKey(() => Consortium)
  consortium: string;

  @Column('text')
  indicator: string;

  /** Period key */
  @Column('text')
  period: string;

  /** Plain decimal, 0 to 100 */
  @Column('text')
  points: string;

  @Column('text')
  reason: string;

  @Column('text')
  expert: string;

  /** ISO 8601, UTC */
  @Column('text')
  givenAt: string;
}
