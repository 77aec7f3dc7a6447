package city.novaaria.dreamocracy.charter.rules;

import static org.assertj.core.api.Assertions.assertThat;

import city.novaaria.dreamocracy.charter.Outcome;
import city.novaaria.dreamocracy.charter.Result;
import city.novaaria.dreamocracy.charter.Rule;
import city.novaaria.dreamocracy.charter.Subject;
import city.novaaria.dreamocracy.kernel.Texts;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What matters of a result: the outcome, whom it is about, and when it can pass by itself. */
record Answer(Outcome outcome, Subject subject, @Nullable Instant passesAt) {

    static Answer pass(Subject subject) {
        return new Answer(Outcome.PASS, subject, null);
    }

    static Answer fail(Subject subject) {
        return new Answer(Outcome.FAIL, subject, null);
    }

    static Answer failUntil(Instant passesAt, Subject subject) {
        return new Answer(Outcome.FAIL, subject, passesAt);
    }

    static Answer indeterminate(Subject subject) {
        return new Answer(Outcome.INDETERMINATE, subject, null);
    }

    static Answer notApplicable(Subject subject) {
        return new Answer(Outcome.NOT_APPLICABLE, subject, null);
    }

    /** Asks the rule; every answer must explain itself, and every objection must say what to do about it. */
    static List<Answer> of(Rule rule, SampleFacts sample) {
        List<Result> results = rule.ask(sample.facts());
        assertThat(results).allSatisfy(result -> {
            assertThat(result.rule()).isSameAs(rule);
            assertThat(result.explanation(Texts.ENGLISH)).isNotBlank();
            if (result.objects()) {
                assertThat(result.remedy(Texts.ENGLISH)).as("remedy").isNotBlank();
            } else {
                assertThat(result.remedy(Texts.ENGLISH)).as("remedy").isNull();
            }
        });
        return results.stream()
                .map(result -> new Answer(result.outcome(), result.subject(), result.passesAt()))
                .toList();
    }
}
