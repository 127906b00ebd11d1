-- 单位自评: where a unit's self-evaluation of a year stands, and what it was when it was submitted.
create table self_evaluation (
  unit_id text collate "C" not null,
  year integer not null,
  state json not null,
  evaluation json,
  primary key (unit_id, year)
);
