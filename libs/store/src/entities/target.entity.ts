import { Column, Entity, ForeignKey, PrimaryColumn, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Consortium } from './consortium.entity.js';

/** 目标值 as it was set. Append-only: a change is the next version. `member` is '' for the consortium's own. */
@Entity()
@Unique(['consortium', 'member', 'indicator', 'year', 'version'])
export class Target {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  @ForeignKey(() => Consortium)
  consortium: string;

  @Column('text')
  member: string;

  @Column('text')
  indicator: string;

  @Column('integer')
  year: number;

  /** From 1 */
  @Column('integer')
  version: number;

  /** Plain decimal in the indicator's unit */
  @Column('text')
  value: string;

  /** Cumulative share of the year due by the end of each month; null: the standard's curve */
  @Column('simple-json', { nullable: true })
  curve: number[] | null;

  @Column('text')
  reason: string;

  @Column('text')
  setBy: string;

  /** ISO 8601, UTC */
  @Column('text')
  setAt: string;
}

/** By this a version of a target counts. Append-only. */
@Entity()
export class TargetApproval {
  @PrimaryColumn('integer')
  @ForeignKey(() => Target)
  targetId: number;

  @Column('text')
  approvedBy: string;

  /** ISO 8601, UTC */
  @Column('text')
  approvedAt: string;

  /** Reference of the council's resolution, where the change needs one */
  @Column('text', { nullable: true })
  resolution: string | null;
}
