/** The database could not even be asked: nothing was begun, and nothing changed. `cause` is what the driver said. */
export class DatabaseAway extends Error {
  override name = 'DatabaseAway';

  constructor(cause: unknown) {
    super('the database is away', { cause });
  }
}
