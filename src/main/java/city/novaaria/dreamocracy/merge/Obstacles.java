package city.novaaria.dreamocracy.merge;

import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.Rows;
import city.novaaria.dreamocracy.participant.PersonRecords.Both;
import city.novaaria.dreamocracy.participant.PersonRecords.Entry;
import city.novaaria.dreamocracy.problems.FieldError;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What stands in the way of a merge: whatever it would decide in passing, because two records say different things.
 *
 * <p>Of sessions it asks whether the person ever enrolled in one that is not over yet, and not whether they left it.
 */
@Component
class Obstacles {

    private static final String PLACED = """
            select exists (select 1 from enrollment e join session s on s.id = e.session_id
                where e.participant_id = ? and e.state <> 'CANCELLED' and s.state in (%s))""";

    static final String NOT_OVER = "'PLANNED', 'OPEN', 'CHECK_IN', 'DREAMING', 'PAUSED', 'SURFACING'";

    static final String RUNNING = "'DREAMING', 'PAUSED', 'SURFACING'";

    private static final String WORKED = "select exists (select 1 from crew c where c.subject = ?)";

    private final Rows rows;

    Obstacles(Rows rows) {
        this.rows = rows;
    }

    List<FieldError> between(Both records) {
        return Stream.concat(Stream.ofNullable(otherBirthDate(records)), toldToAnySteward(records).stream())
                .toList();
    }

    /**
     * What whoever asks is told who may not read birth dates: by records that they make for that they would find one out, day
     * by day. Once the person has agreed, whoever confirms is told.
     */
    List<FieldError> toldToAnySteward(Both records) {
        Entry remaining = records.remaining();
        Entry duplicate = records.duplicate();
        return Stream.of(
                        when(remaining.merged(), "participantId", "Merged", "record-not-merged"),
                        when(duplicate.merged(), "duplicateId", "Merged", "record-not-merged"),
                        when(
                                remaining.subject() == null && duplicate.subject() != null,
                                "participantId",
                                "SignsIn",
                                "record-signs-in"),
                        when(nobodyCanAgree(records), "participantId", "Agrees", "record-agrees"),
                        when(
                                !remaining.guardians().equals(duplicate.guardians()),
                                "duplicateId",
                                "SameGuardians",
                                "record-same-guardians"),
                        when(duplicate.guardian(), "duplicateId", "NoGuardian", "record-no-guardian"),
                        when(
                                remaining.correcting() || duplicate.correcting(),
                                "duplicateId",
                                "CorrectionOpen",
                                "record-no-correction"),
                        when(
                                duplicate.subject() != null && asks(WORKED, duplicate.subject()),
                                "duplicateId",
                                "NeverCrew",
                                "record-never-crew"),
                        when(
                                asks(PLACED.formatted(NOT_OVER), duplicate.id()),
                                "duplicateId",
                                "NoSession",
                                "record-no-session"),
                        when(
                                asks(PLACED.formatted(RUNNING), remaining.id()),
                                "participantId",
                                "NoDream",
                                "record-no-dream"))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private static @Nullable FieldError otherBirthDate(Both records) {
        return when(
                !records.remaining().birthDate().equals(records.duplicate().birthDate()),
                "duplicateId",
                "SameBirthDate",
                "record-same-birth-date");
    }

    private static boolean nobodyCanAgree(Both records) {
        return (records.remaining().minor() || records.duplicate().minor())
                ? records.remaining().guardians().isEmpty()
                : records.remaining().subject() == null && records.duplicate().subject() == null;
    }

    private static @Nullable FieldError when(boolean inTheWay, String record, String code, String what) {
        return inTheWay ? FieldError.at("#/" + record, code, what) : null;
    }

    private boolean asks(String question, Object about) {
        return Objects.requireNonNull(rows.ask(question)
                .param(about instanceof ParticipantId record ? record.value() : about)
                .query(Boolean.class)
                .single());
    }
}
