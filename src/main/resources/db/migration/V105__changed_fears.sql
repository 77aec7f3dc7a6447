-- a fear in the version was put differently, or found to touch something else, since the version was handed in
alter table dreamscape_version add column fears_changed boolean default false not null;
