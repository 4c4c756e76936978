import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { KeptFinding } from './finding.entity.js';

/** One thing that happened to a finding. Append-only; two writers cannot both add the same next one. */
@Entity('finding_event')
@Unique(['findingId', 'seq'])
export class KeptFindingEvent {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('integer')
  @ForeignKey(() => KeptFinding)
  findingId: number;

  /** From 1 within its finding */
  @Column('integer')
  seq: number;

  @Column('text')
  type: string;

  @Column('text')
  author: string;

  /** ISO 8601, UTC */
  @Column('text')
  at: string;

  @Column('text', { nullable: true })
  reason: string | null;

  /** As the type of event says */
  @Column('simple-json')
  data: unknown;
}
