-- 通知: what a person is told of about a unit. A person reads their own only.
create table notification (
  unit_id text collate "C" not null,
  person_id text collate "C" not null,
  id text collate "C" not null,
  kind text not null,
  words text not null,
  target text not null,
  made_at timestamptz not null,
  read_at timestamptz,
  primary key (unit_id, person_id, id)
);
create index notification_unread on notification (unit_id, person_id) where read_at is null;

-- 上次看到: how far a person has seen the unit's trail on the workbench.
create table trail_seen (
  unit_id text collate "C" not null,
  person_id text collate "C" not null,
  sequence bigint not null,
  seen_at timestamptz not null,
  primary key (unit_id, person_id)
);
