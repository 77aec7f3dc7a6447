-- once what replaced a note is retracted, the note is in force again
update ethics_note set state = 'PUBLISHED', superseded_by = null, version = version + 1
where state = 'SUPERSEDED' and id in (
    with recursive silent (id) as (
        select n.id from ethics_note n where n.state = 'RETRACTED' and n.superseded_by is null
        union all
        select n.id from ethics_note n join silent s on n.superseded_by = s.id where n.state = 'RETRACTED')
    select older.id from ethics_note older join silent s on older.superseded_by = s.id);
