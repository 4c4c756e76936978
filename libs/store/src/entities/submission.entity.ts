import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Member } from './member.entity.js';

export type SubmissionState = 'received' | 'ingested' | 'refused';

/**
 * 报送: one workbook of one member for one period, received at one time. The same bytes at another time are another
 * submission: a file that is sent again after a correction takes the correction back.
 */
@Entity()
@Unique(['consortium', 'member', 'period', 'fileSha256', 'receivedAt'])
@ForeignKey(() => Member, ['consortium', 'member'], ['consortium', 'code'])
export class Submission {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  consortium: string;

  @Column('text')
  member: string;

  /** Period key */
  @Column('text')
  period: string;

  @Column('text')
  fileName: string;

  @Column('text')
  fileSha256: string;

  /** The kept copy, relative to the data folder. */
  @Column('text')
  storedAs: string;

  /** ISO 8601, UTC */
  @Column('text')
  receivedAt: string;

  @Column('text')
  state: SubmissionState;

  /** Code of the layout that it was read by, null until it is ingested. */
  @Column('text', { nullable: true })
  layout: string | null;

  /** Cells that hold something = accepted + unchanged + revised + rejected; the missing ones are counted apart */
  @Column('integer')
  read: number;

  @Column('integer')
  accepted: number;

  @Column('integer')
  unchanged: number;

  @Column('integer')
  revised: number;

  @Column('integer')
  rejected: number;

  @Column('integer')
  missing: number;
}
