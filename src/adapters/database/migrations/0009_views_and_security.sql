-- 保存的视图: how a list is looked at, under a name; a person's own, or shared with the unit.
create table saved_view (
  unit_id text collate "C" not null,
  id text collate "C" not null,
  list text collate "C" not null,
  owner text collate "C" not null,
  name text not null,
  is_shared boolean not null,
  look json not null,
  saved_at timestamptz not null,
  primary key (unit_id, id)
);
create index saved_view_list on saved_view (unit_id, list);

-- 默认视图: with which view a person opens a list.
create table default_view (
  unit_id text collate "C" not null,
  person_id text collate "C" not null,
  list text collate "C" not null,
  view_id text collate "C" not null,
  primary key (unit_id, person_id, list)
);

-- 安全规则: what a unit demands of passwords and sessions, and a change of it that waits for the security administrator.
create table security_rule (
  unit_id text collate "C" primary key,
  rules json not null,
  proposal json
);

-- 密码历史: the hashes that a person has had, each from when on. Those that are there count as set now.
create table password_history (
  unit_id text collate "C" not null,
  person_id text collate "C" not null,
  password_hash text collate "C" not null,
  set_at timestamptz not null,
  primary key (unit_id, person_id, password_hash)
);
insert into password_history (unit_id, person_id, password_hash, set_at)
  select unit_id, id, password_hash, now() from person;

-- 个人设置: how a person likes the application.
create table person_preference (
  unit_id text collate "C" not null,
  person_id text collate "C" not null,
  preferences json not null,
  primary key (unit_id, person_id)
);
