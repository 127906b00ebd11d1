-- Structure: units, years, catalogues, people, sessions, audit trail, evidence, reports.
-- What grows has a primary key that begins with the unit. Keys compare by code point: collation "C".

create collation if not exists zhengji_pinyin (provider = icu, locale = 'zh-u-co-pinyin');

-- What belongs to the installation and to no unit, such as the key of its session cookies. Not part of a backup.
create table setting (
  name text collate "C" primary key,
  value text not null
);

create table unit (
  unit_id text collate "C" primary key,
  parent_id text collate "C",
  name text not null,
  short_name text not null,
  region_code text not null,
  type text not null,
  supervising_unit text not null,
  established_on date,
  functions text[] not null
);

create table fiscal_year (
  unit_id text collate "C" not null references unit (unit_id),
  year integer not null,
  rule_pack_id text,
  state text not null check (state in ('open', 'closed')),
  primary key (unit_id, year)
);

create table catalogue_code (
  catalogue text collate "C" not null check (catalogue in ('function', 'economic')),
  year integer not null,
  code text collate "C" not null,
  name text not null,
  primary key (catalogue, year, code)
);

create table person (
  unit_id text collate "C" not null,
  id text collate "C" not null,
  login text collate "C" not null,
  name text not null,
  roles text[] not null,
  password_hash text not null,
  failed_tries integer not null,
  locked_until timestamptz,
  is_disabled boolean not null,
  is_demo boolean not null,
  primary key (unit_id, id)
);
create unique index person_id on person (id);
create unique index person_login on person (login);

-- The session's id is kept as its SHA-256 only: who reads the table cannot sign in with it.
create table app_session (
  session_digest text collate "C" primary key,
  person_id text collate "C",
  state jsonb not null,
  expires_at timestamptz not null
);
create index app_session_expires on app_session (expires_at);
create index app_session_person on app_session (person_id);

-- The end of each unit's chain; locked while an entry is added.
create table trail_head (
  unit_id text collate "C" primary key,
  sequence bigint not null,
  digest text not null
);

-- `details` is json, not jsonb: the text that was chained is the text that is kept.
create table trail_entry (
  unit_id text collate "C" not null,
  sequence bigint not null,
  at timestamptz not null,
  actor text not null,
  action text not null,
  subject_kind text collate "C" not null,
  subject_id text collate "C" not null,
  details json not null,
  previous_digest text not null,
  digest text not null,
  primary key (unit_id, sequence)
);
create index trail_entry_subject on trail_entry (unit_id, subject_kind, subject_id, sequence);

create table evidence_file (
  unit_id text collate "C" not null,
  id text collate "C" not null,
  digest text not null,
  file_name text not null,
  media_type text not null,
  bytes bigint not null,
  description text not null,
  kind text not null,
  is_sample boolean not null,
  added_at timestamptz not null,
  added_by text not null,
  primary key (unit_id, id)
);

create table report_version (
  unit_id text collate "C" not null,
  year integer not null,
  version integer not null,
  template text not null,
  state json not null,
  compiled json,
  saved_at timestamptz not null,
  saved_by text not null,
  primary key (unit_id, year, version)
);
