import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Consortium } from './consortium.entity.js';

/**
 * 问题: which warning it answers, nothing else. Append-only. What became of it are its events. `indicator` and `member`
 * are '' where there is none, as for the warning.
 */
@Entity('finding')
@Unique(['consortium', 'warning'])
export class KeptFinding {
  /** The number by which people call it */
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  @ForeignKey(() => Consortium)
  consortium: string;

  /** Key of the standing warning */
  @Column('text')
  warning: string;

  @Column('text')
  rule: string;

  @Column('text')
  indicator: string;

  @Column('text')
  member: string;

  /** Key of the period in which the warning began */
  @Column('text')
  period: string;
}
