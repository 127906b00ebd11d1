-- 批注: what people of a unit say to each other about a figure or a record. Nothing is deleted, it is withdrawn.
create table comment_entry (
  unit_id text collate "C" not null,
  id text collate "C" not null,
  about text collate "C" not null,
  thread_id text collate "C" not null,
  words text not null,
  mentions text[] not null,
  made_at timestamptz not null,
  made_by text not null,
  withdrawn_reason text,
  resolved_by text,
  resolved_at timestamptz,
  primary key (unit_id, id)
);
create index comment_about on comment_entry (unit_id, about, id);
