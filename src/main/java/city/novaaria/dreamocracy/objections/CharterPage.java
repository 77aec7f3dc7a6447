package city.novaaria.dreamocracy.objections;

import city.novaaria.dreamocracy.charter.Disclosure;
import city.novaaria.dreamocracy.charter.EvaluationPoint;
import city.novaaria.dreamocracy.charter.WaiverClass;
import city.novaaria.dreamocracy.objections.CharterView.RuleView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The charter in words, by groups of rules, as people read it. */
record CharterPage(List<Group> groups) {

    /** What the letters of an id stand for. */
    private static final Map<String, String> TITLES = Map.of(
            "ETH", "Ethics review",
            "INC", "Incidents",
            "CON", "Consent",
            "VUL", "Vulnerability, minors, capacity",
            "SAF", "Safety",
            "FEA", "Fears",
            "LIV", "The start and the running dream",
            "AFT", "Aftercare",
            "X", "And besides");

    CharterPage {
        groups = List.copyOf(groups);
    }

    static CharterPage of(CharterView charter) {
        return new CharterPage(charter.rules().stream()
                .collect(Collectors.groupingBy(
                        rule -> Objection.groupOf(rule.rule()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(
                        group.getKey(),
                        TITLES.getOrDefault(group.getKey(), group.getKey()),
                        group.getValue().stream().map(Entry::of).toList()))
                .toList());
    }

    record Group(String id, String title, List<Entry> rules) {}

    record Entry(RuleView rule, String evaluatedAt, String waiver, String readers) {

        static Entry of(RuleView rule) {
            return new Entry(
                    rule,
                    rule.askedAt().stream().map(Entry::inWords).collect(Collectors.joining(", ")),
                    inWords(rule.waivable()),
                    inWords(rule.disclosure()));
        }

        private static String inWords(EvaluationPoint point) {
            return switch (point) {
                case AUTHORING -> "writing a version";
                case ETHICS_DECISION -> "deciding about it";
                case ENROLLMENT -> "enrollment";
                case CONSENT_CAPTURE -> "consent";
                case CHECK_IN -> "check-in";
                case START -> "the start";
                case LIVE -> "the running dream";
                case RECORDING -> "recording";
                case WATCH -> "again and again while people dream";
                case CHECK_OUT -> "check-out";
                case CLOSE -> "closing";
            };
        }

        private static String inWords(WaiverClass waivable) {
            return switch (waivable) {
                case NEVER -> "Nobody.";
                case ETHICIST -> "An ethicist who is not involved.";
                case BOARD -> "A board of ethicists who are not involved.";
                case SUBJECT -> "The person whom it protects.";
            };
        }

        private static String inWords(Disclosure disclosure) {
            return switch (disclosure) {
                case STAFF -> "The crew.";
                case RESTRICTED -> "Those who look after people; others read \u201cnot cleared\u201d.";
                case SUBJECT_ONLY -> "The person alone; others do not learn whom it is about.";
            };
        }
    }
}
