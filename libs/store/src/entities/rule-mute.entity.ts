import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Consortium } from './consortium.entity.js';

/** A monitoring rule silenced for a while, with author and reason. Append-only. '' for every indicator or member. */
@Entity()
@Index(['consortium', 'id'])
export class RuleMute {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  @ForeignKey(() => Consortium)
  consortium: string;

  @Column('text')
  rule: string;

  @Column('text')
  indicator: string;

  @Column('text')
  member: string;

  /** Period keys, both included */
  @Column('text')
  fromPeriod: string;

  @Column('text')
  toPeriod: string;

  @Column('text')
  reason: string;

  @Column('text')
  author: string;

  /** ISO 8601, UTC */
  @Column('text')
  at: string;
}
