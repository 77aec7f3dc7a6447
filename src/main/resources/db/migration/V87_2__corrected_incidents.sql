-- what an incident suspended may be given back: two people found that it harms nobody, or what was to be done is done
alter table incident add column corrected boolean default false not null;
update incident set corrected = true
    where triaged_by is not null and not provisional and state not in ('REPORTED', 'DUPLICATE')
      and (investigating_since is null and (severity in ('S3', 'S4') or relatedness = 'NOT_RELATED')
           or state in ('CORRECTIVE_ACTION', 'CLOSED') and new_actions > 0 and open_actions = 0);
