import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Consortium } from './consortium.entity.js';
import { Run } from './run.entity.js';

/** A published edition of an annual report: never changed, a correction makes the next edition from another run. */
@Entity()
@Unique(['runId'])
@Unique(['consortium', 'year', 'edition'])
export class Report {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  @ForeignKey(() => Run)
  runId: string;

  @Column('text')
  @ForeignKey(() => Consortium)
  consortium: string;

  @Column('integer')
  year: number;

  /** From 1 */
  @Column('integer')
  edition: number;

  @Column('text')
  pdfSha256: string;

  @Column('text')
  xlsxSha256: string;

  /** ISO 8601, UTC */
  @Column('text')
  createdAt: string;
}
