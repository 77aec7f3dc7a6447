package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a person said is told to that person only; everybody else reads one result about all of them together. */
final class ContentStaysWithinBoundaries implements Rule {

    private static final Card CARD = Card.of("SAF-07", "Within everybody's boundaries")
            .says("The dream touches no line of anybody in it, and has a tested way around what somebody wants to"
                    + " be led around.")
            .from("Lines and Veils (Edwards 2004); SAMHSA: voice and choice")
            .waivable(WaiverClass.SUBJECT)
            .readBy(Disclosure.SUBJECT_ONLY);

    /** Elsewhere it is asked about one person alone. */
    private static final Set<EvaluationPoint> OF_ALL = EnumSet.of(EvaluationPoint.START, EvaluationPoint.LIVE);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Result> ask(Facts facts) {
        Stream<Result> ofEach = facts.people().stream().map(person -> ofPerson(facts, person));
        return OF_ALL.contains(facts.point())
                ? Stream.concat(Stream.of(ofAll(facts)), ofEach).toList()
                : ofEach.toList();
    }

    private Result ofPerson(Facts facts, PersonFacts person) {
        SortedSet<String> lines = lines(facts, person);
        SortedSet<String> veils = veils(facts, person);
        if (lines.isEmpty() && veils.isEmpty()) {
            return pass(person.subject(), "The dream keeps to the person's boundaries.");
        }
        return fail(
                        person.subject(),
                        (lines.isEmpty()
                                        ? "The dream has no tested way around: "
                                        : "The dream touches what the person does not want to meet: ")
                                + named(both(lines, veils)) + ".",
                        "Choose another dream; the boundaries are the person's alone to change.",
                        Remedy.SET_BOUNDARIES,
                        Remedy.ENROLL_ELSEWHERE)
                .waivableBy(lines.isEmpty() ? CARD.waivable() : WaiverClass.NEVER);
    }

    /** Of whom it is must not be told, nor be found out where there are few. */
    private Result ofAll(Facts facts) {
        SortedSet<String> met = new TreeSet<>();
        facts.people().forEach(person -> met.addAll(unwaived(facts, person)));
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

    private static SortedSet<String> unwaived(Facts facts, PersonFacts person) {
        SortedSet<String> lines = lines(facts, person);
        SortedSet<String> veils = veils(facts, person);
        boolean letsVeilsPass = lines.isEmpty()
                && !veils.isEmpty()
                && facts.waivers().stream()
                        .anyMatch(
                                waiver -> waiver.lets(CARD.id(), person.participantId(), CARD.waivable(), facts.at()));
        return letsVeilsPass ? Collections.emptySortedSet() : both(lines, veils);
    }

    private static SortedSet<String> both(SortedSet<String> lines, SortedSet<String> veils) {
        if (veils.isEmpty()) {
            return lines;
        }
        SortedSet<String> both = new TreeSet<>(lines);
        both.addAll(veils);
        return both;
    }

    private static SortedSet<String> lines(Facts facts, PersonFacts person) {
        return touched(facts.experience(), person.background().lines());
    }

    private static SortedSet<String> veils(Facts facts, PersonFacts person) {
        if (person.background().veils().isEmpty()) {
            return Collections.emptySortedSet();
        }
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
