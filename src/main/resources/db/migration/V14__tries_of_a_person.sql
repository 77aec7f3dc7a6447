-- Failed tries belong to the person and the text, whichever enrollment they were made for.
update comprehension_try set number = number + 1000;
update comprehension_try set number = (
    select count(*) from comprehension_try earlier
    where earlier.participant_id = comprehension_try.participant_id
        and earlier.disclosure_sha256 = comprehension_try.disclosure_sha256
        and (earlier.tried_at < comprehension_try.tried_at
            or (earlier.tried_at = comprehension_try.tried_at and earlier.id <= comprehension_try.id)));
alter table comprehension_try
    add constraint comprehension_try_of_a_person unique (participant_id, disclosure_sha256, number);
