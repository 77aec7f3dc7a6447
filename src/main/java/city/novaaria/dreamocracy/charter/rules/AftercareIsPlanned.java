package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.PersonFacts.AftercareFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Before the dream begins, everybody's check-ins afterwards are planned and somebody owns each of them. */
final class AftercareIsPlanned implements Rule {

    private static final String PLANNED = "Every check-in is planned and owned, or declined.";

    @Override
    public String id() {
        return "AFT-01";
    }

    @Override
    public String title() {
        return "Aftercare is planned";
    }

    @Override
    public String says() {
        return "Every check-in after the dream is planned and owned by somebody on duty, or the person declined it.";
    }

    @Override
    public String source() {
        return "A practitioners' tool, at second hand; Oregon's integration sessions, which nobody has to take";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.SUBJECT;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.START);
    }

    @Override
    public List<Result> ask(Facts facts) {
        return facts.people().stream().map(person -> ask(facts, person)).toList();
    }

    private Result ask(Facts facts, PersonFacts person) {
        AftercareFacts aftercare = person.aftercare();
        if (aftercare.planned().containsAll(facts.tier().aftercare())) {
            return pass(person.subject(), PLANNED);
        }
        String missing = facts.tier().aftercare().stream()
                .filter(due -> !aftercare.planned().contains(due)
                        && !aftercare.declined().contains(due))
                .map(AftercareIsPlanned::inHours)
                .collect(Collectors.joining(", "));
        // that the person may decline is theirs to know, and nothing that is offered to them as a way to start
        return missing.isEmpty()
                ? pass(person.subject(), PLANNED)
                : fail(
                        person.subject(),
                        "Nobody on duty owns a check-in this long after the dream: " + missing + ".",
                        "Put an organizer or a facilitator on duty: PUT /sessions/{id}/crew; the check-ins follow.",
                        Remedy.ASSIGN_CREW);
    }

    private static String inHours(Duration due) {
        return due.toHours() + " h";
    }
}
