-- counts what other crew change of an enrollment and are told of; what people say of themselves is for who accompanies them
alter table enrollment add column known_version bigint default 0 not null;
update enrollment set known_version = coalesce(left_version, version);
alter table enrollment drop column left_version;
