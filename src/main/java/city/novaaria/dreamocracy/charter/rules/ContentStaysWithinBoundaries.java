package city.novaaria.dreamocracy.charter.rules;

import city.novaaria.dreamocracy.charter.Card;
import city.novaaria.dreamocracy.charter.ContentTag;
import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.Facts;
import city.novaaria.dreamocracy.charter.FindingCode;
import city.novaaria.dreamocracy.charter.PersonFacts;
import city.novaaria.dreamocracy.charter.Remedy;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.WaiverClass;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What a person said is told to that person only; everybody else reads one result about all of them together. */
final class ContentStaysWithinBoundaries implements Rule {

    private static final Card CARD = Card.of("SAF-07")
            .says("The dream touches no line of anybody in it, and has a tested way around what somebody wants to"
                    + " be led around: in its scenes, in the fears that it uses, and in what it was changed to. A boundary holds"
                    + " for every name of what it is about, and for everything narrower.")
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
        Content content = content(facts);
        Stream<Result> ofEach = facts.people().stream().map(person -> ofPerson(content, person));
        return OF_ALL.contains(facts.point())
                ? Stream.concat(Stream.of(ofAll(facts, content)), ofEach).toList()
                : ofEach.toList();
    }

    /** What the version says of itself, what screeners found in the fears that it uses, and how it was changed since. */
    private static Content content(Facts facts) {
        Set<ContentTag> content = new HashSet<>(facts.exposure().content());
        facts.fears().forEach(fear -> content.addAll(fear.tags()));
        return new Content(content, facts.experience().alternativePaths());
    }

    private Result ofPerson(Content content, PersonFacts person) {
        SortedSet<String> lines = content.crossing(person.background().lines());
        SortedSet<String> veils = content.unveiledFor(person.background().veils());
        if (lines.isEmpty() && veils.isEmpty()) {
            return pass(person.subject(), FindingCode.SAF_07_KEPT.of());
        }
        return fail(
                        person.subject(),
                        (lines.isEmpty() ? FindingCode.SAF_07_NO_WAY_AROUND : FindingCode.SAF_07_LINE_TOUCHED)
                                .of(List.copyOf(both(lines, veils))),
                        Remedy.SET_BOUNDARIES,
                        Remedy.ENROLL_ELSEWHERE)
                .waivableBy(lines.isEmpty() ? CARD.waivable() : WaiverClass.NEVER);
    }

    /** Of whom it is must not be told, nor be found out where there are few. */
    private Result ofAll(Facts facts, Content content) {
        SortedSet<String> met = new TreeSet<>();
        facts.people().forEach(person -> met.addAll(unwaived(facts, content, person)));
        Result result;
        if (met.isEmpty()) {
            result = pass(facts.whole(), FindingCode.SAF_07_ALL_KEPT.of());
        } else if (facts.people().size() < facts.policy().mergedLimitsFrom()) {
            result = fail(facts.whole(), FindingCode.SAF_07_SMALL_GROUP.of(), Remedy.CHANGE_SESSION);
        } else {
            result = fail(
                    facts.whole(),
                    FindingCode.SAF_07_SOMEBODYS_LINE_TOUCHED.of(List.copyOf(met)),
                    Remedy.CHANGE_SESSION,
                    Remedy.WRITE_VERSION);
        }
        return result.waivableBy(WaiverClass.NEVER).readBy(Disclosure.RESTRICTED);
    }

    private SortedSet<String> unwaived(Facts facts, Content content, PersonFacts person) {
        SortedSet<String> met = both(
                content.crossing(person.background().lines()),
                content.unveiledFor(person.background().veils()));
        if (met.isEmpty() || facts.waivers().isEmpty()) {
            return met;
        }
        Result own = ofPerson(content, person);
        boolean letsItPass =
                facts.waivers().stream().anyMatch(waiver -> waiver.covers(own, person.participantId(), facts.at()));
        return letsItPass ? Collections.emptySortedSet() : met;
    }

    private static SortedSet<String> both(SortedSet<String> lines, SortedSet<String> veils) {
        if (veils.isEmpty()) {
            return lines;
        }
        SortedSet<String> both = new TreeSet<>(lines);
        both.addAll(veils);
        return both;
    }

    /** What the dream touches, by every name that means it. */
    private record Content(Map<String, List<String>> named, Map<String, List<String>> withoutWayAround) {

        Content(Set<ContentTag> content, Set<String> waysAround) {
            this(byName(content.stream()), byName(content.stream().filter(tag -> !tag.isMeantBy(waysAround))));
        }

        private static Map<String, List<String>> byName(Stream<ContentTag> content) {
            Map<String, List<String>> byName = new HashMap<>();
            content.forEach(tag -> tag.meantBy()
                    .forEach(name ->
                            byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(tag.name())));
            return byName;
        }

        SortedSet<String> crossing(Set<String> lines) {
            return touched(named, lines);
        }

        SortedSet<String> unveiledFor(Set<String> veils) {
            return touched(withoutWayAround, veils);
        }

        private static SortedSet<String> touched(Map<String, List<String>> content, Set<String> names) {
            if (names.isEmpty()) {
                return Collections.emptySortedSet();
            }
            SortedSet<String> touched = new TreeSet<>();
            names.forEach(name -> touched.addAll(content.getOrDefault(name, List.of())));
            return touched;
        }
    }
}
