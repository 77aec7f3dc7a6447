package city.novaaria.dreamocracy.gate;

import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.ReviewFacts;
import city.novaaria.dreamocracy.charter.Verdict;
import city.novaaria.dreamocracy.charter.WaiverFacts;
import city.novaaria.dreamocracy.gate.StartRecordView.ApprovalRef;
import city.novaaria.dreamocracy.gate.StartRecordView.ConsentRef;
import city.novaaria.dreamocracy.gate.StartRecordView.FindingRef;
import city.novaaria.dreamocracy.gate.StartRecordView.Snapshot;
import city.novaaria.dreamocracy.gate.StartRecordView.WaiverRef;
import city.novaaria.dreamocracy.kernel.Sha256;
import city.novaaria.dreamocracy.session.PlannedSession;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                FindingRef.of(verdict),
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
}
