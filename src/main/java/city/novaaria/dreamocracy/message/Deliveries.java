package city.novaaria.dreamocracy.message;

import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who got which message, and has read it; one statement for however many messages. */
@Component
class Deliveries {

    /** Counting ends there. */
    private static final int COUNTED = 100;

    private static final String UNREAD =
            "select message_id from message_delivery where participant_id = ? and read_at is null";

    private static final String UNREAD_OF_GATHERINGS =
            "select message_id from gathering_message_delivery where subject = ? and read_at is null";

    private static final String UNREAD_OF_A_WARD = """
            select d.message_id from message_delivery d join message m on m.id = d.message_id
            where d.participant_id = ? and m.sanctuary_id = any (?)
              and not exists (select 1 from message_guardian_reading r where r.guardian_id = ? and r.message_id = m.id)""";

    private final Rows rows;

    Deliveries(Rows rows) {
        this.rows = rows;
    }

    /**
     * Who reads messages.
     *
     * @param person the record by which they go on; null for who is no participant
     * @param own all records of that person
     * @param subjects how they sign in, by whichever record
     * @param wards the minors for whom the person speaks, and in which houses
     */
    record Reader(
            @Nullable ParticipantId person,
            Set<ParticipantId> own,
            Set<String> subjects,
            Map<ParticipantId, Set<SanctuaryId>> wards) {

        /** Whether somebody's messages of that house are this reader's as well. */
        private boolean reads(ParticipantId who, SanctuaryId house) {
            return own.contains(who) || wards.getOrDefault(who, Set.of()).contains(house);
        }

        private Set<ParticipantId> all() {
            Set<ParticipantId> all = new HashSet<>(wards.keySet());
            all.addAll(own);
            return all;
        }

        @Override
        public String toString() {
            return "Reader";
        }
    }

    /**
     * That a message is for a reader.
     *
     * @param forWards the minors for whom the reader speaks and who got it
     * @param readAt when the reader marked it as read
     */
    record Got(Set<ParticipantId> forWards, @Nullable Instant readAt) {

        static final Got BY_OTHERS = new Got(Set.of(), null);

        Got {
            forWards = Set.copyOf(forWards);
        }

        private Got and(Got more) {
            Set<ParticipantId> all = new HashSet<>(forWards);
            all.addAll(more.forWards);
            return new Got(all, readAt == null ? more.readAt : readAt);
        }

        @Override
        public String toString() {
            return "Got";
        }
    }

    void deliver(MessageId message, Collection<ParticipantId> people) {
        if (!people.isEmpty()) {
            rows.ask("""
                            insert into message_delivery (participant_id, message_id)
                            select p.id, cast(? as uuid) from participant p where p.id = any (?)""").param(message.value()).param(Rows.ids(people)).update();
        }
    }

    /** For people of its gathering. */
    void deliverOfGathering(MessageId message, Collection<String> subjects) {
        rows.ask("""
                        insert into gathering_message_delivery (subject, message_id)
                        select distinct r.subject, m.id from message m
                        join registration r on r.gathering_id = m.gathering_id
                        where m.id = ? and r.subject = any (?)""").params(message.value(), Rows.texts(subjects)).update();
    }

    /** Those of the messages that the reader got, for themselves or for a minor. */
    Map<MessageId, Got> got(Reader reader, Collection<MessageId> messages) {
        Map<MessageId, Got> got = new HashMap<>();
        ParticipantId person = reader.person();
        if (!messages.isEmpty() && person != null) {
            rows.ask("""
                            select d.message_id, d.participant_id, d.read_at, m.sanctuary_id, r.read_at as guardian_read_at
                            from message_delivery d join message m on m.id = d.message_id
                            left join message_guardian_reading r on r.message_id = m.id and r.guardian_id = ?
                            where d.participant_id = any (?) and d.message_id = any (?)""")
                    .param(person.value())
                    .param(Rows.ids(reader.all()))
                    .param(Rows.ids(messages))
                    .query(row -> {
                        ParticipantId who = new ParticipantId(uuid(row, "participant_id"));
                        if (reader.reads(who, new SanctuaryId(uuid(row, "sanctuary_id")))) {
                            Got one = reader.own().contains(who)
                                    ? new Got(Set.of(), instantIfAny(row, "read_at"))
                                    : new Got(Set.of(who), instantIfAny(row, "guardian_read_at"));
                            got.merge(new MessageId(uuid(row, "message_id")), one, Got::and);
                        }
                    });
        }
        if (!messages.isEmpty()) {
            rows.ask("""
                            select message_id, read_at from gathering_message_delivery
                            where subject = any (?) and message_id = any (?)""")
                    .params(Rows.texts(reader.subjects()), Rows.ids(messages))
                    .query(row -> {
                        got.merge(
                                new MessageId(uuid(row, "message_id")),
                                new Got(Set.of(), instantIfAny(row, "read_at")),
                                Got::and);
                    });
        }
        return got;
    }

    int unread(Reader reader) {
        List<String> unread = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        reader.own().forEach(record -> {
            unread.add(UNREAD);
            values.add(record.value());
        });
        reader.subjects().forEach(subject -> {
            unread.add(UNREAD_OF_GATHERINGS);
            values.add(subject);
        });
        reader.wards().forEach((ward, houses) -> {
            unread.add(UNREAD_OF_A_WARD);
            values.addAll(List.of(
                    ward.value(),
                    Rows.ids(houses),
                    Objects.requireNonNull(reader.person()).value()));
        });
        return rows.ask("select count(*) from (select message_id from (%s) unread fetch first %d rows only) counted"
                        .formatted(String.join(" union ", unread), COUNTED))
                .params(values)
                .query(Integer.class)
                .list()
                .getFirst();
    }

    /** For the reader alone, whoever else got it; reading it again changes nothing. */
    void markRead(Reader reader, MessageId message, Got got, Instant at) {
        rows.ask("""
                        update message_delivery set read_at = ?
                        where participant_id = any (?) and message_id = ? and read_at is null""")
                .param(Columns.time(at))
                .param(Rows.ids(reader.own()))
                .param(message.value())
                .update();
        rows.ask("""
                        update gathering_message_delivery set read_at = ?
                        where subject = any (?) and message_id = ? and read_at is null""")
                .params(Columns.time(at), Rows.texts(reader.subjects()), message.value())
                .update();
        ParticipantId person = reader.person();
        if (person != null && !got.forWards().isEmpty()) {
            rows.ask("""
                            insert into message_guardian_reading (guardian_id, message_id, read_at)
                            values (?, ?, ?) on conflict do nothing""")
                    .param(person.value())
                    .param(message.value())
                    .param(Columns.time(at))
                    .update();
        }
    }
}
