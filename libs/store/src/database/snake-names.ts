import { DefaultNamingStrategy } from 'typeorm';

const snake = (name: string): string => name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '_').toLowerCase();

/** import_finding, received_at: a table or column has the name of its class or property in snake case. */
export class SnakeNames extends DefaultNamingStrategy {
  override tableName(className: string, given?: string): string {
    return given ?? snake(className);
  }

  override columnName(property: string, given: string | undefined, embedded: string[]): string {
    return snake([...embedded, given ?? property].join('_'));
  }
}
