create index relations_by_subject on relation (subject);
