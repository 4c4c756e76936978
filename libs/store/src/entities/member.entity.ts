import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Consortium } from './consortium.entity.js';

/** 成员单位 */
@Entity()
export class Member {
  @PrimaryColumn('text')
  @ForeignKey(() => Consortium)
  consortium: string;

  @PrimaryColumn('text')
  code: string;

  @Column('text')
  name: string;

  /** 高职, 中职, 本科, 企业 … as in the catalogue */
  @Column('text')
  kind: string;

  /** 牵头单位: reports what is reported once for the consortium. */
  @Column('boolean')
  isLead: boolean;
}
