-- 月度结账: the closed months of a unit's year, from January on, each with by whom and when.
create table month_close (
  unit_id text collate "C" not null,
  year integer not null,
  closed json not null,
  primary key (unit_id, year)
);
-- 补录: what was entered after the books were closed, newest first.
create index trail_entry_late on trail_entry (unit_id, sequence) where action = 'row:late';
