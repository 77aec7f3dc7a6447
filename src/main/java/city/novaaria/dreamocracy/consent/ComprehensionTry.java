package city.novaaria.dreamocracy.consent;

import city.novaaria.dreamocracy.dreamscape.DreamscapeLibrary.Judged;
import city.novaaria.dreamocracy.kernel.Actor;
import city.novaaria.dreamocracy.kernel.EnrollmentId;
import city.novaaria.dreamocracy.kernel.Ids;
import city.novaaria.dreamocracy.kernel.JsonColumn;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;
import tools.jackson.core.type.TypeReference;

/** One try at the questions of a text that failed; a fact although the consent was refused, and never changed. */
@Entity
@SuppressWarnings("UnusedVariable") // most columns are read by queries and by the schema only
class ComprehensionTry extends AbstractAggregateRoot<ComprehensionTry> {

    @Id
    private UUID id;

    private SanctuaryId sanctuaryId;
    private EnrollmentId enrollmentId;
    private ParticipantId participantId;
    private ServingId servingId;

    // of the text in its first language, whichever was served: in another language there are no new tries
    private String disclosureSha256;

    // counted from 1 for each speaker and text: of two tries at once one has to look again
    private int number;

    @Convert(converter = Decision.Answers.class)
    private List<Integer> answers;

    @Convert(converter = Correctness.class)
    private List<Boolean> correct;

    private Instant triedAt;

    @Version
    private @Nullable Long version;

    protected ComprehensionTry() {}

    ComprehensionTry(
            Voice speaker,
            Serving serving,
            String disclosureSha256,
            int number,
            List<Integer> answers,
            List<Judged> judged,
            Actor by,
            Instant at) {
        AskedPerson asked = speaker.asked();
        this.id = Ids.next();
        this.sanctuaryId = asked.sanctuary();
        this.enrollmentId = asked.enrollment();
        this.participantId = speaker.speaker();
        this.servingId = serving.id();
        this.disclosureSha256 = disclosureSha256;
        this.number = number;
        this.answers = List.copyOf(answers);
        this.correct = judged.stream().map(Judged::right).toList();
        this.triedAt = at;
        registerEvent(new ConsentEvent.TryFailed(id, enrollmentId, sanctuaryId, by, at));
    }

    /** The same answers to the same serving are the same try, however often they are sent. */
    boolean is(Serving serving, List<Integer> otherAnswers) {
        return servingId.equals(serving.id()) && answers.equals(otherAnswers);
    }

    /** Keeps which answers were right as JSON in one column. */
    @Converter
    static class Correctness extends JsonColumn<List<Boolean>> {

        Correctness() {
            super(new TypeReference<>() {});
        }
    }
}
