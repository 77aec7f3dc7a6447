package city.novaaria.dreamocracy.session;

import city.novaaria.dreamocracy.http.Page;
import city.novaaria.dreamocracy.http.PageAsk;
import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.kernel.ParticipantId;
import city.novaaria.dreamocracy.kernel.SanctuaryId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** In which sessions one person has a seat. */
@RestController
@Personal
@Tag(name = "Enrollments")
class SeatController {

    private final SeatsOfPerson seats;

    SeatController(SeatsOfPerson seats) {
        this.seats = seats;
    }

    @GetMapping("/api/v1/participants/{participantId}/enrollments")
    @Operation(
            operationId = "listEnrollmentsOfParticipant",
            summary = "List the seats of one person",
            description =
                    "For the person, and for who speaks for a minor: every enrollment, past ones too. For the crew of a"
                            + " sanctuary where the person is known: those in its sessions, each as the list of its session"
                            + " shows it to you; whether somebody has left is not told. That somebody of the crew looked is"
                            + " recorded, as a search for people is, and read by the person and the stewards.")
    Page<SeatView> list(
            Caller caller,
            @PathVariable ParticipantId participantId,
            PageAsk page,
            @Parameter(description = "Only those that are shown to you in these states.")
                    @RequestParam(required = false)
                    @Nullable
                    Set<EnrollmentState> state,
            @Parameter(
                            description = "Only those at these sanctuaries.",
                            example = "01930000-0000-7000-8000-000000000001")
                    @RequestParam(required = false)
                    @Nullable
                    Set<SanctuaryId> sanctuaryId) {
        return seats.of(caller, participantId, new SeatsOfPerson.Wanted(state, sanctuaryId), page);
    }
}
