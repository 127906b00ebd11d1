-- 自建台账: a unit's own ledgers, and what it adds to built-in ones, as data. Every version is kept; the last one holds.
-- `definition` is json, not jsonb: the order of fields is that of the form.
create table own_ledger (
  unit_id text collate "C" not null,
  id text collate "C" not null,
  version integer not null,
  definition json not null,
  digest text not null,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (unit_id, id, version)
);
