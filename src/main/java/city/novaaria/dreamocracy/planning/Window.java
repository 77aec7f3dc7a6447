package city.novaaria.dreamocracy.planning;

import city.novaaria.dreamocracy.charter.SiteFacts;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import java.time.Instant;
import java.util.List;

/** The times that are asked about: a month at most, also one in which the clocks of the house are put back. */
record Window(Instant from, Instant until) {

    private static final int DAYS = 31;

    /** Days are counted by the clock of the house. */
    void mustBeAMonthAtMost(SiteFacts site) {
        if (!until.isAfter(from) || until.isAfter(site.daysAfter(from, DAYS))) {
            throw Refused.because(EdgeProblem.INVALID_REQUEST)
                    .with("errors", List.of(FieldError.ofParameter("until", "Until", "until-after-from")));
        }
    }
}
