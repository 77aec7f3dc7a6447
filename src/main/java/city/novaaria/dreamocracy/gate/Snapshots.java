package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.charter.WaiverFacts;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.objections.Reader;
import city.novaaria.dreamocracy.session.PlannedSession;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what the gate saw: rules and outcomes, the policy, and the hashes of what was approved and agreed to. */
@Component
class Snapshots {

    private final JsonMapper json;

    Snapshots(JsonMapper json) {
        this.json = json;
    }

    StartRecord of(PlannedSession session, Facts facts, Verdict verdict) {
        Map<String, Map<Outcome, Long>> rules = verdict.results().stream()
                .collect(Collectors.groupingBy(
                        result -> result.rule().id(),
                        TreeMap::new,
                        Collectors.groupingBy(Result::outcome, TreeMap::new, Collectors.counting())));
        Snapshot snapshot = new Snapshot(
                PolicyRef.of(verdict.policy()),
                new ApprovalRef(
                        facts.reviewIfAny().map(ReviewFacts::reviewId).orElse(null),
                        facts.experience().versionId(),
                        facts.experience().contentSha256(),
                        facts.experience().disclosureSha256()),
                rules,
                facts.people().stream()
                        .sorted(Comparator.comparing(person -> person.subject().id()))
                        .map(person -> {
                            PersonFacts.ConsentFacts consent = Objects.requireNonNull(person.consent());
                            return new ConsentRef(
                                    person.subject().id(), consent.consentId(), consent.disclosureSha256());
                        })
                        .toList(),
                verdict.results().stream()
                        .map(Result::waiver)
                        .flatMap(Stream::ofNullable)
                        .distinct()
                        .sorted(Comparator.comparing(WaiverFacts::waiverId))
                        .map(WaiverRef::of)
                        .toList());
        String text = json.writeValueAsString(snapshot);
        return new StartRecord(session.id(), verdict.at(), text, Sha256.of(text));
    }

    Snapshot read(StartRecord startRecord) {
        return json.readValue(startRecord.snapshot(), Snapshot.class);
    }

    @Schema(name = "StartSnapshot", description = "What the gate saw when it let the dream start.")
    @JsonPropertyOrder({"policy", "approval", "rules", "consents", "waivers"})
    record Snapshot(
            @Schema(description = "The numbers in force.") PolicyRef policy,

            @Schema(description = "What was approved.") ApprovalRef approval,

            @Schema(description = "For each rule how often it came to which outcome.")
            Map<String, Map<Outcome, Long>> rules,

            @Schema(description = "The consent of each enrollment, in the order of the enrollments' ids.")
            List<ConsentRef> consents,

            @Schema(description = "The waivers that let a rule pass, as far as you may know of them.")
            List<WaiverRef> waivers) {

        Snapshot {
            // starts from before there were waivers tell of none
            waivers = Objects.requireNonNullElse(waivers, List.of());
        }

        /** Why a rule objected to one person is for those to read who look after people, or for that person alone. */
        Snapshot shownTo(Reader reader) {
            return new Snapshot(
                    policy,
                    approval,
                    rules,
                    consents,
                    waivers.stream().filter(waiver -> waiver.isShownTo(reader)).toList());
        }
    }

    @Schema(name = "ApprovalReference", description = "The approval and the hashes that it covers.")
    record ApprovalRef(
            @Schema(description = "The ethics review.") @Nullable
            UUID reviewId,

            @Schema(description = "The dreamscape version.") UUID dreamscapeVersionId,

            @Schema(description = "SHA-256 of its content.") String contentSha256,

            @Schema(description = "SHA-256 of the text that people were shown.")
            String disclosureSha256) {}

    @Schema(name = "ConsentReference", description = "The consent of one enrollment.")
    record ConsentRef(
            @Schema(description = "The enrollment.") UUID enrollmentId,

            @Schema(description = "The consent.") UUID consentId,

            @Schema(description = "SHA-256 of the text that was agreed to.")
            String disclosureSha256) {}

    @Schema(name = "WaiverReference", description = "A waiver that let a rule pass at the start.")
    record WaiverRef(
            @Schema(description = "The rule.", example = "CON-05")
            String rule,

            @Schema(description = "The waiver.") UUID waiverId,

            @Schema(description = "The person whom it is about; null when it was for everybody.") @Nullable
            UUID participantId,

            @Schema(description = "Who let the rule pass.", example = "ETHICIST")
            WaiverClass by,

            @Schema(description = "Until when.") Instant expiresAt) {

        static WaiverRef of(WaiverFacts waiver) {
            return new WaiverRef(
                    waiver.rule(), waiver.waiverId(), waiver.participantId(), waiver.by(), waiver.expiresAt());
        }

        private boolean isShownTo(Reader reader) {
            return participantId == null
                    || switch (Charter.rule(rule).card().disclosure()) {
                        case STAFF -> true;
                        case RESTRICTED -> reader.caring();
                        case SUBJECT_ONLY -> false;
                    };
        }
    }

    @Schema(name = "StartRecord", description = "Required conditions recorded as met at the start.")
    record StartRecordView(
            @Schema(description = "When the dream started.") Instant startedAt,

            @Schema(description = "What the gate saw.") Snapshot snapshot,

            @Schema(description = "SHA-256 of the snapshot as it was written.")
            String snapshotSha256) {}
}
