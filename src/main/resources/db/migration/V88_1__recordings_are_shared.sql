-- somebody asks whether a take may be handed to somebody outside; all whom it captured are asked anew
create table recording_share (
    id uuid primary key,
    recording_id uuid not null references recording,
    session_id uuid not null,
    sanctuary_id uuid not null,
    purpose varchar(20) not null
        check (purpose in ('CARE', 'INCIDENT_REVIEW', 'RESEARCH', 'TEACHING', 'ART', 'OUTREACH')),
    recipient varchar(200) not null,
    asked_by varchar(400) not null,
    asked_at timestamp(3) with time zone not null,
    answer_by timestamp(3) with time zone not null,
    handed_over_by varchar(400),
    handed_over_at timestamp(3) with time zone,
    version bigint not null,
    check (answer_by > asked_at),
    check ((handed_over_by is null) = (handed_over_at is null)),
    check (handed_over_at is null or handed_over_at < answer_by),
    foreign key (sanctuary_id, session_id) references session (sanctuary_id, id)
);

create index shares_of_a_recording on recording_share (recording_id, id);
create index shares_of_a_sanctuary on recording_share (sanctuary_id, id);
create index shares_that_are_open on recording_share (answer_by);

-- what each of them said: a dreamer, a guardian of one, or somebody who was on duty; who said nothing has not agreed
create table recording_share_answer (
    id uuid primary key,
    share_id uuid not null references recording_share,
    sanctuary_id uuid not null,
    enrollment_id uuid references enrollment,
    guardian_id uuid references participant,
    said_by varchar(400) not null,
    agreed boolean not null,
    said_at timestamp(3) with time zone not null,
    -- of whom it is: their enrollment, or how they sign in
    said_for varchar(400) not null,
    version bigint not null,
    unique (share_id, said_for, said_by),
    check (guardian_id is null or enrollment_id is not null)
);

create index share_answers_of_an_enrollment on recording_share_answer (enrollment_id);
create index share_answers_of_a_guardian on recording_share_answer (guardian_id);
