import { Column, Entity, PrimaryColumn } from 'typeorm';

/** 联合体 */
@Entity()
export class Consortium {
  @PrimaryColumn('text')
  code: string;

  @Column('text')
  name: string;

  /** Its figures are made up (合成示例数据): every place that shows them says so. */
  @Column('boolean')
  synthetic: boolean;

  /** Code of the standard that it is measured by. */
  @Column('text')
  standard: string;

  /** Each element in its own period, or everything in one workbook a year. */
  @Column('text')
  reporting: 'periodic' | 'annual';

  /** Key of the first month that it reports */
  @Column('text')
  since: string;
}
