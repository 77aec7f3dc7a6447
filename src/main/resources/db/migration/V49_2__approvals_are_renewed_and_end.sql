-- an approval may last anew, and a suspended one may end for good
alter table ethics_review add column renewed_at timestamp(3) with time zone;
alter table ethics_review add column termination_reason varchar(2000);
alter table ethics_review add column terminated_by varchar(200);
alter table ethics_review add column terminated_at timestamp(3) with time zone;
alter table ethics_review add check ((state = 'TERMINATED') = (termination_reason is not null));
alter table ethics_review add check ((state = 'TERMINATED') = (terminated_by is not null));
alter table ethics_review add check ((state = 'TERMINATED') = (terminated_at is not null));

alter table ethics_reviewer add column renewal varchar(4000);
alter table ethics_reviewer add column renewal_valid_for_seconds bigint check (renewal_valid_for_seconds > 0);
alter table ethics_reviewer add column renewed_at timestamp(3) with time zone;
alter table ethics_reviewer add check ((renewal is null) = (renewed_at is null));
alter table ethics_reviewer add check (renewed_at is null or not conflict);
