package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.ExperienceFacts;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The dream touches nothing that somebody in it does not want to meet, and leads around what they want to be led around.
 *
 * <p>What a person said is told to that person only; everybody else reads one result about all of them together.
 */
final class ContentStaysWithinBoundaries implements Rule {

    @Override
    public String id() {
        return "SAF-07";
    }

    @Override
    public String title() {
        return "Within everybody's boundaries";
    }

    @Override
    public String says() {
        return "The dream touches no line of anybody in it, and has a tested way around what somebody wants to be led around.";
    }

    @Override
    public String source() {
        return "Lines and Veils (Edwards 2004); SAMHSA: voice and choice";
    }

    @Override
    public WaiverClass waivable() {
        return WaiverClass.SUBJECT;
    }

    @Override
    public Set<EvaluationPoint> askedAt() {
        return Set.of(EvaluationPoint.ENROLLMENT, EvaluationPoint.START, EvaluationPoint.LIVE);
    }

    @Override
    public Disclosure disclosure() {
        return Disclosure.SUBJECT_ONLY;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Stream<Result> ofEach = facts.people().stream().map(person -> ofPerson(facts, person));
        return facts.point() == EvaluationPoint.ENROLLMENT
                ? ofEach.toList()
                : Stream.concat(Stream.of(ofAll(facts)), ofEach).toList();
    }

    private Result ofPerson(Facts facts, PersonFacts person) {
        SortedSet<String> lines = lines(facts, person);
        SortedSet<String> veils = veils(facts, person);
        if (lines.isEmpty() && veils.isEmpty()) {
            return pass(person.subject(), "The dream keeps to the person's boundaries.");
        }
        SortedSet<String> both = new TreeSet<>(lines);
        both.addAll(veils);
        return fail(
                        person.subject(),
                        (lines.isEmpty()
                                        ? "The dream has no tested way around: "
                                        : "The dream touches what the person does not want to meet: ")
                                + named(both) + ".",
                        "Choose another dream; the boundaries are the person's alone to change: PUT"
                                + " /participants/{id}/boundaries.",
                        Remedy.SET_BOUNDARIES,
                        Remedy.ENROLL_ELSEWHERE)
                .waivableBy(lines.isEmpty() ? waivable() : WaiverClass.NEVER);
    }

    /** Of whom it is must not be told, nor be found out where there are few. */
    private Result ofAll(Facts facts) {
        SortedSet<String> met = facts.people().stream()
                .flatMap(person -> unwaived(facts, person))
                .collect(Collectors.toCollection(TreeSet::new));
        Result result;
        if (met.isEmpty()) {
            result = pass(facts.whole(), "The dream keeps to the boundaries of everybody in it.");
        } else if (facts.people().size() < facts.policy().mergedLimitsFrom()) {
            result = fail(
                    facts.whole(),
                    "Not cleared; in so small a group nobody is told more.",
                    "Dream another version, or let everybody ask for their own readiness.",
                    Remedy.CHANGE_SESSION);
        } else {
            result = fail(
                    facts.whole(),
                    "The dream touches what somebody in it does not want to meet: " + named(met) + ".",
                    "Dream a version that does without, or that has a tested way around where that is enough.",
                    Remedy.CHANGE_SESSION,
                    Remedy.WRITE_VERSION);
        }
        return result.waivableBy(WaiverClass.NEVER).readBy(Disclosure.RESTRICTED);
    }

    private Stream<String> unwaived(Facts facts, PersonFacts person) {
        SortedSet<String> lines = lines(facts, person);
        SortedSet<String> veils = veils(facts, person);
        boolean letsVeilsPass = lines.isEmpty()
                && !veils.isEmpty()
                && facts.waivers().stream()
                        .anyMatch(waiver -> waiver.lets(id(), person.participantId(), waivable(), facts.at()));
        return letsVeilsPass ? Stream.empty() : Stream.concat(lines.stream(), veils.stream());
    }

    private static SortedSet<String> lines(Facts facts, PersonFacts person) {
        return touched(facts.experience(), person.background().lines());
    }

    private static SortedSet<String> veils(Facts facts, PersonFacts person) {
        List<String> wayless = person.background().veils().stream()
                .filter(tag -> !facts.experience().alternativePaths().contains(tag))
                .toList();
        return touched(facts.experience(), wayless);
    }

    private static SortedSet<String> touched(ExperienceFacts experience, Collection<String> tags) {
        if (tags.isEmpty()) {
            return Collections.emptySortedSet();
        }
        SortedSet<String> touched = new TreeSet<>(tags);
        touched.retainAll(experience.contentTags());
        return touched;
    }

    private static String named(Collection<String> tags) {
        return String.join(", ", tags);
    }
}
