package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Charter;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.charter.WaiverFacts;
import city.novaaria.dreamocracy.kernel.Texts;
import city.novaaria.dreamocracy.objections.FindingParameters;
import city.novaaria.dreamocracy.objections.Objection;
import city.novaaria.dreamocracy.objections.Reader;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

@Schema(name = "StartRecord", description = "Required conditions recorded as met at the start.")
record StartRecordView(
        @Schema(description = "When the dream started.") Instant startedAt,

        @Schema(description = "What the gate saw.") Snapshot snapshot,

        @Schema(description = "SHA-256 of the snapshot as it was written.")
        String snapshotSha256) {

    @Schema(name = "StartSnapshot", description = "What the gate saw when it let the dream start.")
    @JsonPropertyOrder({"policy", "approval", "rules", "findings", "consents", "waivers"})
    record Snapshot(
            @Schema(description = "The numbers in force.") PolicyRef policy,

            @Schema(description = "What was approved.") ApprovalRef approval,

            @Schema(
                    description =
                            "For each rule how often it came to which outcome, as far as you may know why it objects.")
            Map<String, Map<Outcome, Long>> rules,

            @Schema(description = "What the rules found, as far as you may know of it; empty for older starts.")
            List<FindingRef> findings,

            @Schema(description = "The consent of each enrollment, in the order of the enrollments' ids.")
            List<ConsentRef> consents,

            @Schema(description = "The waivers that let a rule pass, as far as you may know of them.")
            List<WaiverRef> waivers) {

        Snapshot {
            // starts from before there were waivers or findings tell of none
            waivers = Objects.requireNonNullElse(waivers, List.of());
            findings = Objects.requireNonNullElse(findings, List.of());
        }

        /** Why a rule objected to one person is for those to read who look after people, or for that person alone. */
        Snapshot shownTo(Reader reader) {
            return new Snapshot(
                    policy,
                    approval,
                    rules.entrySet().stream()
                            .filter(rule -> isShownTo(reader, disclosureOf(rule.getKey())))
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, TreeMap::new)),
                    findings.stream()
                            .filter(finding -> isShownTo(reader, finding.disclosure()))
                            .toList(),
                    consents,
                    waivers.stream().filter(waiver -> waiver.isShownTo(reader)).toList());
        }
    }

    /** Of a group of two, how many a rule about people passed for tells of both. */
    private static Disclosure disclosureOf(String rule) {
        return Charter.find(rule).map(known -> known.card().disclosure()).orElse(Disclosure.STAFF);
    }

    private static boolean isShownTo(Reader reader, Disclosure disclosure) {
        return switch (disclosure) {
            case STAFF -> true;
            case RESTRICTED -> reader.caring();
            case SUBJECT_ONLY -> false;
        };
    }

    @Schema(name = "FindingReference", description = "What a rule found at the start.")
    record FindingRef(
            @Schema(description = "The rule, and what it found.", example = "LIV-01.in-place")
            @Pattern(regexp = Objection.CODE)
            String code,

            @Schema(
                    implementation = FindingParameters.class,
                    description = "What its text has places for, by name.",
                    example = "{\"present\": 3}")
            Map<String, Object> parameters,

            @Schema(
                    description = "What it said in English as it then stood, whatever the text is now.",
                    example = "3 people are in place.")
            String explanation,

            @Schema(description = "Who may read it.", example = "STAFF")
            Disclosure disclosure,

            @Schema(description = "Of how many.", example = "1")
            long times) {

        static List<FindingRef> of(Verdict verdict) {
            return verdict.results().stream()
                    .collect(Collectors.groupingBy(
                            result -> new FindingRef(
                                    result.code(),
                                    result.found().parameters(),
                                    result.explanation(Texts.ENGLISH),
                                    result.disclosure(),
                                    0),
                            Collectors.counting()))
                    .entrySet()
                    .stream()
                    .map(found -> found.getKey().found(found.getValue()))
                    .sorted(Comparator.comparing(FindingRef::code).thenComparing(FindingRef::explanation))
                    .toList();
        }

        private FindingRef found(long often) {
            return new FindingRef(code, parameters, explanation, disclosure, often);
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
                    || StartRecordView.isShownTo(
                            reader, Charter.rule(rule).card().disclosure());
        }
    }
}
