package city.novaaria.dreamocracy.incident;

import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Role;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import city.novaaria.dreamocracy.kernel.ServerClock;
import city.novaaria.dreamocracy.problems.EdgeProblem;
import city.novaaria.dreamocracy.problems.FieldError;
import city.novaaria.dreamocracy.problems.Refused;
import city.novaaria.dreamocracy.sanctuary.SanctuaryRegister;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts incidents for those who answer for a house or for the city, and shows nothing from which a person follows. */
@Component
class CountIncidents {

    /** The strict number: houses whose own numbers differ are counted together. */
    private static final int IN_THE_CITY = 20;

    private final IncidentCells cells;
    private final SanctuaryRegister sanctuaries;
    private final ServerClock clock;

    CountIncidents(IncidentCells cells, SanctuaryRegister sanctuaries, ServerClock clock) {
        this.cells = cells;
        this.sanctuaries = sanctuaries;
        this.clock = clock;
    }

    IncidentFigures ofHouse(Caller caller, SanctuaryId house, @Nullable Integer year) {
        int fewest =
                sanctuaries.find(house).orElseThrow(Refused::notFound).policy().publicValuesFrom();
        caller.mustHold(house, Role.STEWARD, Role.ETHICIST);
        return of(house, year, fewest);
    }

    IncidentFigures ofCity(Caller caller, @Nullable Integer year) {
        if (!caller.citySteward()) {
            throw Refused.forbidden("figures-of-city");
        }
        return of(null, year, IN_THE_CITY);
    }

    private IncidentFigures of(@Nullable SanctuaryId house, @Nullable Integer year, int fewest) {
        int now = clock.now().atOffset(ZoneOffset.UTC).getYear();
        int asked = year == null ? now - 1 : year;
        if (asked >= now) {
            throw Refused.because(EdgeProblem.INVALID_REQUEST)
                    .with("errors", List.of(FieldError.ofParameter("year", "Over", "year-over")));
        }
        return new ShownFigures(cells.between(house, begin(asked), begin(asked + 1), fewest), fewest)
                .figures(house, asked);
    }

    private static Instant begin(int year) {
        return Year.of(year).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
