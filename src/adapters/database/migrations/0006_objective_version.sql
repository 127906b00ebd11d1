-- 绩效目标版本: each submission and adjustment with what it said then; the rows themselves are in the ledgers.
create table objective_version (
  unit_id text collate "C" not null,
  year integer not null,
  version integer not null,
  stage text not null,
  state jsonb not null,
  document_number text,
  reason text,
  content jsonb,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (unit_id, year, version)
);
