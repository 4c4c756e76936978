import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Consortium } from './consortium.entity.js';

/** What somebody wrote into the annual diagnosis. Append-only: the latest of an indicator and field counts. */
@Entity()
@Index(['consortium', 'year', 'id'])
export class AnnualText {
  @PrimaryGeneratedColumn()
  id: number;

  @Column('text')
  @ForeignKey(() => Consortium)
  consortium: string;

  @Column('integer')
  year: number;

  @Column('text')
  indicator: string;

  @Column('text')
  field: string;

  /** null: as pre-filled again */
  @Column('text', { nullable: true })
  text: string | null;

  @Column('text')
  author: string;

  /** ISO 8601, UTC */
  @Column('text')
  at: string;
}
