/** One numbered step of the schema. Never edited once released: its checksum is kept in the database. */
export interface Migration {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
}
