create index participants_by_name on participant (name_key, id);
