package city.novaaria.dreamocracy.participant;

import city.novaaria.dreamocracy.http.Personal;
import city.novaaria.dreamocracy.identity.Caller;
import city.novaaria.dreamocracy.identity.Membership;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the caller is to this service. */
@RestController
@Personal
@RequestMapping("/api/v1/me")
@Tag(name = "Me", description = "Who you are to this service, and which roles you hold.")
class MeController {

    private static final Comparator<Membership> BY_SANCTUARY_AND_ROLE = Comparator.<Membership, String>comparing(
                    held -> held.sanctuaryId().toString())
            .thenComparing(Membership::role);

    private final Participants participants;

    MeController(Participants participants) {
        this.participants = participants;
    }

    @GetMapping
    @Operation(
            operationId = "getMe",
            summary = "See who you are to this service",
            description = "For anybody who is signed in. A role given or taken away shows with the next request.")
    MeView get(Caller caller) {
        String name = caller.participant()
                .flatMap(participants::findById)
                .map(Participant::displayName)
                .orElseGet(caller::subject);
        return new MeView(
                caller.subject(),
                name,
                caller.memberships().stream().sorted(BY_SANCTUARY_AND_ROLE).toList(),
                caller.participant().orElse(null));
    }
}
