import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Consortium } from './consortium.entity.js';
import { Run } from './run.entity.js';

/** 预警. `indicator` and `member` are '' where there is none: two nulls would not count as equal in a unique. */
@Entity('warning')
@Unique(['consortium', 'rule', 'indicator', 'member', 'period'])
export class RaisedWarning {
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

  /** Period key */
  @Column('text')
  period: string;

  @Column('text')
  level: string;

  @Column('text')
  textZh: string;

  @Column('text')
  textEn: string;

  @Column('simple-json')
  evidence: unknown;

  /** Run that raised it first */
  @Column('text')
  @ForeignKey(() => Run)
  firstRun: string;

  /** Run that found it last */
  @Column('text')
  @ForeignKey(() => Run)
  lastRun: string;
}
