import type { Pool } from 'pg';

/** Where what the witness wrote down stands; these tables themselves are no part of what is looked at. */
export const witnessTables = ['public.torture_witness', 'public.torture_words'];

/**
 * Lets the database itself write down what the product could not put right afterwards, past all code of it. In `torture_witness` every
 * change of a state: who held a request before and after, what became of each message, of each announcement and of each of its
 * recipients. In `torture_words` what was said to whom at the moment it was decided, before anything is erased: every line of a
 * history that answers, with its resident, and every message that is queued, with its recipient. Read at the end by the checks.
 */
export async function installWitness(owner: Pool): Promise<void> {
  await owner.query(`
    create table torture_witness (
      id bigint generated always as identity primary key,
      what text not null,
      row_id text not null,
      old_state text, new_state text not null,
      old_holder uuid, new_holder uuid,
      old_attempts int, new_attempts int, zalo_error_code int,
      transaction_id bigint not null default pg_current_xact_id()::text::bigint
    );
    create table torture_words (
      id bigint generated always as identity primary key,
      what text not null,
      row_id text not null,
      resident_id uuid,
      person text,
      text text not null
    );
    create function torture_witness_request() returns trigger language plpgsql security definer as $$
    begin
      insert into torture_witness (what, row_id, old_state, new_state, old_holder, new_holder)
      values ('request', new.id::text, case when tg_op = 'UPDATE' then old.state end, new.state,
        case when tg_op = 'UPDATE' then old.claimed_by end, new.claimed_by);
      return null;
    end $$;
    create trigger torture_witness after insert or update of state, claimed_by on help_requests
      for each row execute function torture_witness_request();
    create function torture_witness_sending() returns trigger language plpgsql security definer as $$
    begin
      insert into torture_witness (what, row_id, old_state, new_state, old_attempts, new_attempts, zalo_error_code)
      values (tg_argv[0], new.id::text, old.state, new.state, old.attempts, new.attempts, new.zalo_error_code);
      return null;
    end $$;
    create trigger torture_witness after update of state on outgoing_messages
      for each row when (old.state is distinct from new.state) execute function torture_witness_sending('message');
    create trigger torture_witness after update of state on announcement_recipients
      for each row when (old.state is distinct from new.state) execute function torture_witness_sending('recipient');
    create function torture_witness_announcement() returns trigger language plpgsql security definer as $$
    begin
      insert into torture_witness (what, row_id, old_state, new_state) values ('announcement', new.id::text, old.state, new.state);
      return null;
    end $$;
    create trigger torture_witness after update of state on announcements
      for each row when (old.state is distinct from new.state) execute function torture_witness_announcement();
    create function torture_witness_line() returns trigger language plpgsql security definer as $$
    begin
      insert into torture_words (what, row_id, resident_id, person, text)
      select 'line', new.id::text, s.id, s.oa_user_id, new.text from help_requests r join residents s on s.id = r.resident_id
        where r.id = new.help_request_id;
      return null;
    end $$;
    create trigger torture_words after insert on help_request_history
      for each row when (new.kind in ('answered', 'corrected') and new.text is not null) execute function torture_witness_line();
    create function torture_witness_queued() returns trigger language plpgsql security definer as $$
    begin
      insert into torture_words (what, row_id, person, text)
      values ('message', new.id::text, new.recipient_id, coalesce(new.content ->> 'text', ''));
      return null;
    end $$;
    create trigger torture_words after insert on outgoing_messages
      for each row when (new.recipient_kind = 'resident') execute function torture_witness_queued();
  `);
}
