-- 判定: what a person said of a finding, by what the finding means; documents handed in for an audit are not kept.
create table finding_verdict (
  unit_id text collate "C" not null,
  fingerprint text collate "C" not null,
  verdict text not null,
  reason text,
  rule text,
  file_name text,
  judged_at timestamptz not null,
  judged_by text not null,
  primary key (unit_id, fingerprint)
);
