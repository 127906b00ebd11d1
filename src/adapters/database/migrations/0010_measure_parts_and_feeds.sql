-- 月度分量: what a measure comes to in a month of a large ledger, kept while no row of the month changes. Both tables can be
-- made again from the rows at any time and are in no backup.

-- The state of a ledger's month: drawn anew by everyone who writes rows of that month. A month without one is counted
-- afresh each time.
create table month_state (
  unit_id text collate "C" not null,
  ledger text collate "C" not null,
  month date not null,
  revision text not null,
  primary key (unit_id, ledger, month)
);

create table measure_part (
  unit_id text collate "C" not null,
  ledger text collate "C" not null,
  -- SM3 of the measure's definition.
  question text collate "C" not null,
  month date not null,
  -- That of the month when it was counted: with another one the answer no longer holds.
  revision text not null,
  answer json not null,
  primary key (unit_id, ledger, question, month)
);

-- Ledgers that are there already: their months, and an index that answers counts and far pages by itself.
do $$
declare
  one record;
begin
  for one in select tablename as name from pg_tables
    where schemaname = current_schema() and starts_with(tablename, 'ledger_')
  loop
    execute format('insert into month_state select unit_id, %L, date_trunc(''month'', happened_on::timestamp)::date,
      gen_random_uuid()::text from %I group by 1, 3', substr(one.name, 8), one.name);
    execute format('create index on %I (unit_id, happened_on, id) include (year) where voided_at is null', one.name);
  end loop;
  for one in select indexname as name from pg_indexes
    where schemaname = current_schema() and starts_with(tablename, 'ledger_')
      and indexdef like '%(unit\_id, happened\_on, id) WHERE (voided\_at IS NULL)'
  loop
    execute format('drop index %I', one.name);
  end loop;
end $$;

-- 日历订阅: a private address under which one person's calendar program reads a ledger's rows or what is due. The token is
-- kept as its SHA-256 only. `about`: a ledger's id, or `commitments`.
create table calendar_feed (
  unit_id text collate "C" not null,
  id text collate "C" not null,
  person_id text collate "C" not null,
  about text collate "C" not null,
  token_digest text collate "C" not null,
  made_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz,
  primary key (unit_id, id)
);
create unique index calendar_feed_token on calendar_feed (unit_id, token_digest);
create index calendar_feed_person on calendar_feed (unit_id, person_id);
