import type { Pool } from 'pg';

/**
 * Lets the database itself write down every change of a state, past all code of the product: who held a request before and after, and
 * what became of each message. Read at the end by the checks.
 */
export async function installWitness(owner: Pool): Promise<void> {
  await owner.query(`
    create table torture_witness (
      id bigint generated always as identity primary key,
      what text not null,
      row_id uuid not null,
      old_state text, new_state text not null,
      old_holder uuid, new_holder uuid,
      transaction_id bigint not null default pg_current_xact_id()::text::bigint
    );
    create function torture_witness_request() returns trigger language plpgsql security definer as $$
    begin
      insert into torture_witness (what, row_id, old_state, new_state, old_holder, new_holder)
      values ('request', new.id, case when tg_op = 'UPDATE' then old.state end, new.state,
        case when tg_op = 'UPDATE' then old.claimed_by end, new.claimed_by);
      return null;
    end $$;
    create trigger torture_witness after insert or update of state, claimed_by on help_requests
      for each row execute function torture_witness_request();
    create function torture_witness_message() returns trigger language plpgsql security definer as $$
    begin
      insert into torture_witness (what, row_id, old_state, new_state)
      values ('message', new.id, old.state, new.state);
      return null;
    end $$;
    create trigger torture_witness after update of state on outgoing_messages
      for each row when (old.state is distinct from new.state) execute function torture_witness_message();
  `);
}
