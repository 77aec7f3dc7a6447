package city.novaaria.dreamocracy.message;

import static city.novaaria.dreamocracy.kernel.Columns.instantIfAny;
import static city.novaaria.dreamocracy.kernel.Columns.uuid;

import city.novaaria.dreamocracy.kernel.Columns;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who got which message, and has read it; one statement for however many people. */
@Component
class Deliveries {

    /** Counting ends there. */
    private static final int COUNTED = 100;

    private final Rows rows;

    Deliveries(Rows rows) {
        this.rows = rows;
    }

    void deliver(MessageId message, Collection<ParticipantId> people) {
        if (!people.isEmpty()) {
            rows.ask("""
                            insert into message_delivery (participant_id, message_id)
                            select p.id, cast(? as uuid) from participant p where p.id = any (?)""").param(message.value()).param(Rows.ids(people)).update();
        }
    }

    /** When the person read each of the messages. */
    Map<MessageId, Optional<Instant>> read(ParticipantId person, Collection<MessageId> messages) {
        Map<MessageId, Optional<Instant>> read = new HashMap<>();
        if (!messages.isEmpty()) {
            rows.ask(
                            "select message_id, read_at from message_delivery where participant_id = ? and message_id = any (?)")
                    .param(person.value())
                    .param(Rows.ids(messages))
                    .query(row -> {
                        @Nullable Instant at = instantIfAny(row, "read_at");
                        read.put(new MessageId(uuid(row, "message_id")), Optional.ofNullable(at));
                    });
        }
        return read;
    }

    int unread(ParticipantId person) {
        List<Integer> unread = rows.ask("""
                        select count(*) from (select 1 from message_delivery
                            where participant_id = ? and read_at is null fetch first %d rows only) counted""".formatted(COUNTED))
                .param(person.value())
                .query(Integer.class)
                .list();
        return unread.getFirst();
    }

    /** Reading it again changes nothing. */
    void markRead(ParticipantId person, MessageId message, Instant at) {
        rows.ask("""
                        update message_delivery set read_at = ?
                        where participant_id = ? and message_id = ? and read_at is null""")
                .param(Columns.time(at))
                .param(person.value())
                .param(message.value())
                .update();
    }
}
