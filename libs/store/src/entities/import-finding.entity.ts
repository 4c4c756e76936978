import type { Bilingual } from '@luoxuan/wording';
import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Submission } from './submission.entity.js';

/** What the import found at a cell, or about the whole file (sheet and ref are null). */
@Entity()
@Unique(['submissionId', 'seq'])
export class ImportFinding {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('integer')
  @ForeignKey(() => Submission)
  submissionId: number;

  /** Place in the list, from 1 */
  @Column('integer')
  seq: number;

  @Column('text')
  code: string;

  @Column('text')
  level: 'error' | 'warning' | 'hint';

  @Column('text', { nullable: true })
  sheet: string | null;

  @Column('text', { nullable: true })
  ref: string | null;

  @Column('text')
  found: string;

  @Column('simple-json')
  expected: Bilingual;

  @Column('simple-json')
  mend: Bilingual;

  @Column('simple-json')
  message: Bilingual;
}
